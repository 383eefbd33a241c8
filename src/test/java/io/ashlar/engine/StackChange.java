package io.ashlar.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.automation.StackDeployment;
import io.ashlar.sandbox.lifecycle.Address;
import io.ashlar.sandbox.lifecycle.Change;
import io.ashlar.sandbox.lifecycle.SimulatedCloud;
import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an update did to the resources of a cloud, told by the stack before and after: the engine notes when it made each. Its
 * event log says the same, but the SDK reads lines of it that are half written.
 */
public final class StackChange {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> before;
    private final Map<String, JsonNode> after;
    private final SimulatedCloud cloud;

    private StackChange(Map<String, JsonNode> before, Map<String, JsonNode> after, SimulatedCloud cloud) {
        this.before = before;
        this.after = after;
        this.cloud = cloud;
    }

    /** What happened between the two on this cloud. */
    public static StackChange between(StackDeployment before, StackDeployment after, SimulatedCloud cloud) {
        return new StackChange(resources(before), resources(after), cloud);
    }

    /** What was made anew, by name. */
    public List<Replacement> replacements() {
        List<Replacement> replacements = new ArrayList<>();
        after.forEach((urn, resource) -> {
            JsonNode was = before.get(urn);
            if (was != null && !was.path("created").equals(resource.path("created"))) {
                Address address = Address.of(urn);
                replacements.add(new Replacement(address.name(), address.type(), because(address, was, resource)));
            }
        });
        replacements.sort(Comparator.comparing(Replacement::name));
        return replacements;
    }

    /** The names of what went for good. */
    public Set<String> deleted() {
        return namesOnlyIn(before, after);
    }

    /** The names of what came. */
    public Set<String> created() {
        return namesOnlyIn(after, before);
    }

    private List<String> because(Address address, JsonNode was, JsonNode is) {
        Change change = cloud.diff(address, inputs(was), inputs(is));
        Set<String> noCause = new TreeSet<>();
        is.path("ignoreChanges").forEach(path -> noCause.add(path.asText()));
        is.path("inputs").path("__defaults").forEach(made -> noCause.add(made.asText()));
        return change.differences().entrySet().stream()
                .filter(difference -> difference.getValue().replaces())
                .map(difference -> difference.getKey().replaceFirst("[.\\[].*", ""))
                .filter(name -> !noCause.contains(name))
                .distinct()
                .sorted()
                .toList();
    }

    private static Properties inputs(JsonNode resource) {
        Map<?, ?> inputs = JSON.convertValue(resource.path("inputs"), Map.class);
        Map<String, Object> named = new TreeMap<>();
        inputs.forEach((name, value) -> {
            if (value != null) {
                named.put(String.valueOf(name), value);
            }
        });
        return Properties.of(named);
    }

    private static Set<String> namesOnlyIn(Map<String, JsonNode> these, Map<String, JsonNode> those) {
        Set<String> names = new TreeSet<>();
        these.keySet().stream()
                .filter(urn -> !those.containsKey(urn))
                .forEach(urn -> names.add(Address.of(urn).name()));
        return names;
    }

    /** Every resource that a cloud knows, by urn. */
    private static Map<String, JsonNode> resources(StackDeployment stack) {
        Map<String, JsonNode> resources = new TreeMap<>();
        JSON.valueToTree(stack.deployment()).path("resources").forEach(resource -> {
            boolean inCloud = resource.path("custom").asBoolean()
                    && !resource.path("type").asText().startsWith("pulumi:");
            if (inCloud) {
                resources.put(resource.path("urn").asText(), resource);
            }
        });
        return resources;
    }
}
