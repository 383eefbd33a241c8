package io.ashlar.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ashlar.policy.evaluation.Conditions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What a project's files say of a stack.
 *
 * @param config full key to text, or to JSON where the file holds a structure; without secrets
 */
record StackFacts(String project, String stack, Map<String, String> config) {
    StackFacts {
        config = Map.copyOf(config);
    }

    static StackFacts of(Path root, String stack) {
        Map<String, String> config = new HashMap<>();
        read(root.resolve("Pulumi." + stack + ".yaml"))
                .path("config")
                .properties()
                .forEach(entry -> {
                    JsonNode value = entry.getValue();
                    if (value.findValue("secure") == null) {
                        config.put(entry.getKey(), value.isValueNode() ? value.asText() : value.toString());
                    }
                });
        return new StackFacts(read(root.resolve("Pulumi.yaml")).path("name").asText(), stack, config);
    }

    Conditions conditions(LocalDate today) {
        return Conditions.configured(stack, project, config, today);
    }

    private static JsonNode read(Path file) {
        YAMLMapper yaml = new YAMLMapper();
        try {
            return Files.exists(file) ? yaml.readTree(file.toFile()) : yaml.createObjectNode();
        } catch (IOException e) {
            throw new LaunchException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
