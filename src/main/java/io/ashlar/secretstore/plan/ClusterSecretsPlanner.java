package io.ashlar.secretstore.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Versions.Chart;
import io.ashlar.core.manifest.ChartInstall;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.Compute;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Later;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.core.manifest.SystemNamespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns a checked specification into objects and a chart. */
public final class ClusterSecretsPlanner {
    /** Where the operator runs, and the service account that it runs as. */
    public static final String NAMESPACE = "external-secrets";

    /** The service account of a namespace that reads its secrets. */
    public static final String READER = "secret-reader";

    private static final String API = "external-secrets.io/v1";
    private static final int WEBHOOK = 10250;

    private ClusterSecretsPlanner() {}

    /** Everything, in the order that it is made. */
    public static List<InstallStep> plan(String name, ClusterSecretsSpec spec) {
        Names names = Names.of(name);
        List<InstallStep> steps =
                new ArrayList<>(SystemNamespace.of(NAMESPACE, WEBHOOK).plan(names, spec.ownership()));
        steps.add(ChartInstall.of(names.child("operator"), Chart.EXTERNAL_SECRETS, NAMESPACE, operator(spec)));
        for (String namespace : spec.namespaces()) {
            SyncedSecret first = firstOf(spec, namespace);
            if (spec.cloud() != ClusterCloud.AWS) {
                steps.add(reader(names, spec, first));
            }
            if (spec.cloud() != ClusterCloud.AZURE) {
                steps.add(store(names, spec, first, Optional.empty()));
            }
        }
        for (SyncedSecret secret : spec.secrets()) {
            if (spec.cloud() == ClusterCloud.AZURE) {
                // A store is a vault, and each secret has a vault of its own.
                steps.add(store(names, spec, secret, Optional.of(secret.name())));
            }
            steps.add(synced(names, spec, secret));
        }
        return steps;
    }

