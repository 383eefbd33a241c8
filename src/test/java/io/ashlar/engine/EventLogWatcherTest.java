package io.ashlar.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.automation.events.EngineEvent;
import com.pulumi.automation.events.internal.EventLogWatcher;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogWatcherTest {
    private static final String EVENT =
            "{\"sequence\":%d,\"timestamp\":1,\"stdoutEvent\":{\"message\":\"%s\",\"color\":\"\"}}";

    @TempDir
    Path folder;

    @Test
    void a_line_that_comes_in_pieces_is_one_event() throws Exception {
        Path log = Files.createFile(folder.resolve("log"));
        List<String> seen = new CopyOnWriteArrayList<>();
        CountDownLatch first = new CountDownLatch(1);
        byte[] lines = (EVENT.formatted(0, "one") + "\n" + EVENT.formatted(1, "zwölf") + "\n"
                        + EVENT.formatted(2, "three") + "\n")
                .getBytes(StandardCharsets.UTF_8);

        EventLogWatcher watcher = new EventLogWatcher(log, event -> {
            seen.add(message(event));
            first.countDown();
        });
        try (OutputStream written = Files.newOutputStream(log)) {
            int cut = EVENT.length() * 2 - 10;
            written.write(lines, 0, cut);
            first.await();
            written.write(lines, cut, lines.length - cut);
        }
        watcher.close();

        assertThat(seen).containsExactly("one", "zwölf", "three");
    }

    @Test
    void an_end_without_a_last_event_is_not_waited_for() throws Exception {
        Path log = folder.resolve("log");
        Files.writeString(
                log,
                EVENT.formatted(0, "one") + "\n" + EVENT.formatted(1, "cut off").substring(0, 20));
        List<String> seen = new CopyOnWriteArrayList<>();

        new EventLogWatcher(log, event -> seen.add(message(event))).close();

        assertThat(seen).containsExactly("one");
    }

    @Test
    void what_a_taker_throws_comes_out() throws Exception {
        Path log = folder.resolve("log");
        Files.writeString(log, EVENT.formatted(0, "one") + "\n");
        EventLogWatcher watcher = new EventLogWatcher(log, event -> {
            throw new IllegalArgumentException("not this one");
        });

        assertThatThrownBy(watcher::close).hasRootCauseMessage("not this one");
    }

    private static String message(EngineEvent event) {
        return Objects.requireNonNull(event.standardOutputEvent()).message();
    }
}
