package io.ashlar.policies.security.kubernetes;

import io.ashlar.policy.Resource;

/** Where an object lives in its cluster. */
public final class Namespaced {
    /** Where an object lives for which nobody said it. */
    public static final String DEFAULT = "default";

    private Namespaced() {}

    /** The object's namespace: its own, else its provider's, else {@value #DEFAULT}. */
    public static String namespace(Resource object) {
        return object.properties()
                .text(keys(object))
                .or(() -> object.provider()
                        .flatMap(provider -> provider.properties().text("namespace")))
                .orElse(DEFAULT);
    }

    /** Whether a preview does not know where the object is to live. */
    public static boolean isUnknown(Resource object) {
        return object.properties().isUnknown(keys(object))
                || (!object.properties().has(keys(object))
                        && object.provider()
                                .filter(provider -> provider.properties().isUnknown("namespace"))
                                .isPresent());
    }

    /** Whether two objects live in the same namespace. */
    public static boolean same(Resource one, Resource other) {
        return namespace(one).equals(namespace(other));
    }

    /** Where an object says its namespace, for messages. */
    public static String path(Resource object) {
        return String.join(".", keys(object));
    }

    private static String[] keys(Resource object) {
        return object.is("kubernetes:helm.sh/v3:Release")
                ? new String[] {"namespace"}
                : new String[] {"metadata", "namespace"};
    }
}
