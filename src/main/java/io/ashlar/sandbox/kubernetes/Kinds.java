package io.ashlar.sandbox.kubernetes;

import io.ashlar.sandbox.schema.TypeToken;
import java.util.Locale;
import java.util.Set;

/** What the API server's discovery says about kinds: groups, versions, names in the plural, namespaced or not. */
final class Kinds {
    /** https://kubernetes.io/docs/reference/kubernetes-api/ */
    private static final Set<String> CLUSTER_SCOPED = Set.of(
            "APIService",
            "CSIDriver",
            "CSINode",
            "CertificateSigningRequest",
            "ClusterRole",
            "ClusterRoleBinding",
            "ComponentStatus",
            "CustomResourceDefinition",
            "FlowSchema",
            "IngressClass",
            "MutatingWebhookConfiguration",
            "Namespace",
            "Node",
            "PersistentVolume",
            "PriorityClass",
            "PriorityLevelConfiguration",
            "RuntimeClass",
            "StorageClass",
            "ValidatingAdmissionPolicy",
            "ValidatingAdmissionPolicyBinding",
            "ValidatingWebhookConfiguration",
            "VolumeAttachment");

    private static final Set<String> BUILT_IN_GROUPS = Set.of(
            "admissionregistration.k8s.io",
            "apiextensions.k8s.io",
            "apiregistration.k8s.io",
            "apps",
            "auditregistration.k8s.io",
            "autoscaling",
            "batch",
            "certificates.k8s.io",
            "coordination.k8s.io",
            "core",
            "discovery.k8s.io",
            "events.k8s.io",
            "extensions",
            "flowcontrol.apiserver.k8s.io",
            "helm.sh",
            "meta",
            "networking.k8s.io",
            "node.k8s.io",
            "policy",
            "rbac.authorization.k8s.io",
            "resource.k8s.io",
            "scheduling.k8s.io",
            "settings.k8s.io",
            "storage.k8s.io");

    /** Versions that current servers no longer have: https://kubernetes.io/docs/reference/using-api/deprecation-guide/ */
    private static final Set<String> REMOVED = Set.of(
            "apps/v1beta1",
            "apps/v1beta2",
            "extensions/v1beta1",
            "batch/v1beta1",
            "batch/v2alpha1",
            "policy/v1beta1",
            "autoscaling/v2beta1",
            "autoscaling/v2beta2",
            "networking.k8s.io/v1beta1",
            "rbac.authorization.k8s.io/v1beta1",
            "rbac.authorization.k8s.io/v1alpha1",
            "storage.k8s.io/v1beta1",
            "scheduling.k8s.io/v1beta1",
            "apiextensions.k8s.io/v1beta1",
            "apiregistration.k8s.io/v1beta1",
            "admissionregistration.k8s.io/v1beta1",
            "certificates.k8s.io/v1beta1",
            "coordination.k8s.io/v1beta1",
            "discovery.k8s.io/v1beta1",
            "events.k8s.io/v1beta1",
            "node.k8s.io/v1beta1");

    private Kinds() {}

    static String group(TypeToken type) {
        return type.service();
    }

    static String version(TypeToken type) {
        return type.module().substring(type.module().indexOf('/') + 1);
    }

    /** {@code v1} for the core group, {@code apps/v1} for others. */
    static String apiVersion(TypeToken type) {
        return group(type).equals("core") ? version(type) : type.module();
    }

    static boolean isBuiltIn(TypeToken type) {
        return BUILT_IN_GROUPS.contains(group(type));
    }

    static boolean isRemoved(TypeToken type) {
        return REMOVED.contains(type.module());
    }

    /** Custom resources are namespaced unless a known chart says otherwise. */
    static boolean isNamespaced(TypeToken type) {
        return isBuiltIn(type)
                ? !CLUSTER_SCOPED.contains(type.name())
                : !Charts.isClusterWide(group(type), type.name());
    }

    /** {@code deployments.apps}, as the server names a resource in errors. */
    static String resource(TypeToken type) {
        String kind = type.name().toLowerCase(Locale.ROOT);
        String plural = kind.endsWith("s") || kind.endsWith("ss")
                ? (kind.endsWith("ss") ? kind + "es" : kind)
                : kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
        return group(type).equals("core") ? plural : plural + "." + group(type);
    }
}
