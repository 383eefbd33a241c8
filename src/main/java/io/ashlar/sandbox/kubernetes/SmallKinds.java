package io.ashlar.sandbox.kubernetes;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.Base64;
import java.util.Map;

/** The smaller kinds: configuration, storage, access, scaling and protection. */
final class SmallKinds {
    private static final String REFERENCE = "https://kubernetes.io/docs/reference/kubernetes-api/";

    /** https://kubernetes.io/docs/concepts/configuration/secret/#restriction-data-size */
    private static final int LARGEST_DATA = 1024 * 1024;

    private SmallKinds() {}

    static void declare(String kind, ResourceModelBuilder model) {
        switch (kind) {
            case "ConfigMap" ->
                model.source(REFERENCE + "config-and-storage-resources/config-map-v1/")
                        .replaceOn("data", "binaryData")
                        .check((inputs, findings) -> dataKeys(inputs, "data", findings));
            case "Secret" ->
                model.source(REFERENCE + "config-and-storage-resources/secret-v1/")
                        .replaceOn("data", "stringData", "type")
                        .check(SmallKinds::secret);
            case "StorageClass" ->
                model.source(REFERENCE + "config-and-storage-resources/storage-class-v1/")
                        .replaceOn("parameters", "provisioner", "reclaimPolicy", "volumeBindingMode")
                        .rule("reclaimPolicy", Rules.oneOf("Delete", "Retain"))
                        .rule("volumeBindingMode", Rules.oneOf("Immediate", "WaitForFirstConsumer"));
            case "PersistentVolumeClaim" ->
                model.source(REFERENCE + "config-and-storage-resources/persistent-volume-claim-v1/")
                        .replaceOn("spec.storageClassName", "spec.volumeName", "spec.accessModes", "spec.volumeMode")
                        .rule(
                                "spec.accessModes[]",
                                Rules.oneOf("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"))
                        .check((inputs, findings) -> Workloads.quantities(
                                "spec.resources.requests",
                                inputs.object("spec.resources.requests").asMap(),
                                findings));
            case "RoleBinding", "ClusterRoleBinding" ->
                model.source(REFERENCE + "authorization-resources/role-binding-v1/")
                        .replaceOn("roleRef")
                        .rule("roleRef.kind", Rules.oneOf("Role", "ClusterRole"))
                        .rule("subjects[].kind", Rules.oneOf("ServiceAccount", "User", "Group"));
            case "HorizontalPodAutoscaler" ->
                model.source(REFERENCE + "workload-resources/horizontal-pod-autoscaler-v2/")
                        .rule("spec.minReplicas", Rules.between(1, Integer.MAX_VALUE))
                        .rule("spec.maxReplicas", Rules.between(1, Integer.MAX_VALUE))
                        .check(SmallKinds::bounds);
            case "PodDisruptionBudget" ->
                model.source(REFERENCE + "policy-resources/pod-disruption-budget-v1/")
                        .check((inputs, findings) -> {
                            if (inputs.has("spec.minAvailable") && inputs.has("spec.maxUnavailable")) {
                                findings.add(
                                        "spec.maxUnavailable",
                                        "spec: Invalid value: minAvailable and maxUnavailable cannot be both set");
                            }
                        });
            case "PriorityClass" ->
                model.source(REFERENCE + "workload-resources/priority-class-v1/")
                        .replaceOn("value", "preemptionPolicy")
                        .rule("value", Rules.between(-2_147_483_648L, 1_000_000_000L))
                        .rule("metadata.name", Rules.without("^system-", "begin with system-, which is reserved"));
            case "ResourceQuota" ->
                model.source(REFERENCE + "policy-resources/resource-quota-v1/")
                        .check((inputs, findings) -> Workloads.quantities(
                                "spec.hard", inputs.object("spec.hard").asMap(), findings));
            case "NetworkPolicy" ->
                model.source(REFERENCE + "policy-resources/network-policy-v1/")
                        .rule("spec.policyTypes[]", Rules.oneOf("Ingress", "Egress"))
                        .rule("spec.ingress[].from[].ipBlock.cidr", Rules.cidr(0, 32))
                        .rule("spec.egress[].to[].ipBlock.cidr", Rules.cidr(0, 32));
            case "Ingress" ->
                model.source(REFERENCE + "service-resources/ingress-v1/")
                        .rule(
                                "spec.rules[].http.paths[].pathType",
                                Rules.oneOf("Exact", "Prefix", "ImplementationSpecific"))
                        .check((inputs, findings) -> {
                            if (!inputs.has("spec.rules") && !inputs.has("spec.defaultBackend")) {
                                findings.add(
                                        "spec",
                                        "spec: Invalid value: either `defaultBackend` or `rules` must be specified");
                            }
                        });
            default -> model.source(REFERENCE);
        }
    }

    private static void dataKeys(Properties inputs, String property, Findings findings) {
        long size = 0;
        for (Map.Entry<String, Object> item : inputs.object(property).asMap().entrySet()) {
            size += String.valueOf(item.getValue()).length();
            if (!item.getKey().matches("[-._a-zA-Z0-9]{1,253}")) {
                findings.add(
                        property,
                        property + "[" + item.getKey()
                                + "]: Invalid value: a valid key has letters, digits, '-', '_' or '.'");
            }
        }
        if (size > LARGEST_DATA) {
            findings.add(property, property + ": Too long: may not be more than 1048576 bytes");
        }
    }

    private static void secret(Properties inputs, Findings findings) {
        dataKeys(inputs, "data", findings);
        dataKeys(inputs, "stringData", findings);
        inputs.object("data").asMap().forEach((key, value) -> {
            if (value instanceof String text && !isBase64(text)) {
                findings.add("data", "data[" + key + "]: illegal base64 data; put clear text into 'stringData'");
            }
        });
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s", "")) != null;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static void bounds(Properties inputs, Findings findings) {
        if (inputs.number("spec.maxReplicas").isPresent()
                && inputs.number("spec.maxReplicas").getAsLong()
                        < inputs.number("spec.minReplicas").orElse(1)) {
            findings.add(
                    "spec.maxReplicas",
                    "spec.maxReplicas: Invalid value: "
                            + inputs.number("spec.maxReplicas").getAsLong()
                            + ": must be greater than or equal to `minReplicas`");
        }
    }
}
