package io.ashlar.cost.state;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.ashlar.core.Problems;
import io.ashlar.cost.pricing.Costed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The resources that there will be after a change: what {@code pulumi preview --json} writes. */
public final class PlannedState {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PlannedState() {}

    /**
     * Reads a preview, which names only what changes.
     *
     * @param file what to call it in an error
     * @param deployed what is there now
     * @throws io.ashlar.core.InvalidInputException if it is not a preview
     */
    public static SavedState parse(String file, String json, SavedState deployed) {
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
        ArrayNode after = JSON.createArrayNode();
        Set<String> gone = new HashSet<>();
        for (JsonNode step : steps) {
            if (step.path("newState").isObject()) {
                after.add(step.path("newState"));
            } else if (step.path("op").asText().equals("delete")) {
                gone.add(step.path("urn")
                        .asText(step.path("oldState").path("urn").asText()));
            }
        }
        Map<String, Costed> planned = new LinkedHashMap<>();
        deployed.resources().stream()
                .filter(resource -> !gone.contains(resource.urn()))
                .forEach(resource -> planned.put(resource.urn(), resource));
        SavedState changed = SavedState.read(after, regions(deployed));
        changed.resources().forEach(resource -> planned.put(resource.urn(), resource));
        return new SavedState(
                deployed.stack().isEmpty() ? changed.stack() : deployed.stack(), List.copyOf(planned.values()));
    }

    /** Providers that do not change are not in the preview, but what they make may be. */
    private static Map<String, String> regions(SavedState deployed) {
        Map<String, String> regions = new HashMap<>();
        deployed.resources().stream()
                .filter(resource -> resource.type().startsWith("pulumi:providers:"))
                .forEach(provider -> {
                    if (provider.properties().get("region") instanceof String region) {
                        regions.put(provider.urn(), region);
                    }
                });
        return regions;
    }

    private static JsonNode steps(String json) {
        try {
            return JSON.readTree(json).path("steps");
        } catch (JacksonException notJson) {
            return JSON.missingNode();
        }
    }
}
