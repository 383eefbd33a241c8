package io.ashlar.incluster;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.manifest.Manifest;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Every field that stands at the top of an object of a kind that this library makes. The SDK reads inputs from annotated
 * fields alone, so that a map of any keys cannot be one.
 *
 * @see <a href="https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.33/">The kinds and their fields</a>
 */
final class ObjectInputs extends ResourceArgs {
    private static final Set<String> FIELDS = Set.of(
            "metadata",
            "spec",
            "data",
            "stringData",
            "binaryData",
            "immutable",
            "type",
            "rules",
            "roleRef",
            "subjects",
            "aggregationRule",
            "provisioner",
            "parameters",
            "reclaimPolicy",
            "volumeBindingMode",
            "allowVolumeExpansion",
            "mountOptions",
            "value",
            "globalDefault",
            "description",
            "preemptionPolicy",
            "automountServiceAccountToken",
            "imagePullSecrets",
            "webhooks");

    @Import
    private final String apiVersion;

    @Import
    private final String kind;

    @Import
    private final @Nullable Object metadata;

    @Import
    private final @Nullable Object spec;

    @Import
    private final @Nullable Object data;

    @Import
    private final @Nullable Object stringData;

    @Import
    private final @Nullable Object binaryData;

    @Import
    private final @Nullable Object immutable;

    @Import
    private final @Nullable Object type;

    @Import
    private final @Nullable Object rules;

    @Import
    private final @Nullable Object roleRef;

    @Import
    private final @Nullable Object subjects;

    @Import
    private final @Nullable Object aggregationRule;

    @Import
    private final @Nullable Object provisioner;

    @Import
    private final @Nullable Object parameters;

    @Import
    private final @Nullable Object reclaimPolicy;

    @Import
    private final @Nullable Object volumeBindingMode;

    @Import
    private final @Nullable Object allowVolumeExpansion;

    @Import
    private final @Nullable Object mountOptions;

    @Import
    private final @Nullable Object value;

    @Import
    private final @Nullable Object globalDefault;

    @Import
    private final @Nullable Object description;

    @Import
    private final @Nullable Object preemptionPolicy;

    @Import
    private final @Nullable Object automountServiceAccountToken;

    @Import
    private final @Nullable Object imagePullSecrets;

    @Import
    private final @Nullable Object webhooks;

    private ObjectInputs(Manifest manifest, UnaryOperator<Object> values) {
        apiVersion = manifest.apiVersion();
        kind = manifest.kind();
        metadata = field(manifest, "metadata", values);
        spec = field(manifest, "spec", values);
        data = field(manifest, "data", values);
        stringData = field(manifest, "stringData", values);
        binaryData = field(manifest, "binaryData", values);
        immutable = field(manifest, "immutable", values);
        type = field(manifest, "type", values);
        rules = field(manifest, "rules", values);
        roleRef = field(manifest, "roleRef", values);
        subjects = field(manifest, "subjects", values);
        aggregationRule = field(manifest, "aggregationRule", values);
        provisioner = field(manifest, "provisioner", values);
        parameters = field(manifest, "parameters", values);
        reclaimPolicy = field(manifest, "reclaimPolicy", values);
        volumeBindingMode = field(manifest, "volumeBindingMode", values);
        allowVolumeExpansion = field(manifest, "allowVolumeExpansion", values);
        mountOptions = field(manifest, "mountOptions", values);
        value = field(manifest, "value", values);
        globalDefault = field(manifest, "globalDefault", values);
        description = field(manifest, "description", values);
        preemptionPolicy = field(manifest, "preemptionPolicy", values);
        automountServiceAccountToken = field(manifest, "automountServiceAccountToken", values);
        imagePullSecrets = field(manifest, "imagePullSecrets", values);
        webhooks = field(manifest, "webhooks", values);
    }

    static ObjectInputs of(Manifest manifest, UnaryOperator<Object> values) {
        Set<String> unknown = new HashSet<>(manifest.content().keySet());
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    manifest.resourceName() + " has fields that no input is called: " + unknown);
        }
        return new ObjectInputs(manifest, values);
    }

    private static @Nullable Object field(Manifest manifest, String name, UnaryOperator<Object> values) {
        Object value = manifest.content().get(name);
        return value == null ? null : values.apply(value);
    }
}
