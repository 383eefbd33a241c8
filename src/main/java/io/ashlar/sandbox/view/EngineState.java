package io.ashlar.sandbox.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.sandbox.lifecycle.Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the engine knows of a stack.
 *
 * @param resources in the order they were registered
 * @see <a href="https://github.com/pulumi/pulumi/blob/master/sdk/go/common/apitype/deployments.json">its schema</a>
 */
public record EngineState(List<Known> resources) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** No stack. */
    public static final EngineState EMPTY = new EngineState(List.of());

    /**
     * A resource.
     *
     * @param id the cloud's id; empty for a component
     * @param parent the urn of its parent; empty for the stack
     * @param after the urns of everything that must exist before it
     */
    public record Known(String urn, String type, String name, String id, String parent, Set<String> after) {
        /** Keeps what it is given. */
        public Known {
            after = Set.copyOf(after);
        }

        /** Whether a provider made it. */
        public boolean isCustom() {
            return !id.isEmpty();
        }
    }

    /** Keeps what it is given. */
    public EngineState {
        resources = List.copyOf(resources);
    }

    /** Reads a checkpoint of a file backend; there is no stack where there is no file. */
    public static EngineState read(Path checkpoint) {
        if (!Files.exists(checkpoint)) {
            return EMPTY;
        }
        try {
            List<Known> resources = new ArrayList<>();
            JSON.readTree(checkpoint.toFile())
                    .path("checkpoint")
                    .path("latest")
                    .path("resources")
                    .forEach(resource -> resources.add(known(resource)));
            return new EngineState(resources);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + checkpoint, unreadable);
        }
    }

    private static Known known(JsonNode resource) {
        Set<String> after = new LinkedHashSet<>();
        resource.path("dependencies").forEach(urn -> after.add(urn.asText()));
        resource.path("propertyDependencies").forEach(urns -> urns.forEach(urn -> after.add(urn.asText())));
        String parent = resource.path("parent").asText("");
        add(after, parent);
        add(after, resource.path("deletedWith").asText(""));
        // A provider is named by its urn and id.
        String provider = resource.path("provider").asText("");
        add(after, provider.isEmpty() ? "" : provider.substring(0, provider.lastIndexOf("::")));
        Address address = Address.of(resource.path("urn").asText());
        return new Known(
                address.urn(),
                resource.path("type").asText(),
                address.name(),
                resource.path("id").asText(""),
                parent,
                after);
    }

    private static void add(Set<String> urns, String urn) {
        if (!urn.isEmpty()) {
            urns.add(urn);
        }
    }

    /** Who needs this resource. */
    public List<Known> dependentsOf(Known resource) {
        return resources.stream()
                .filter(other -> other.after().contains(resource.urn()))
                .toList();
    }
}
