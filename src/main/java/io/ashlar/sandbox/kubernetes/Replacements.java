package io.ashlar.sandbox.kubernetes;

import io.ashlar.sandbox.schema.TypeToken;
import java.util.List;
import java.util.Map;

/**
 * The changes for which the provider makes an object anew. Other changes go to the API server, which may refuse them.
 *
 * @see <a href="https://github.com/pulumi/pulumi-kubernetes/blob/master/provider/pkg/provider/diff.go">the provider's
 *     forceNewProperties</a>
 */
final class Replacements {
    private static final List<String> ALWAYS = List.of("metadata.name", "metadata.namespace", "apiVersion", "kind");

    private static final Map<String, List<String>> OF_KIND = Map.ofEntries(
            Map.entry("apps.Deployment", List.of("spec.selector")),
            Map.entry("apps.DaemonSet", List.of("spec.selector")),
            Map.entry(
                    "apps.StatefulSet",
                    List.of(
                            "spec.podManagementPolicy",
                            "spec.revisionHistoryLimit",
                            "spec.selector",
                            "spec.serviceName",
                            "spec.volumeClaimTemplates")),
            Map.entry("batch.Job", List.of("spec.completions", "spec.parallelism", "spec.selector", "spec.template")),
            // Nearly every field of a Pod's spec is in the provider's list; the rest the server refuses to change.
            Map.entry("core.Pod", List.of("spec")),
            Map.entry("core.ConfigMap", List.of("binaryData", "data")),
            Map.entry("core.Secret", List.of("type", "stringData", "data")),
            Map.entry("core.Service", List.of("spec.clusterIP")),
            Map.entry("core.ResourceQuota", List.of("spec.scopes")),
            Map.entry(
                    "core.PersistentVolumeClaim",
                    List.of("spec.accessModes", "spec.selector", "spec.storageClassName", "spec.volumeName")),
            Map.entry(
                    "core.PersistentVolume",
                    List.of(
                            "spec.awsElasticBlockStore",
                            "spec.azureDisk",
                            "spec.azureFile",
                            "spec.csi",
                            "spec.gcePersistentDisk",
                            "spec.hostPath",
                            "spec.iscsi",
                            "spec.local",
                            "spec.nfs")),
            Map.entry("rbac.authorization.k8s.io.RoleBinding", List.of("roleRef")),
            Map.entry("rbac.authorization.k8s.io.ClusterRoleBinding", List.of("roleRef")),
            Map.entry("storage.k8s.io.StorageClass", List.of("parameters", "provisioner")));

    private Replacements() {}

    static String[] of(TypeToken type) {
        List<String> own = OF_KIND.getOrDefault(Kinds.group(type) + "." + type.name(), List.of());
        return java.util.stream.Stream.concat(ALWAYS.stream(), own.stream()).toArray(String[]::new);
    }
}
