package io.ashlar.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** States and previews as the engine writes them, made from a few lines of YAML. */
public final class SampleStack {
    /** What the engine writes for a value that is not known before the deployment. */
    public static final String UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleStack() {}

    /** The sample: every kind that rendering treats in a way of its own, nothing secret, nothing unknown. */
    public static String sample() {
        try {
            return state(Files.readString(Path.of("src/test/resources/render/sample.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample's one cluster. */
    public static Cluster cluster() {
        return Cluster.of(read(sample())).get(0);
    }

    /** A state as read, without a preview. */
    public static PlannedStack read(String state) {
        return PlannedStack.read("dev", state, Optional.empty());
    }

    /**
     * A state of these resources.
     *
     * @param resources a list in YAML: {@code type}, {@code inputs}, and where the usual does not fit {@code name},
     *     {@code cluster}, {@code custom}, {@code external}, {@code delete}
     */
    public static String state(String resources) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode list = root.putObject("deployment").putArray("resources");
        node(resources).forEach(short_ -> list.add(resource(short_)));
        return root.toString();
    }

    /** A preview: {@code op} beside what a state's resource has. */
    public static String preview(String steps) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode list = root.putArray("steps");
        for (JsonNode step : node(steps)) {
            ObjectNode resource = resource(step);
            ObjectNode written = list.addObject();
            written.put("op", step.path("op").asText());
            written.set("urn", resource.path("urn"));
            written.set(step.path("op").asText().equals("delete") ? "oldState" : "newState", resource);
        }
        return root.toString();
    }

    private static ObjectNode resource(JsonNode brief) {
        ObjectNode resource = JSON.createObjectNode();
        String type = brief.path("type").asText();
        JsonNode metadata = brief.path("inputs").path("metadata");
        String name = brief.path("name")
                .asText(metadata.path("namespace").asText("x") + "-"
                        + metadata.path("name").asText("y"));
        resource.put("urn", "urn:pulumi:dev::ashlar::" + type + "::" + name);
        resource.put("type", type);
        resource.put("custom", brief.path("custom").asBoolean(true));
        resource.put(
                "provider",
                "urn:pulumi:dev::ashlar::ashlar:kubernetes:KubernetesCluster$pulumi:providers:kubernetes::"
                        + brief.path("cluster").asText("main") + "::0a1b");
        for (String flag : new String[] {"external", "delete"}) {
            if (brief.has(flag)) {
                resource.put(flag, true);
            }
        }
        resource.set("inputs", brief.path("inputs"));
        return resource;
    }

    private static JsonNode node(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
