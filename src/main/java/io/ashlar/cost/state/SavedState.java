package io.ashlar.cost.state;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.core.Problems;
import io.ashlar.cost.pricing.Costed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The resources of a deployment that the engine saved.
 *
 * @param stack name of the stack, empty where there is no resource
 * @param resources all of them, components and providers among them; what is being deleted is left out
 */
public record SavedState(String stack, List<Costed> resources) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public SavedState {
        resources = List.copyOf(resources);
    }

    /**
     * Reads a state.
     *
     * @param file what to call it in an error
     * @throws io.ashlar.core.InvalidInputException if it is not a state
     */
    public static SavedState parse(String file, String json) {
        JsonNode root = root(file, json);
        JsonNode deployment = root.has("deployment")
                ? root.path("deployment")
                : root.path("checkpoint").path("latest");
        Problems.of("State", file)
                .require(
                        root.has("deployment") || root.has("checkpoint"),
                        "COST-005",
                        "file",
                        "JSON without a deployment",
                        "it is what pulumi stack export writes",
                        "Export the stack.")
                .throwIfAny();
        return read(deployment.path("resources"), Map.of());
    }

    private static JsonNode root(String file, String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException notJson) {
            Problems.of("State", file)
                    .add(
                            "COST-005",
                            "file",
                            "not JSON",
                            "it is what pulumi stack export writes",
                            "Export the stack again.")
                    .throwIfAny();
            throw new IllegalStateException(notJson);
        }
    }

    /** Resources of a list, with the regions of the providers that are known from elsewhere. */
    static SavedState read(JsonNode resources, Map<String, String> known) {
        Map<String, String> regions = new HashMap<>(known);
        for (JsonNode resource : resources) {
            if (resource.path("type").asText().startsWith("pulumi:providers:")) {
                JsonNode inputs = resource.path("inputs");
                String region =
                        inputs.path("region").asText(inputs.path("location").asText(""));
                regions.put(resource.path("urn").asText(), region);
            }
        }
        List<Costed> read = new ArrayList<>();
        for (JsonNode resource : resources) {
            if (!resource.path("delete").asBoolean()) {
                read.add(costed(resource, regions));
            }
        }
        String stack = read.isEmpty()
                ? ""
                : read.get(0).urn().replaceFirst("^urn:pulumi:", "").replaceFirst("::.*", "");
        return new SavedState(stack, read);
    }

    private static Costed costed(JsonNode resource, Map<String, String> regions) {
        String provider = resource.path("provider").asText("");
        int id = provider.lastIndexOf("::");
        Map<String, List<String>> references = new HashMap<>();
        resource.path("propertyDependencies").properties().forEach(entry -> {
            List<String> urns = new ArrayList<>();
            entry.getValue().forEach(urn -> urns.add(urn.asText()));
            references.put(entry.getKey(), List.copyOf(urns));
        });
        return new Costed(
                resource.path("urn").asText(),
                resource.path("type").asText(),
                Values.of(resource.path("inputs")),
                Optional.of(resource.path("parent").asText("")).filter(parent -> !parent.isEmpty()),
                Optional.ofNullable(regions.get(id < 0 ? provider : provider.substring(0, id)))
                        .filter(region -> !region.isEmpty()),
                references);
    }
}
