package io.ashlar.incluster;

import com.pulumi.core.Output;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.manifest.Manifest;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One object in a cluster, as the engine keeps it: the same type and inputs as the SDK's class of that kind registers. */
public final class KubernetesObject extends CustomResource {
    private final Manifest manifest;

    KubernetesObject(Manifest manifest, UnaryOperator<Object> values, CustomResourceOptions options) {
        super(manifest.type(), manifest.resourceName(), ObjectInputs.of(manifest, values), options);
        this.manifest = manifest;
    }

    /** What was asked for. */
    public Manifest manifest() {
        return manifest;
    }

    /** Its name, known when it is there. */
    public Output<String> objectName() {
        return id().applyValue(any -> manifest.name());
    }

    /** Labels that it was given. */
    public Map<String, Object> labels() {
        return manifest.at("metadata", "labels");
    }
}
