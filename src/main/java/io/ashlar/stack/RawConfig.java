package io.ashlar.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
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
    private static final ObjectMapper JSON = new ObjectMapper();

    public RawConfig {
        values = Map.copyOf(values);
        secretKeys = Set.copyOf(secretKeys);
    }

    /**
     * What the engine's Java host put into this process's environment.
     *
     * @see <a href="https://github.com/pulumi/pulumi-java/blob/main/pkg/cmd/pulumi-language-java/main.go">The host</a>
     */
    public static RawConfig fromEnvironment(Map<String, String> environment) {
        return new RawConfig(
                environment.getOrDefault("PULUMI_STACK", ""),
                read(environment.getOrDefault("PULUMI_CONFIG", "{}"), new TypeReference<Map<String, String>>() {}),
                Set.copyOf(read(
                        environment.getOrDefault("PULUMI_CONFIG_SECRET_KEYS", "[]"),
                        new TypeReference<List<String>>() {})));
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the engine handed over configuration that is not JSON", e);
        }
    }
}
