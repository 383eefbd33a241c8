package io.ashlar.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A chart that the stack installs.
 *
 * @param release Helm's name of it
 * @param namespace where it is put
 * @param chart its name, or the whole address of a chart in a container registry
 * @param version the exact version; empty for the newest
 * @param repository address of its repository; empty for a chart in a container registry
 * @param values what the chart is told
 * @param gaps where a value is missing, its own fields among them
 */
public record InstalledChart(
        String release,
        String namespace,
        String chart,
        String version,
        Optional<String> repository,
        Map<String, Object> values,
        List<Gap> gaps) {

    private static final String REGISTRY = "oci://";

    /** Options of a release that change what it makes, and that no file of this package can say. */
    private static final List<String> UNTOLD = List.of("allowNullValues", "postrender", "skipCrds", "valueYamlFiles");

    /** What of a release the files leave unsaid, if anything. */
    static Optional<String> untold(PlannedStack.Resource resource) {
        return Optional.of(UNTOLD.stream()
                        .filter(option -> !List.of(false, List.of())
                                .contains(resource.inputs().getOrDefault(option, false)))
                        .collect(Collectors.joining(", ")))
                .filter(options -> !options.isEmpty());
    }

    /** https://www.pulumi.com/registry/packages/kubernetes/api-docs/helm/v3/release/#inputs */
    static InstalledChart of(PlannedStack.Resource resource) {
        Map<String, Object> inputs = resource.inputs();
        Object repository = inputs.get("repositoryOpts") instanceof Map<?, ?> options ? options.get("repo") : null;
        @SuppressWarnings("unchecked") // every map here was made by EngineValues
        Map<String, Object> values =
                inputs.get("values") instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
        return new InstalledChart(
                text(inputs.get("name"), resource.name()),
                text(inputs.get("namespace"), "default"),
                text(inputs.get("chart"), resource.name()),
                text(inputs.get("version"), ""),
                Optional.ofNullable(repository).map(address -> text(address, "")),
                values,
                Gap.in(inputs));
    }

    /** Whether the chart lies in a container registry. */
    public boolean isInRegistry() {
        return chart.startsWith(REGISTRY);
    }

    /** The chart's own name. */
    public String chartName() {
        return isInRegistry() ? chart.substring(chart.lastIndexOf('/') + 1) : chart;
    }

    /** Where charts of that name lie, for tools that take name and place apart; the scheme of a registry is part of it. */
    public String place() {
        return isInRegistry() ? chart.substring(0, chart.lastIndexOf('/')) : repository.orElse("");
    }

    /** How a person calls it: {@code chart velero 12.1.0 as velero/velero}. */
    public String title() {
        return "chart %s %s as %s/%s".formatted(chartName(), version, namespace, release);
    }

    /** A name for it among all charts of a cluster. */
    public String key() {
        return namespace.equals(release) ? release : namespace + "-" + release;
    }

    private static String text(@Nullable Object value, String otherwise) {
        if (value instanceof Unresolved unresolved) {
            return unresolved.text();
        }
        return value instanceof String text && !text.isEmpty() ? text : otherwise;
    }
}
