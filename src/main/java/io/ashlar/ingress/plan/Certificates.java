package io.ashlar.ingress.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Profile;
import io.ashlar.core.Versions.Chart;
import io.ashlar.core.manifest.ChartInstall;
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
 * cert-manager, and Let's Encrypt's two issuers, which prove the domain by records in its zone: no port has to be open, and
 * wildcards can be had.
 *
 * @see <a href="https://github.com/cert-manager/cert-manager/blob/v1.21.1/deploy/charts/cert-manager/values.yaml">The values</a>
 * @see <a href="https://letsencrypt.org/docs/staging-environment/">The staging environment</a>
 */
final class Certificates {
    /** The service account that the right to change records is given to. */
    static final String ACCOUNT = "cert-manager";

    static final String NAMESPACE = "cert-manager";

    private static final String STAGING = "letsencrypt-staging";
    private static final String PRODUCTION = "letsencrypt-production";
    private static final int WEBHOOK = 10250;

    private static final Map<String, String> DIRECTORIES = new TreeMap<>(Map.of(
            STAGING, "https://acme-staging-v02.api.letsencrypt.org/directory",
            PRODUCTION, "https://acme-v02.api.letsencrypt.org/directory"));

    private Certificates() {}

    /** Browsers trust the one; the other is for trials, with limits a thousand times higher. */
    static String issuer(IngressSpec spec) {
        return spec.profile() == Profile.DEVELOPMENT ? STAGING : PRODUCTION;
    }

    static List<InstallStep> plan(Names names, IngressSpec spec) {
        List<InstallStep> steps =
                new ArrayList<>(SystemNamespace.of(NAMESPACE, WEBHOOK).plan(names, spec.ownership()));
        steps.add(ChartInstall.of(names.child("cert-manager"), Chart.CERT_MANAGER, NAMESPACE, values(spec)));
        DIRECTORIES.forEach((name, directory) ->
                steps.add(Manifest.ofCluster(names.child("issuer", name), "cert-manager.io/v1", "ClusterIssuer", name)
                        .labelled(spec.ownership().labels(name, "certificates"))
                        .with(
                                "spec",
                                Map.of(
                                        "acme",
                                        Map.of(
                                                "server",
                                                directory,
                                                "email",
                                                spec.email(),
                                                "privateKeySecretRef",
                                                Map.of("name", name + "-account"),
                                                "solvers",
                                                List.of(Map.of(
                                                        "selector",
                                                        Map.of("dnsZones", List.of(spec.domain())),
                                                        "dns01",
                                                        solver(spec))))))
                        .after(names.child("cert-manager"))));
        return steps;
    }

    private static Map<String, Object> values(IngressSpec spec) {
        Map<String, Object> budget = Map.of("enabled", spec.copies() > 1, "minAvailable", 1);
        Map<String, Object> small = Compute.of("20m", "128Mi", "500m", "256Mi").resources();
        Map<String, Object> values = new TreeMap<>();
        values.put("crds", Map.of("enabled", true, "keep", true));
        values.put("global", Map.of("commonLabels", spec.ownership().chartLabels()));
        values.put("replicaCount", spec.copies());
        values.put("podDisruptionBudget", budget);
        values.put("resources", small);
        values.put(
                "serviceAccount",
                Map.of("create", true, "name", ACCOUNT, "annotations", new Later("certificates.annotations")));
        values.put("podLabels", spec.certificateLabels());
        values.put("webhook", Map.of("replicaCount", spec.copies(), "podDisruptionBudget", budget, "resources", small));
        values.put(
                "cainjector", Map.of("replicaCount", spec.copies(), "podDisruptionBudget", budget, "resources", small));
        values.put("startupapicheck", Map.of("resources", small));
        if (spec.monitors() == IngressSpec.Monitors.MADE) {
            values.put("prometheus", Map.of("servicemonitor", Map.of("enabled", true)));
        }
        return values;
    }

    /** https://cert-manager.io/docs/configuration/acme/dns01/ */
    private static Map<String, Object> solver(IngressSpec spec) {
        return switch (spec.cloud()) {
            case AWS ->
                Map.of(
                        "route53",
                        Map.of("region", new Later("cluster.region"), "hostedZoneID", new Later("zone.name")));
            case AZURE ->
                Map.of(
                        "azureDNS",
                        Map.of(
                                "subscriptionID",
                                new Later("zone.subscription"),
                                "resourceGroupName",
                                new Later("zone.group"),
                                "hostedZoneName",
                                spec.domain(),
                                "environment",
                                "AzurePublicCloud",
                                "managedIdentity",
                                Map.of("clientID", new Later("certificates.identity"))));
            case GCP ->
                Map.of(
                        "cloudDNS",
                        Map.of("project", new Later("zone.project"), "hostedZoneName", new Later("zone.name")));
        };
    }
}
