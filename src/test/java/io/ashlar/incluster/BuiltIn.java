package io.ashlar.incluster;

import io.ashlar.core.manifest.Manifest;
import io.ashlar.sandbox.value.Properties;
import java.util.Set;

/** The groups that an API server itself brings; every other group is a chart's. */
public final class BuiltIn {
    private static final Set<String> VERSIONS = Set.of(
            "v1",
            "apps/v1",
            "batch/v1",
            "autoscaling/v2",
            "policy/v1",
            "networking.k8s.io/v1",
            "rbac.authorization.k8s.io/v1",
            "storage.k8s.io/v1",
            "scheduling.k8s.io/v1");

    private BuiltIn() {}

    static boolean has(Manifest object) {
        return VERSIONS.contains(object.apiVersion());
    }

    /** Whether the server itself brings the kind of this object. */
    public static boolean has(Properties object) {
        return object.text("apiVersion").filter(VERSIONS::contains).isPresent();
    }
}
