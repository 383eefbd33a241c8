package io.ashlar.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The checked-in stack files, as the engine hands them to the program. */
public final class StackFiles {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private StackFiles() {}

    /** Reads {@code Pulumi.<stack>.yaml}: values that are objects or lists become JSON, all others text. */
    public static RawConfig read(String stack) {
        try {
            Map<String, String> values = new TreeMap<>();
            JsonNode config =
                    YAML.readTree(Path.of("Pulumi." + stack + ".yaml").toFile()).get("config");
            config.properties()
                    .forEach(entry -> values.put(
                            entry.getKey(),
                            entry.getValue().isContainerNode()
                                    ? entry.getValue().toString()
                                    : entry.getValue().asText()));
            return new RawConfig(stack, values, Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
