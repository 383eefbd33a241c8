package io.ashlar.stack;

import java.util.Map;
import java.util.Set;

/**
 * A stack's configuration as the engine hands it over: every key with its namespace, every value as text or JSON.
 *
 * <p>The SDK's {@code Config} answers single keys only. Unknown keys can be found only in the whole map, so this takes
 * the map where the SDK takes it from.
 *
 * @param stack name of the stack
 * @param values full key, such as {@code ashlar:profile}, to value
 * @param secretKeys the full keys whose values are encrypted in the stack file
 */
public record RawConfig(String stack, Map<String, String> values, Set<String> secretKeys) {
    public RawConfig {
        values = Map.copyOf(values);
        secretKeys = Set.copyOf(secretKeys);
    }
}
