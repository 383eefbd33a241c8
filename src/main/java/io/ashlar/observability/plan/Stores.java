package io.ashlar.observability.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Versions.Chart;
import io.ashlar.core.manifest.ChartInstall;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Later;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.core.manifest.Restricted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Loki and Tempo: what the charts are told.
 *
 * @see <a href="https://github.com/grafana-community/helm-charts/blob/main/charts/loki/values.yaml">Loki's values</a>
 * @see <a href="https://github.com/grafana-community/helm-charts/blob/main/charts/tempo/values.yaml">Tempo's values</a>
 */
final class Stores {
    /** Name of Loki's release, service and service account. */
    static final String LOGS = "logs";

    /** Name of Tempo's release, service and service account. */
    static final String TRACES = "traces";

    static final String LOKI_ADDRESS = "http://" + LOGS + "." + Homes.MAIN + ".svc:3100";
    static final String TEMPO_ADDRESS = "http://" + TRACES + "." + Homes.MAIN + ".svc:3200";

    /** Loki reads what it wrote by the schema of that day: a date that changes makes everything before it unreadable. */
    private static final String SCHEMA_SINCE = "2026-01-01";

    private static final int HOURS_A_DAY = 24;

    private final Names names;
    private final ObservabilitySpec spec;
    private final ObservabilityDefaults sizes;

    Stores(Names names, ObservabilitySpec spec) {
        this.names = names;
        this.spec = spec;
        this.sizes = ObservabilityDefaults.of(spec.profile());
    }

    List<InstallStep> plan() {
        List<InstallStep> steps = new ArrayList<>();
        if (spec.logs() == LogStore.LOKI) {
            steps.add(new ChartInstall(names.child(LOGS), Chart.LOKI, LOGS, Homes.MAIN, loki(), List.of()));
        }
        steps.add(new ChartInstall(names.child(TRACES), Chart.TEMPO, TRACES, Homes.MAIN, tempo(), List.of()));
        return steps;
    }

    private Map<String, Object> loki() {
        int copies = spec.keeping() == Keeping.IN_OBJECT_STORES ? sizes.logCopies() : 1;
        Map<String, Object> values = new TreeMap<>();
        values.put("fullnameOverride", LOGS);
        values.put("commonLabels", owner(spec));
        values.put("loki", lokiItself(copies));
        values.put("singleBinary", monolith(copies));
        values.put("serviceAccount", account(LOGS));
        values.put("monitoring", Map.of("serviceMonitor", Map.of("enabled", true)));
        values.put("sidecar", Map.of("rules", Map.of("enabled", false)));
        // Reached from inside only, and by one tenant: there is nothing for a proxy or a canary to do.
        List.of("gateway", "lokiCanary", "test").forEach(part -> values.put(part, Map.of("enabled", false)));
        // 8 GiB by default: more than all else together.
        values.put("chunksCache", Map.of("enabled", false));
        values.put("resultsCache", Map.of("enabled", false));
        // Of the other modes; the chart refuses to render when they have copies.
        List.of("read", "write", "backend").forEach(part -> values.put(part, Map.of("replicas", 0)));
        return values;
    }

    private Map<String, Object> lokiItself(int copies) {
        String kind = lokiStore();
        Map<String, Object> loki = new TreeMap<>();
        loki.put("auth_enabled", false);
        loki.put("analytics", Map.of("reporting_enabled", false));
        loki.put("commonConfig", Map.of("replication_factor", copies));
        loki.put("storage", lokiStorage(kind));
        loki.put(
                "schemaConfig",
                Map.of(
                        "configs",
                        List.of(Map.of(
                                "from",
                                SCHEMA_SINCE,
                                "store",
                                "tsdb",
                                "object_store",
                                kind,
                                "schema",
                                "v13",
                                "index",
                                Map.of("prefix", "index_", "period", "24h")))));
        // Without these two Loki keeps everything for ever.
        loki.put("compactor", Map.of("retention_enabled", true, "delete_request_store", kind));
        loki.put(
                "limits_config",
                Map.of("retention_period", sizes.logDays() * HOURS_A_DAY + "h", "allow_structured_metadata", true));
        if (spec.cloud() == ClusterCloud.AZURE && spec.keeping() == Keeping.IN_OBJECT_STORES) {
            loki.put("podLabels", new Later("logs.pod-labels"));
        }
        return loki;
    }

    private String lokiStore() {
        if (spec.keeping() == Keeping.ON_VOLUMES) {
            return "filesystem";
        }
        return switch (spec.cloud()) {
            case AWS -> "s3";
            case AZURE -> "azure";
            case GCP -> "gcs";
        };
    }

