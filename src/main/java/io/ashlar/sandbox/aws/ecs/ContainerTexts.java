package io.ashlar.sandbox.aws.ecs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** Reads the containers of a task definition, which travel as JSON. */
final class ContainerTexts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ContainerTexts() {}

    /** The containers; none when the text is no JSON, which another rule says. */
    static List<JsonNode> read(String text) {
        List<JsonNode> containers = new ArrayList<>();
        try {
            JSON.readTree(text).forEach(containers::add);
        } catch (JsonProcessingException broken) {
            return List.of();
        }
        return containers;
    }
}
