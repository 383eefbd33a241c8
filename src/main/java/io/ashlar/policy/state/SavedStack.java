package io.ashlar.policy.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.core.Problems;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.Stack;
import io.ashlar.policy.Types;
import io.ashlar.policy.Urn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A saved stack.
 *
 * @param name of the stack
 * @param declared its resources with their inputs, as the program declared them; without those that it only reads
 * @param deployed all its resources with their outputs
 */
public record SavedStack(String name, List<Resource> declared, Stack deployed) {
    public SavedStack {
        declared = List.copyOf(declared);
    }

    /** Reads a file that {@code pulumi stack export} wrote. */
    public static SavedStack read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /**
     * Reads what {@code pulumi stack export} prints.
     *
     * @param origin what it is called in errors
     * @throws io.ashlar.core.InvalidInputException if it is something else
     */
    public static SavedStack parse(String json, String origin) {
        JsonNode saved = saved(json, origin);
        Map<Urn, JsonNode> nodes = new HashMap<>();
        saved.forEach(node -> nodes.put(urn(node), node));
        List<Resource> declared = new ArrayList<>();
        List<Resource> deployed = new ArrayList<>();
        for (JsonNode node : saved) {
            if (node.path("delete").asBoolean()) {
                continue; // replaced already, and only waits to be gone
            }
            if (!node.path("external").asBoolean()) {
                declared.add(resource(node, SavedValues.map(node.path("inputs")), nodes));
            }
            deployed.add(resource(node, outputs(node), nodes));
        }
        return new SavedStack(name(deployed), declared, Stack.of(deployed));
    }

    private static JsonNode saved(String json, String origin) {
        Problems problems = Problems.of("Saved stack", origin);
        try {
            JsonNode deployment = new ObjectMapper().readTree(json).path("deployment");
            if (deployment.isObject()) {
                return deployment.path("resources");
            }
            problems.add("POL-030", "deployment", "missing", "a saved stack has one", REMEDY);
        } catch (JsonProcessingException e) {
            problems.add("POL-030", "the file", "not JSON", "a saved stack is JSON", REMEDY);
        }
        problems.throwIfAny();
        throw new IllegalStateException("a problem was found");
    }

    private static final String REMEDY = "Write it with `pulumi stack export --file <file>`.";

    private static String name(List<Resource> resources) {
        return resources.stream()
                .filter(resource -> resource.is(Types.ROOT))
                .findFirst()
                .or(() -> resources.stream().findFirst())
                .map(resource -> resource.urn().stack())
                .orElse("");
    }

    private static PropertyMap outputs(JsonNode node) {
        PropertyMap outputs = SavedValues.map(node.path("outputs"));
        return node.has("id") && !outputs.entries().containsKey("id")
                ? outputs.with(node.path("id").asText(), "id")
                : outputs;
    }

    private static Resource resource(JsonNode node, PropertyMap properties, Map<Urn, JsonNode> nodes) {
        Map<String, Set<Urn>> sources = new HashMap<>();
        node.path("propertyDependencies").properties().forEach(entry -> {
            Set<Urn> urns = new HashSet<>(urns(entry.getValue()));
            if (!urns.isEmpty()) {
                sources.put(entry.getKey(), urns);
            }
        });
        return new Resource(
                node.path("type").asText(),
                urn(node),
                properties,
                new Resource.Options(node.path("protect").asBoolean(), false, texts(node.path("ignoreChanges"))),
                provider(node.path("provider").asText(), nodes),
                Optional.of(node.path("parent").asText())
                        .filter(text -> !text.isEmpty())
                        .map(Urn::new),
                urns(node.path("dependencies")),
                sources);
    }

    /** A reference to a provider is its URN and its id. */
    private static Optional<Resource.Provider> provider(String reference, Map<Urn, JsonNode> nodes) {
        int id = reference.lastIndexOf("::");
        if (id < 0) {
            return Optional.empty();
        }
        Urn urn = new Urn(reference.substring(0, id));
        return Optional.ofNullable(nodes.get(urn))
                .map(node ->
                        new Resource.Provider(node.path("type").asText(), urn, SavedValues.map(node.path("inputs"))));
    }

    private static Urn urn(JsonNode node) {
        return new Urn(node.path("urn").asText());
    }

    private static List<Urn> urns(JsonNode list) {
        return texts(list).stream().map(Urn::new).toList();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
