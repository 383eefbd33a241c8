package io.ashlar.render;

import java.util.Comparator;
import java.util.List;

/**
 * Which kinds come before which: definitions and namespaces, then what pods need, then pods, then how they are reached. Kinds of
 * one's own come last, because a controller that is among the others answers for them.
 *
 * @see <a href="https://github.com/helm/helm/blob/v3.17.3/pkg/releaseutil/kind_sorter.go">Helm's order, which this is taken from</a>
 */
final class InstallOrder {
    private static final List<String> KINDS = List.of(
            "CustomResourceDefinition",
            "PriorityClass",
            "Namespace",
            "NetworkPolicy",
            "ResourceQuota",
            "LimitRange",
            "PodDisruptionBudget",
            "ServiceAccount",
            "Secret",
            "ConfigMap",
            "StorageClass",
            "PersistentVolume",
            "PersistentVolumeClaim",
            "ClusterRole",
            "ClusterRoleBinding",
            "Role",
            "RoleBinding",
            "Service",
            "DaemonSet",
            "Pod",
            "ReplicationController",
            "ReplicaSet",
            "Deployment",
            "HorizontalPodAutoscaler",
            "StatefulSet",
            "Job",
            "CronJob",
            "IngressClass",
            "Ingress",
            "APIService",
            "MutatingWebhookConfiguration",
            "ValidatingWebhookConfiguration");

    static final Comparator<ClusterObject> OF_OBJECTS = Comparator.comparingInt(InstallOrder::rank)
            .thenComparing(ClusterObject::kind)
            .thenComparing(object -> object.namespace().orElse(""))
            .thenComparing(ClusterObject::name)
            .thenComparing(ClusterObject::group);

    private InstallOrder() {}

    private static int rank(ClusterObject object) {
        int known = KINDS.indexOf(object.kind());
        boolean builtIn = !object.group().contains(".") || object.group().endsWith(".k8s.io");
        return known >= 0 && builtIn ? known : KINDS.size();
    }
}
