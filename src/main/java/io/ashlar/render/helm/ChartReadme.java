package io.ashlar.render.helm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.render.Cluster;
import io.ashlar.render.Contents;
import io.ashlar.render.InstalledChart;
import io.ashlar.render.PlannedStack;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;

/** What a chart holds, how it is installed, and each of its values. */
final class ChartReadme {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ChartReadme() {}

    static String of(String name, PlannedStack stack, Cluster cluster, Collection<Parameter> parameters) {
        StringBuilder text = new StringBuilder()
                .append("# ")
                .append(name)
                .append('\n')
                .append(
                        """
                        What stack %s of %s applies to its cluster, as a chart. Written by `pulumiw render --format helm`; render again rather than edit.

                        ```
                        """
                                .formatted(stack.stack(), stack.project()));
        cluster.charts().forEach(chart -> text.append(command(chart)).append('\n'));
        text.append("helm upgrade --install %s . --namespace %s --create-namespace --take-ownership\n```\n"
                .formatted(name, name));
        text.append(
                """
                The objects name their namespaces themselves; that of the last command holds Helm's record only. `--take-ownership` (Helm 3.17) lets Helm have objects that are there already, be it from the stack or from a chart's `--create-namespace`.
                """);
        if (!cluster.charts().isEmpty()) {
            text.append(
                    """
                    The stack's own charts come first, each in its namespace; as dependencies they would land in this chart's. Fill in the gaps of their values, if any, before.
                    """);
        }
        text.append(Contents.of(cluster));
        if (!parameters.isEmpty()) {
            text.append("\n## Values\n| Value | Default | What it is |\n|---|---|---|\n");
            parameters.stream()
                    .sorted(Comparator.comparing(Parameter::title))
                    .forEach(parameter -> text.append("| `%s` | %s | %s |\n"
                            .formatted(
                                    parameter.title(),
                                    parameter.isRequired()
                                            ? "none: it has to be given"
                                            : "`" + json(parameter.initial()) + "`",
                                    parameter.meaning())));
        }
        return text.toString();
    }

    /** https://helm.sh/docs/helm/helm_upgrade/ */
    private static String command(InstalledChart chart) {
        return "helm upgrade --install %s %s%s%s --namespace %s --create-namespace --values releases/%s.yaml"
                .formatted(
                        chart.release(),
                        chart.chart(),
                        chart.repository().map(address -> " --repo " + address).orElse(""),
                        chart.version().isEmpty() ? "" : " --version " + chart.version(),
                        chart.namespace(),
                        chart.key());
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value).replace("|", "\\|");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