    private Map<String, Object> lokiStorage(String kind) {
        Map<String, Object> storage = new TreeMap<>();
        storage.put("type", kind);
        if (spec.keeping() == Keeping.IN_OBJECT_STORES) {
            storage.put("bucketNames", Map.of("chunks", new Later("logs.bucket"), "ruler", new Later("logs.bucket")));
        }
        switch (kind) {
            case "s3" -> storage.put("s3", Map.of("region", new Later("logs.region")));
            case "azure" ->
                storage.put("azure", Map.of("accountName", new Later("logs.account"), "useFederatedToken", true));
            default -> {}
        }
        return storage;
    }

    private Map<String, Object> monolith(int copies) {
        Map<String, Object> persistence = new TreeMap<>();
        persistence.put("size", sizes.logGib() + "Gi");
        spec.storageClass().ifPresent(name -> persistence.put("storageClass", name));
        return Map.of(
                "replicas",
                copies,
                "sidecar",
                false,
                "persistence",
                persistence,
                "resources",
                resources("200m", sizes.storeMemory()));
    }

    private Map<String, Object> tempo() {
        Map<String, Object> persistence = new TreeMap<>();
        persistence.put("enabled", true);
        persistence.put("size", sizes.traceGib() + "Gi");
        spec.storageClass().ifPresent(name -> persistence.put("storageClassName", name));
        Map<String, Object> tempo = new TreeMap<>();
        tempo.put("reportingEnabled", false);
        tempo.put("retention", sizes.traceHours() + "h");
        tempo.put("resources", resources("100m", sizes.storeMemory()));
        tempo.put("storage", Map.of("trace", tempoStorage()));
        tempo.put("securityContext", Restricted.container());
        Map<String, Object> values = new TreeMap<>();
        values.put("fullnameOverride", TRACES);
        values.put("extraLabels", owner(spec));
        values.put("tempo", tempo);
        values.put("persistence", persistence);
        values.put("serviceAccount", account(TRACES));
        values.put("serviceMonitor", Map.of("enabled", true));
        Map<String, Object> pod = new TreeMap<>(Restricted.pod());
        // The image's own user, to whom its folders belong.
        List.of("runAsUser", "runAsGroup", "fsGroup").forEach(who -> pod.put(who, 10001));
        values.put("securityContext", pod);
        if (spec.cloud() == ClusterCloud.AZURE && spec.keeping() == Keeping.IN_OBJECT_STORES) {
            values.put("podLabels", new Later("traces.pod-labels"));
        }
        return values;
    }

    /** https://grafana.com/docs/tempo/latest/configuration/#storage. */
    private Map<String, Object> tempoStorage() {
        if (spec.keeping() == Keeping.ON_VOLUMES) {
            return Map.of("backend", "local");
        }
        return switch (spec.cloud()) {
            case AWS ->
                Map.of(
                        "backend",
                        "s3",
                        "s3",
                        Map.of("bucket", new Later("traces.bucket"), "endpoint", new Later("traces.endpoint")));
            case AZURE ->
                Map.of(
                        "backend",
                        "azure",
                        "azure",
                        Map.of(
                                "container_name", new Later("traces.bucket"),
                                "storage_account_name", new Later("traces.account"),
                                "use_federated_token", true));
            case GCP -> Map.of("backend", "gcs", "gcs", Map.of("bucket_name", new Later("traces.bucket")));
        };
    }

    private Map<String, Object> account(String name) {
        Map<String, Object> account = new TreeMap<>();
        account.put("create", true);
        account.put("name", name);
        if (spec.keeping() == Keeping.IN_OBJECT_STORES) {
            account.put("annotations", new Later(name + ".annotations"));
        }
        return account;
    }

    /** A chart's pods are selected by labels of its own, which must not be written over: these two are nobody's. */
    static Map<String, String> owner(ObservabilitySpec spec) {
        return Map.of(
                Ownership.OWNER, spec.ownership().owner(),
                Ownership.ENVIRONMENT, spec.ownership().environment());
    }

    /** Memory is both, so that nothing is killed for a neighbour; twice the processors, for the hour of compaction. */
    static Map<String, Object> resources(String cpu, String memory) {
        return Map.of(
                "requests", Map.of("cpu", cpu, "memory", memory),
                "limits", Map.of("cpu", Integer.parseInt(cpu.replace("m", "")) * 2 + "m", "memory", memory));
    }
}
