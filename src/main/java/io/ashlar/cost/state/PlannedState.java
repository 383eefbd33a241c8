package io.ashlar.cost.state;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.ashlar.core.Problems;
import java.util.HashMap;
import java.util.Map;

/** The resources that there will be after a change: what {@code pulumi preview --json} writes. */
public final class PlannedState {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PlannedState() {}

    /**
     * Reads a preview.
     *
     * @param file what to call it in an error
     * @throws io.ashlar.core.InvalidInputException if it is not a preview
     */
    public static SavedState parse(String file, String json) {
        JsonNode steps = steps(json);
        Problems.of("Preview", file)
                .require(
                        steps.isArray(),
                        "COST-006",
                        "file",
                        "no list of steps",
                        "it is what pulumi preview --json writes",
                        "Run the preview again, and look at its own errors.")
                .throwIfAny();
        Map<String, JsonNode> planned = new HashMap<>();
        ArrayNode resources = JSON.createArrayNode();
        for (JsonNode step : steps) {
            JsonNode after = step.path("newState");
            // A replacement has several steps, all of which say what there will be.
            if (after.isObject() && planned.put(after.path("urn").asText(), after) == null) {
                resources.add(after);
            }
        }
        return SavedState.read(resources);
    }

    private static JsonNode steps(String json) {
        try {
            return JSON.readTree(json).path("steps");
        } catch (JacksonException notJson) {
            return JSON.missingNode();
        }
    }
}
