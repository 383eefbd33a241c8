package io.ashlar.stateful.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Profile;
import io.ashlar.core.Versions.Chart;
import io.ashlar.core.manifest.ChartInstall;
import io.ashlar.core.manifest.Compute;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.core.manifest.Restricted;
import io.ashlar.core.manifest.SystemNamespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The operators that data services need, once in a cluster. */
public final class OperatorsPlanner {
    /** Where they run. */
    public static final String NAMESPACE = "data-operators";

    private static final int WEBHOOK = 9443;

    private OperatorsPlanner() {}

    /** Those of these kinds, sorted by their charts, each once. */
    public static List<InstallStep> plan(String name, Profile profile, Ownership ownership, Set<Kind> kinds) {
        Names names = Names.of(name);
        List<InstallStep> steps = new ArrayList<>(SystemNamespace.of(NAMESPACE, WEBHOOK)
                .reaching(Map.of("to", List.of(Map.of("namespaceSelector", Map.of()))))
                .plan(names, ownership));
        Set<Chart> charts = new TreeSet<>();
        kinds.forEach(kind -> kind.operator().ifPresent(charts::add));
        charts.forEach(chart -> steps.add(ChartInstall.of(
                names.child("operator", chart.chartName()), chart, NAMESPACE, values(chart, profile, ownership))));
        return steps;
    }

    private static Map<String, Object> values(Chart chart, Profile profile, Ownership ownership) {
        Map<String, Object> resources =
                Compute.of("100m", "256Mi", "500m", "512Mi").resources();
        Map<String, String> labels = ownership.chartLabels();
        int copies = profile == Profile.DEVELOPMENT ? 1 : 2;
        return switch (chart) {
            // https://github.com/cloudnative-pg/charts/blob/main/charts/cloudnative-pg/values.yaml
            case CLOUDNATIVE_PG ->
                Map.of(
                        "replicaCount",
                        copies,
                        "resources",
                        resources,
                        "podLabels",
                        labels,
                        "crds",
                        Map.of("create", true));
            // https://github.com/strimzi/strimzi-kafka-operator/blob/1.2.0/packaging/helm-charts/helm3/strimzi-kafka-operator/values.yaml
            case STRIMZI ->
                Map.of(
                        "replicas",
                        copies,
                        "watchAnyNamespace",
                        true,
                        "resources",
                        resources,
                        "labels",
                        labels,
                        "podSecurityContext",
                        Restricted.pod(),
                        "podDisruptionBudget",
                        Map.of("enabled", copies > 1, "minAvailable", 1),
                        "extraEnvs",
                        List.of(Map.of("name", "STRIMZI_POD_SECURITY_PROVIDER_CLASS", "value", "restricted")));
            // https://github.com/percona/percona-helm-charts/blob/main/charts/psmdb-operator/values.yaml
            case PERCONA_MONGODB_OPERATOR ->
                Map.of(
                        "replicaCount",
                        1,
                        "watchAllNamespaces",
                        true,
                        "disableTelemetry",
                        true,
                        "resources",
                        resources,
                        "podLabels",
                        labels,
                        "podSecurityContext",
                        Restricted.pod(),
                        "securityContext",
                        Restricted.container());
            default -> throw new IllegalArgumentException(chart + " is no operator of a data service");
        };
    }
}
