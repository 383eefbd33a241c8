package io.ashlar.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.core.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of the stack file says every key that there is, and no other. */
class StackFileDocsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `ashlar:([a-zA-Z]+)` \\|");
    private static final Pattern KEYS = Pattern.compile("here are \\[([^]]*)]");

    @Test
    void every_key_has_a_row() throws IOException {
        Set<String> rows = new TreeSet<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("docs/stack-file.md")));
        while (row.find()) {
            rows.add(row.group(1));
        }

        assertThat(rows).isEqualTo(keys());
    }

    /** As the reader lists them to somebody who wrote a key that it does not know. */
    private static Set<String> keys() {
        RawConfig raw = new RawConfig("docs", Map.of("ashlar:nothing", "set"), Set.of());
        String said = StackConfig.reading(raw).problems().found().stream()
                .map(Problem::message)
                .filter(message -> message.contains("ashlar:nothing"))
                .findFirst()
                .orElseThrow();
        Matcher listed = KEYS.matcher(said);
        assertThat(listed.find()).as(said).isTrue();
        return new TreeSet<>(List.of(listed.group(1).split(", ")));
    }
}
