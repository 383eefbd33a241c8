package io.ashlar.render;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Kubernetes Secrets: their values stand in no file, even where the engine has them in clear. */
final class SecretKeys {
    private SecretKeys() {}

    /** Whether it is a Secret that holds something. One that a controller fills is an object like any other. */
    static boolean isSecret(ClusterObject object) {
        return object.kind().equals("Secret")
                && object.group().isEmpty()
                && (object.content().containsKey("data") || object.content().containsKey("stringData"));
    }

    /** What somebody has to provide. */
    static String reason(ClusterObject secret) {
        Set<String> keys = new TreeSet<>();
        for (String field : new String[] {"data", "stringData"}) {
            if (secret.content().get(field) instanceof Map<?, ?> entries) {
                entries.keySet().forEach(key -> keys.add(String.valueOf(key)));
            }
        }
        return "Its values belong in no file. Provide a Secret of type %s%s before what uses it, e.g. by External Secrets."
                .formatted(
                        secret.content().getOrDefault("type", "Opaque"),
                        keys.isEmpty() ? "" : " with the keys " + String.join(", ", keys));
    }
}
