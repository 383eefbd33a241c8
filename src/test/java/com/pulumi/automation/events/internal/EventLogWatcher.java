package com.pulumi.automation.events.internal;

import com.pulumi.automation.events.EngineEvent;
import com.pulumi.automation.serialization.internal.LocalSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Stands before the SDK's class of this name on the tests' class path, because that one takes what it has read of a line for the line:
 * when it looks while the CLI is writing, it ends the test with a {@code MalformedJsonException}. This one waits for the line's end, and
 * never longer than the CLI runs. Only tests use the Automation API, so only they need it; gone once upstream has mended its own.
 */
public final class EventLogWatcher implements AutoCloseable {
    private static final long POLL_MILLISECONDS = 20;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final LocalSerializer serializer = new LocalSerializer();
    private final CompletableFuture<Void> reading;
    private volatile boolean ended;

    /** Reads the log from now on, and hands over each event as soon as it is whole. */
    public EventLogWatcher(Path log, Consumer<EngineEvent> onEvent) {
        this.reading = CompletableFuture.runAsync(() -> read(log, onEvent), thread);
    }

    private void read(Path log, Consumer<EngineEvent> onEvent) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream input = Files.newInputStream(log)) {
            boolean last = false;
            while (!last) {
                // Asked before what is left is read: nothing comes after.
                last = ended;
                for (byte next : input.readAllBytes()) {
                    if (next == '\n') {
                        handOver(line.toString(StandardCharsets.UTF_8), onEvent);
                        line.reset();
                    } else {
                        line.write(next);
                    }
                }
                if (!last) {
                    Thread.sleep(POLL_MILLISECONDS);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void handOver(String line, Consumer<EngineEvent> onEvent) {
        if (!line.isBlank()) {
            onEvent.accept(serializer.deserializeJson(line, EngineEvent.class));
        }
    }

    /** Waits until everything that the CLI wrote is handed over; the CLI has ended by then. Throws what a taker threw. */
    @Override
    public void close() {
        ended = true;
        try {
            reading.join();
        } finally {
            thread.shutdown();
        }
    }
}
