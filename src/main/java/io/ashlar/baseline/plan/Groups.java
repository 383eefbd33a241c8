package io.ashlar.baseline.plan;

import io.ashlar.core.Names;
import java.util.Locale;
import java.util.Map;

/** Groups of people, as the cloud's identity names them, in bindings. */
final class Groups {
    private static final int LONGEST_KEY = 40;

    private Groups() {}

    /** The group in a name: two groups whose names differ in signs alone stay two. */
    static String key(String group) {
        String plain =
                group.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.equals(group)
                ? Names.within(LONGEST_KEY, plain)
                : Names.within(LONGEST_KEY, plain + "-" + Integer.toHexString(group.hashCode()));
    }

    static Map<String, Object> subject(String group) {
        return Map.of("kind", "Group", "name", group, "apiGroup", "rbac.authorization.k8s.io");
    }

    static Map<String, Object> role(String name) {
        return Map.of("kind", "ClusterRole", "name", name, "apiGroup", "rbac.authorization.k8s.io");
    }
}
