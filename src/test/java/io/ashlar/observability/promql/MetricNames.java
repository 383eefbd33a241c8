package io.ashlar.observability.promql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Names of metrics: those that an expression reads, and those of src/test/resources/metrics. */
public final class MetricNames {
    /** What PromQL calls its own. Prometheus' parser has accepted the expression before: this only has to tell names apart. */
    private static final Set<String> WORDS = Set.of(
            "and", "or", "unless", "on", "ignoring", "by", "without", "group_left", "group_right", "offset", "bool");

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern MATCHERS = Pattern.compile("\\{[^}]*}");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern LABELS =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern DURATION = Pattern.compile("\\b\\d+(?:\\.\\d+)?(?:e\\d+|[smhdwy])?\\b");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\s*\\()\\b");
    private static final Path FOLDER = Path.of("src/test/resources/metrics");

    private MetricNames() {}

    /** The names that an expression reads. */
    public static Set<String> in(String expression) {
        String bare = STRING.matcher(expression).replaceAll("\"\"");
        bare = MATCHERS.matcher(bare).replaceAll(" ");
        bare = RANGE.matcher(bare).replaceAll(" ");
        bare = LABELS.matcher(bare).replaceAll(" ");
        bare = DURATION.matcher(bare).replaceAll(" ");
        Set<String> names = new TreeSet<>();
        NAME.matcher(bare)
                .results()
                .map(found -> found.group())
                .filter(name -> !WORDS.contains(name))
                .forEach(names::add);
        return names;
    }

    /** Names that others' exporters document, each with its exporter. */
    public static Map<String, String> documented() {
        try {
            Map<String, String> names = new TreeMap<>();
            for (String line : Files.readAllLines(FOLDER.resolve("documented.csv"))) {
                int comma = line.indexOf(',');
                if (!line.startsWith("#")) {
                    names.put(line.substring(0, comma), line.substring(comma + 1));
                }
            }
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