    private static SyncedSecret firstOf(ClusterSecretsSpec spec, String namespace) {
        return spec.secrets().stream()
                .filter(secret -> secret.namespace().equals(namespace))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> labels(ClusterSecretsSpec spec, SyncedSecret secret, String name) {
        return new Ownership(secret.owner(), spec.ownership().environment()).labels(name, "secrets");
    }

    /**
     * Two of everything, and nothing that reaches over namespaces: no cluster-wide stores, and no way to write into the cloud.
     *
     * @see <a href="https://github.com/external-secrets/external-secrets/blob/main/deploy/charts/external-secrets/values.yaml">The values</a>
     */
    private static Map<String, Object> operator(ClusterSecretsSpec spec) {
        Map<String, Object> budget = Map.of("enabled", spec.copies() > 1, "minAvailable", 1);
        Map<String, Object> small = Compute.of("20m", "128Mi", "500m", "256Mi").resources();
        Map<String, Object> part =
                Map.of("replicaCount", spec.copies(), "podDisruptionBudget", budget, "resources", small);
        Map<String, Object> values = new TreeMap<>(part);
        values.put("installCRDs", true);
        values.put("leaderElect", true);
        values.put("commonLabels", spec.ownership().chartLabels());
        for (String kind : List.of(
                "processClusterStore",
                "processClusterExternalSecret",
                "processClusterPushSecret",
                "processPushSecret")) {
            values.put(kind, false);
        }
        values.put(
                "rbac",
                Map.of("create", true, "aggregateToView", false, "aggregateToEdit", false, "aggregateToAdmin", false));
        values.put(
                "serviceAccount",
                Map.of("create", true, "name", NAMESPACE, "annotations", new Later("operator.annotations")));
        values.put("livenessProbe", Map.of("enabled", true));
        values.put("readinessProbe", Map.of("enabled", true));
        values.put("webhook", part);
        values.put("certController", part);
        if (spec.monitors() == ClusterSecretsSpec.Monitors.MADE) {
            values.put("serviceMonitor", Map.of("enabled", true));
        }
        return values;
    }

    private static Manifest reader(Names names, ClusterSecretsSpec spec, SyncedSecret first) {
        String namespace = first.namespace();
        Manifest account = Manifest.of(names.child("reader", namespace), "v1", "ServiceAccount", namespace, READER)
                .labelled(labels(spec, first, READER))
                .with("automountServiceAccountToken", false);
        Map<String, Object> metadata = new TreeMap<>(account.at("metadata"));
        metadata.put("annotations", new Later("reader." + namespace + ".annotations"));
        return account.with("metadata", metadata);
    }

    private static Manifest store(Names names, ClusterSecretsSpec spec, SyncedSecret secret, Optional<String> vaultOf) {
        String namespace = secret.namespace();
        String key = vaultOf.map(name -> namespace + "-" + name).orElse(namespace);
        Manifest store = Manifest.of(names.child("store", key), API, "SecretStore", namespace, storeName(vaultOf))
                .labelled(labels(spec, secret, "secret-store"))
                .with("spec", Map.of("provider", provider(spec, secret)))
                .after(names.child("operator"));
        return spec.cloud() == ClusterCloud.AWS ? store : store.after(names.child("reader", namespace));
    }

    private static String storeName(Optional<String> vaultOf) {
        return vaultOf.map(name -> "cloud-" + name).orElse("cloud");
    }

    /**
     * On AWS the operator takes on the namespace's role; elsewhere it asks for a token of the namespace's service account.
     *
     * @see <a href="https://external-secrets.io/latest/provider/aws-access/">AWS</a>
     * @see <a href="https://external-secrets.io/latest/provider/azure-key-vault/">Azure</a>
     * @see <a href="https://external-secrets.io/latest/provider/google-secrets-manager/">Google Cloud</a>
     */
    private static Map<String, Object> provider(ClusterSecretsSpec spec, SyncedSecret secret) {
        Map<String, Object> account = Map.of("name", READER);
        return switch (spec.cloud()) {
            case AWS ->
                Map.of(
                        "aws",
                        Map.of(
                                "service",
                                "SecretsManager",
                                "region",
                                new Later("cluster.region"),
                                "role",
                                new Later("reader." + secret.namespace() + ".role")));
            case AZURE ->
                Map.of(
                        "azurekv",
                        Map.of(
                                "authType",
                                "WorkloadIdentity",
                                "vaultUrl",
                                new Later(secret.reference() + ".vault"),
                                "serviceAccountRef",
                                account));
            case GCP ->
                Map.of(
                        "gcpsm",
                        Map.of(
                                "projectID",
                                new Later(secret.reference() + ".project"),
                                "auth",
                                Map.of("workloadIdentity", Map.of("serviceAccountRef", account))));
        };
    }

    /** It stays when the store cannot be reached, and goes with its declaration. */
    private static Manifest synced(Names names, ClusterSecretsSpec spec, SyncedSecret secret) {
        Optional<String> vault = spec.cloud() == ClusterCloud.AZURE ? Optional.of(secret.name()) : Optional.empty();
        Map<String, Object> content = new TreeMap<>();
        content.put("refreshInterval", spec.refresh().toMinutes() + "m");
        content.put("secretStoreRef", Map.of("kind", "SecretStore", "name", storeName(vault)));
        content.put("target", Map.of("name", secret.name(), "creationPolicy", "Owner", "deletionPolicy", "Retain"));
        Map<String, Object> remote = Map.of("key", new Later(secret.reference()));
        secret.key()
                .ifPresentOrElse(
                        key -> content.put("data", List.of(Map.of("secretKey", key, "remoteRef", remote))),
                        () -> content.put("dataFrom", List.of(Map.of("extract", remote))));
        return Manifest.of(
                        names.child("secret", secret.namespace() + "-" + secret.name()),
                        API,
                        "ExternalSecret",
                        secret.namespace(),
                        secret.name())
                .labelled(labels(spec, secret, secret.name()))
                .with("spec", content)
                .after(names.child(
                        "store",
                        vault.map(name -> secret.namespace() + "-" + name).orElse(secret.namespace())));
    }
}
