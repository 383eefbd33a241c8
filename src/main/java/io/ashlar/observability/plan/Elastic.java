package io.ashlar.observability.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Profile;
import io.ashlar.core.Versions.Chart;
import io.ashlar.core.Versions.Image;
import io.ashlar.core.manifest.ChartInstall;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.core.manifest.Restricted;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Elasticsearch and Kibana by Elastic's operator: row C6's choice. The operator makes certificates and the password of the
 * user {@code elastic}, in secrets that only the collector and Grafana read.
 *
 * @see <a href="https://www.elastic.co/docs/deploy-manage/deploy/cloud-on-k8s">Elastic Cloud on Kubernetes</a>
 */
final class Elastic {
    /** The role of Elasticsearch in names. */
    static final String OBJECT = "elasticsearch";

    private static final String NAME = "logs";
    static final String ADDRESS = "https://" + NAME + "-es-http." + Homes.MAIN + ".svc:9200";
    private static final String CERTIFICATES = "/etc/elasticsearch-certificates";

    private final Names names;
    private final ObservabilitySpec spec;
    private final ObservabilityDefaults sizes;

    Elastic(Names names, ObservabilitySpec spec) {
        this.names = names;
        this.spec = spec;
        this.sizes = ObservabilityDefaults.of(spec.profile());
    }

    List<InstallStep> plan() {
        if (spec.logs() != LogStore.ELASTICSEARCH) {
            return List.of();
        }
        ChartInstall operator = new ChartInstall(
                names.child("elastic-operator"),
                Chart.ECK_OPERATOR,
                "elastic-operator",
                Homes.ELASTIC,
                Map.of(
                        "managedNamespaces", List.of(Homes.MAIN),
                        "podLabels", Stores.owner(spec),
                        "statefulsetLabels", Stores.owner(spec),
                        // The chart's own is not admitted where pods must be restricted: it names no seccomp profile.
                        "podSecurityContext", Restricted.pod(),
                        "resources", Stores.resources("100m", "512Mi")),
                List.of());
        Manifest elasticsearch = custom("elasticsearch.k8s.elastic.co/v1", "Elasticsearch", OBJECT)
                .with("spec", elasticsearch())
                .after(operator.resourceName());
        Manifest kibana = custom("kibana.k8s.elastic.co/v1", "Kibana", "kibana")
                .with("spec", kibana())
                .after(elasticsearch.resourceName());
        return List.of(operator, elasticsearch, kibana);
    }

    private Manifest custom(String apiVersion, String kind, String role) {
        return Manifest.of(names.child(role), apiVersion, kind, Homes.MAIN, NAME)
                .labelled(spec.ownership().labels(role, "logs"));
    }

    private Map<String, Object> elasticsearch() {
        return Map.of(
                "version",
                Image.ELASTICSEARCH.tag(),
                // Volumes go with the object only where nothing in them is worth keeping.
                "volumeClaimDeletePolicy",
                spec.profile() == Profile.PRODUCTION ? "DeleteOnScaledownOnly" : "DeleteOnScaledownAndClusterDeletion",
                "nodeSets",
                List.of(Map.of(
                        "name",
                        "default",
                        "count",
                        sizes.logCopies(),
                        // Else every node needs a kernel setting that only a privileged pod can make.
                        "config",
                        Map.of("node.store.allow_mmap", false),
                        "podTemplate",
                        pod(OBJECT, "500m", sizes.storeMemory().equals("512Mi") ? "2Gi" : "4Gi"),
                        "volumeClaimTemplates",
                        List.of(volume()))));
    }

    private Map<String, Object> volume() {
        Map<String, Object> claim = new TreeMap<>();
        claim.put("accessModes", List.of("ReadWriteOnce"));
        claim.put("resources", Map.of("requests", Map.of("storage", sizes.logGib() + "Gi")));
        spec.storageClass().ifPresent(name -> claim.put("storageClassName", name));
        return Map.of("metadata", Map.of("name", "elasticsearch-data"), "spec", claim);
    }

    private Map<String, Object> kibana() {
        return Map.of(
                "version",
                Image.ELASTICSEARCH.tag(),
                "count",
                sizes.gateways(),
                "elasticsearchRef",
                Map.of("name", NAME),
                "podTemplate",
                pod("kibana", "200m", "1Gi"));
    }

    private Map<String, Object> pod(String container, String cpu, String memory) {
        return Map.of(
                "metadata",
                Map.of("labels", Stores.owner(spec)),
                "spec",
                Map.of("containers", List.of(Map.of("name", container, "resources", Stores.resources(cpu, memory)))));
    }

    /** How the collector writes. */
    static Map<String, Object> exporter() {
        return Map.of(
                "endpoints",
                List.of(ADDRESS),
                "user",
                "elastic",
                "password",
                "${env:ELASTIC_PASSWORD}",
                "tls",
                Map.of("ca_file", CERTIFICATES + "/ca.crt"));
    }

    /** What the collector's pods need for that. */
    static Map<String, Object> access() {
        return Map.of(
                "extraEnvs",
                List.of(Map.of(
                        "name",
                        "ELASTIC_PASSWORD",
                        "valueFrom",
                        Map.of("secretKeyRef", Map.of("name", NAME + "-es-elastic-user", "key", "elastic")))),
                "extraVolumes",
                List.of(Map.of(
                        "name",
                        "elasticsearch-certificates",
                        "secret",
                        Map.of("secretName", NAME + "-es-http-certs-public"))),
                "extraVolumeMounts",
                List.of(Map.of("name", "elasticsearch-certificates", "mountPath", CERTIFICATES, "readOnly", true)));
    }
}
