package io.ashlar.render;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.core.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The resources that a stack has once its next change is applied, with the values of those that are there already.
 *
 * @param project name of the project; empty where there is no resource
 * @param stack name of the stack; empty where there is no resource
 * @param resources what the engine makes by a provider, in order of their URNs; what it only reads is left out
 */
public record PlannedStack(String project, String stack, List<Resource> resources) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public PlannedStack {
        resources = List.copyOf(resources);
    }

    /**
     * One resource.
     *
     * @param urn the engine's name of it
     * @param type the engine's type of it, such as {@code kubernetes:apps/v1:Deployment}
     * @param provider URN of the provider that makes it; empty if it is unknown
     * @param inputs what was asked for
     */
    public record Resource(String urn, String type, String provider, Map<String, Object> inputs) {
        /** The name that the program gave it. */
        public String name() {
            return lastOf(urn);
        }
    }

    /**
     * Reads what is deployed and what would change.
     *
     * @param origin what the stack is called in an error
     * @param state what {@code pulumi stack export} writes
     * @param preview what {@code pulumi preview --json} writes; without it the stack is taken as it is deployed
     * @throws io.ashlar.core.InvalidInputException if one of them is something else
     */
    public static PlannedStack read(String origin, String state, Optional<String> preview) {
        Map<String, JsonNode> planned = new TreeMap<>();
        JsonNode deployed = json(state).path("deployment");
        Optional<JsonNode> steps = preview.map(text -> json(text).path("steps"));
        Problems.of("Stack", origin)
                .require(
                        deployed.isObject(),
                        "RND-001",
                        "state",
                        "JSON without a deployment, or not JSON",
                        "it is what pulumi stack export writes",
                        "Export the stack again.")
                .require(
                        steps.map(JsonNode::isArray).orElse(true),
                        "RND-002",
                        "preview",
                        "JSON without a list of steps, or not JSON",
                        "it is what pulumi preview --json writes",
                        "Run the preview again, and look at its own errors.")
                .throwIfAny();
        for (JsonNode resource : deployed.path("resources")) {
            if (!resource.path("delete").asBoolean()) {
                planned.put(resource.path("urn").asText(), resource);
            }
        }
        steps.ifPresent(list -> list.forEach(step -> apply(step, planned)));
        return of(planned);
    }

    /** A preview names only what changes. */
    private static void apply(JsonNode step, Map<String, JsonNode> planned) {
        String urn = step.path("urn").asText();
        if (step.path("newState").isObject()) {
            planned.put(urn, step.path("newState"));
        } else if (step.path("op").asText().equals("delete")) {
            planned.remove(urn);
        }
    }

    private static PlannedStack of(Map<String, JsonNode> planned) {
        String[] parts =
                planned.keySet().stream().findFirst().orElse("urn:pulumi:::").split("[:]+", -1);
        return new PlannedStack(
                parts.length > 3 ? parts[3] : "",
                parts.length > 3 ? parts[2] : "",
                planned.values().stream()
                        .filter(node -> node.path("custom").asBoolean()
                                && !node.path("external").asBoolean())
                        .map(PlannedStack::resource)
                        .toList());
    }

    private static Resource resource(JsonNode node) {
        String provider = node.path("provider").asText();
        int id = provider.lastIndexOf("::");
        return new Resource(
                node.path("urn").asText(),
                node.path("type").asText(),
                id < 0 ? provider : provider.substring(0, id),
                EngineValues.inputs(node.path("inputs")));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException notJson) {
            return JSON.missingNode();
        }
    }

    static String lastOf(String urn) {
        return urn.substring(urn.lastIndexOf("::") + 2);
    }
}
