package io.ashlar.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A stack file as a program sees it.
 *
 * @param name of the stack: {@code dev} for {@code Pulumi.dev.yaml}
 * @param config full key to text, or to JSON where the file holds a structure
 */
public record StackFacts(String name, Map<String, String> config) {
    public StackFacts {
        config = Map.copyOf(config);
    }

    /** Reads a stack file. */
    public static StackFacts read(Path file) {
        Map<String, String> config = new TreeMap<>();
        try {
            JsonNode entries = new YAMLMapper().readTree(Files.readString(file)).path("config");
            entries.properties().forEach(entry -> {
                JsonNode value = entry.getValue();
                config.put(entry.getKey(), value.isValueNode() ? value.asText() : value.toString());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StackFacts(file.getFileName().toString().replaceAll("^Pulumi\\.|\\.yaml$", ""), config);
    }

    /** The same under another value for one key. */
    public StackFacts with(String key, String value) {
        Map<String, String> changed = new TreeMap<>(config);
        changed.put(key, value);
        return new StackFacts(name, changed);
    }

    /** No stack file of this repository holds a secret. */
    Set<String> secretKeys() {
        return Set.of();
    }
}
