package io.ashlar.ingress.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Versions.Chart;
import io.ashlar.core.manifest.ChartInstall;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.Compute;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Later;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.core.manifest.SystemNamespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * external-dns, which writes records for the hosts of routes into the domain's zone, and into no other. It takes away only
 * what it wrote: each record has another beside it that names this cluster.
 *
 * @see <a href="https://github.com/kubernetes-sigs/external-dns/blob/master/charts/external-dns/values.yaml">The values</a>
 */
final class ExternalNames {
    /** The service account that the right to change records is given to. */
    static final String ACCOUNT = "external-dns";

    static final String NAMESPACE = "external-dns";

    private static final String AZURE_FILE = "azure.json";
    private static final String AZURE_CONFIG = "external-dns-azure";

    private ExternalNames() {}

    static List<InstallStep> plan(Names names, IngressSpec spec) {
        List<InstallStep> steps = new ArrayList<>(SystemNamespace.of(NAMESPACE).plan(names, spec.ownership()));
        if (spec.cloud() == ClusterCloud.AZURE) {
            // Ids of the subscription and the group, and no secret; the chart mounts it all the same as one.
            steps.add(Manifest.of(names.child("external-dns-azure"), "v1", "Secret", NAMESPACE, AZURE_CONFIG)
                    .labelled(spec.ownership().labels(ACCOUNT, "names"))
                    .with("type", "Opaque")
                    .with("stringData", Map.of(AZURE_FILE, new Later("zone.azure"))));
        }
        ChartInstall chart = ChartInstall.of(names.child("external-dns"), Chart.EXTERNAL_DNS, NAMESPACE, values(spec))
                .after(names.child(spec.kind() == EntryKind.GATEWAY ? "gateway" : "ingress-nginx"));
        steps.add(spec.cloud() == ClusterCloud.AZURE ? chart.after(names.child("external-dns-azure")) : chart);
        return steps;
    }

    private static Map<String, Object> values(IngressSpec spec) {
        Map<String, Object> values = new TreeMap<>();
        values.put("provider", Map.of("name", provider(spec)));
        values.put("sources", List.of(spec.kind() == EntryKind.GATEWAY ? "gateway-httproute" : "ingress"));
        values.put("domainFilters", List.of(spec.domain()));
        values.put("policy", "sync");
        values.put("registry", "txt");
        values.put("txtOwnerId", new Later("cluster.name"));
        values.put("logFormat", "json");
        values.put("interval", "1m");
        values.put("resources", Compute.of("20m", "64Mi", "200m", "128Mi").resources());
        values.put("commonLabels", spec.ownership().chartLabels());
        values.put("podLabels", spec.nameLabels());
        values.put(
                "serviceAccount",
                Map.of("create", true, "name", ACCOUNT, "annotations", new Later("names.annotations")));
        if (spec.monitors() == IngressSpec.Monitors.MADE) {
            values.put("serviceMonitor", Map.of("enabled", true));
        }
        switch (spec.cloud()) {
            case AWS ->
                values.put("env", List.of(Map.of("name", "AWS_DEFAULT_REGION", "value", new Later("cluster.region"))));
            case AZURE -> {
                values.put(
                        "extraVolumes", List.of(Map.of("name", "azure", "secret", Map.of("secretName", AZURE_CONFIG))));
                values.put(
                        "extraVolumeMounts",
                        List.of(Map.of("name", "azure", "mountPath", "/etc/kubernetes", "readOnly", true)));
            }
            case GCP -> values.put("extraArgs", Map.of("google-project", new Later("zone.project")));
        }
        return values;
    }

    private static String provider(IngressSpec spec) {
        return switch (spec.cloud()) {
            case AWS -> "aws";
            case AZURE -> "azure";
            case GCP -> "google";
        };
    }
}
