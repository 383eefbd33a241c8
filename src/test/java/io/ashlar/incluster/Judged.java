package io.ashlar.incluster;

import io.ashlar.sandbox.value.Properties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an API server said to objects: how many of each kind it took, what it refused, and what it was not asked. */
public final class Judged {
    private final Map<String, Integer> accepted = new TreeMap<>();
    private final Set<String> refused = new TreeSet<>();
    private final Map<String, Integer> unasked = new TreeMap<>();

    /** Writes down an answer; an empty one took the object. */
    public void said(Properties object, Optional<String> refusal) {
        refusal.ifPresentOrElse(
                no -> refused.add(
                        kind(object) + " " + object.text("metadata.name").orElse("") + ": " + no),
                () -> accepted.merge(kind(object), 1, Integer::sum));
    }

    /** Counts an object whose definition is not here. */
    public void unasked(Properties object) {
        unasked.merge(kind(object), 1, Integer::sum);
    }

    /** Kind, name and answer of each refusal, each once however many clusters have the object. */
    public List<String> refusals() {
        return List.copyOf(refused);
    }

    /** The kinds that were taken. */
    public Set<String> kinds() {
        return accepted.keySet();
    }

    /** The kinds that nobody could be asked about. */
    public Set<String> unaskedKinds() {
        return unasked.keySet();
    }

    private static String kind(Properties object) {
        return object.text("apiVersion").orElse("") + " " + object.text("kind").orElse("");
    }

    /** One line a kind; printed, and kept as a file of that name. */
    public void report(String title, String file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(title + ": " + sum(accepted) + " accepted, " + refused.size() + " refused, " + sum(unasked)
                + " not asked for want of their definitions");
        accepted.forEach((kind, count) -> lines.add("  accepted  " + count + " " + kind));
        refused.forEach(said -> lines.add("  refused   " + said));
        unasked.forEach((kind, count) -> lines.add("  not asked " + count + " " + kind));
        Path report = Path.of("target", file);
        Files.createDirectories(report.getParent());
        Files.write(report, lines);
        lines.forEach(System.out::println);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
