package io.ashlar.render;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A cluster's contents, as a piece of Markdown: how many of which kind, which charts, and what is left to the reader. */
public final class Contents {
    private Contents() {}

    /** The piece for one cluster. */
    public static String of(Cluster cluster) {
        String kinds = cluster.objects().stream()
                .collect(Collectors.groupingBy(ClusterObject::kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder("\n## Cluster %s\n%d objects%s.\n"
                .formatted(cluster.name(), cluster.objects().size(), kinds.isEmpty() ? "" : ": " + kinds));
        if (!cluster.charts().isEmpty()) {
            text.append("\n| Chart | Version | From | Release |\n|---|---|---|---|\n");
            cluster.charts()
                    .forEach(chart -> text.append("| %s | %s | %s | %s/%s |\n"
                            .formatted(
                                    chart.chartName(),
                                    chart.version(),
                                    chart.place(),
                                    chart.namespace(),
                                    chart.release())));
        }
        List<String> left = left(cluster);
        if (!left.isEmpty()) {
            text.append("\n### Left to you\n");
            left.forEach(item -> text.append("- ").append(item).append('\n'));
        }
        return text.toString();
    }

    /** Everything that somebody has to fill in or provide, a line each. */
    public static List<String> left(Cluster cluster) {
        return Stream.of(
                        cluster.objects().stream().flatMap(object -> gaps(object.title(), object.gaps())),
                        cluster.charts().stream().flatMap(chart -> gaps(chart.title(), chart.gaps())),
                        cluster.leftOut().stream().map(left -> left.what() + ": " + left.reason()))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> gaps(String title, List<Gap> gaps) {
        return gaps.stream().map(gap -> "%s: `%s` (%s)"
                .formatted(title, gap.field(), gap.reason().reason()));
    }
}
