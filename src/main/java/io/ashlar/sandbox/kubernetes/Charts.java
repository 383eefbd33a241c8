package io.ashlar.sandbox.kubernetes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.ashlar.sandbox.value.Properties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Charts that the sandbox knows, from {@code charts.yaml}; read when the first release or custom resource comes. */
final class Charts {
    /** What the table says of a chart; see its head. */
    record Chart(
            String source,
            List<String> repositories,
            @Nullable Map<String, Set<String>> namespaced,
            @Nullable Map<String, Set<String>> cluster,
            @Nullable List<String> when,
            @Nullable Set<String> closed,
            @JsonProperty("oneOf") @Nullable Map<String, List<String>> listed) {

        private Set<String> kinds(@Nullable Map<String, Set<String>> of, String group) {
            return of == null ? Set.of() : of.getOrDefault(group, Set.of());
        }

        /** Whether the chart brings the kind, installed with these values. */
        boolean brings(String group, String kind, Properties values) {
            boolean switchedOn = when == null || when.stream().anyMatch(values::isTrue);
            return switchedOn
                    && (kinds(namespaced, group).contains(kind)
                            || kinds(cluster, group).contains(kind));
        }

        /** What the chart's own schema has against the values, as Helm lists it. */
        List<String> complaints(Properties values) {
            List<String> complaints = new ArrayList<>();
            if (closed != null) {
                Set<String> unknown = new TreeSet<>(values.asMap().keySet());
                unknown.removeAll(closed);
                if (!unknown.isEmpty()) {
                    complaints.add("- at '': additional properties '" + String.join("', '", unknown) + "' not allowed");
                }
            }
            Objects.requireNonNullElse(listed, Map.<String, List<String>>of())
                    .forEach((path, allowed) -> values.text(path)
                            .filter(given -> !allowed.contains(given))
                            .ifPresent(given -> complaints.add("- at '/" + path + "': value must be one of '"
                                    + String.join("', '", allowed) + "'")));
            return complaints;
        }
    }

    private static final class Table {
        static final Map<String, Chart> KNOWN = read();

        private static Map<String, Chart> read() {
            try (InputStream table = Charts.class.getResourceAsStream("charts.yaml")) {
                return new ObjectMapper(new YAMLFactory())
                        .readValue(Objects.requireNonNull(table, "charts.yaml"), new TypeReference<>() {});
            } catch (IOException unreadable) {
                throw new UncheckedIOException("charts.yaml", unreadable);
            }
        }
    }

    private Charts() {}

    /** A chart, named alone, behind a repository's short name, or by an OCI address. */
    static Optional<Chart> known(String name) {
        return Optional.ofNullable(Table.KNOWN.get(name.substring(name.lastIndexOf('/') + 1)));
    }

    /** Whether any known chart brings the kind. */
    static boolean bringAny(String group, String kind) {
        return Table.KNOWN.values().stream()
                .anyMatch(chart -> chart.kinds(chart.namespaced(), group).contains(kind)
                        || chart.kinds(chart.cluster(), group).contains(kind));
    }

    /** Whether a kind that a chart brings belongs to the cluster and not to a namespace. */
    static boolean isClusterWide(String group, String kind) {
        return Table.KNOWN.values().stream()
                .anyMatch(chart -> chart.kinds(chart.cluster(), group).contains(kind));
    }
}
