package io.ashlar.sandbox.kubernetes.validation;

import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Holds a custom resource against the types of its definition as a server-side apply does before any rule is asked: fields that
 * are not declared, values of another type, and items of a list that cannot be told apart.
 *
 * @see <a href="https://github.com/kubernetes-sigs/structured-merge-diff/blob/v4.6.0/typed/validate.go">typed values</a>
 */
public final class TypedPatch {
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> ANYTHING = Map.of();
    private static final Map<String, Object> TEXTS = Map.of("type", "object", "additionalProperties", TEXT);

    /** https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/ */
    private static final Map<String, Object> METADATA = Map.of(
            "type",
            "object",
            "properties",
            Map.ofEntries(
                    Map.entry("name", TEXT),
                    Map.entry("generateName", TEXT),
                    Map.entry("namespace", TEXT),
                    Map.entry("labels", TEXTS),
                    Map.entry("annotations", TEXTS),
                    Map.entry("finalizers", ANYTHING),
                    Map.entry("ownerReferences", ANYTHING),
                    Map.entry("managedFields", ANYTHING),
                    Map.entry("creationTimestamp", ANYTHING),
                    Map.entry("deletionGracePeriodSeconds", ANYTHING),
                    Map.entry("deletionTimestamp", ANYTHING),
                    Map.entry("generation", ANYTHING),
                    Map.entry("resourceVersion", ANYTHING),
                    Map.entry("selfLink", ANYTHING),
                    Map.entry("uid", ANYTHING)));

    private final List<String> complaints = new ArrayList<>();

    private TypedPatch() {}

    /** What the server says of each place; empty when every value has one. */
    public static List<String> complaints(Properties schema, Field object) {
        TypedPatch patch = new TypedPatch();
        Map<String, Object> properties =
                new TreeMap<>(schema.object("properties").asMap());
        properties.putAll(Map.of("apiVersion", TEXT, "kind", TEXT, "metadata", METADATA));
        patch.object(schema.with("properties", properties), object, "", Undeclared.REFUSED);
        return List.copyOf(patch.complaints);
    }

    /** The server's sentence of all complaints. */
    public static String joined(List<String> complaints) {
        return complaints.size() == 1
                ? complaints.get(0)
                : "errors:" + complaints.stream().map(one -> "\n  " + one).collect(Collectors.joining());
    }

    /** What happens to fields that a schema does not name. */
    private enum Undeclared {
        REFUSED,
        KEPT
    }

    private void value(Properties schema, Field field, String path, Undeclared inherited) {
        if (field.isAbsent() || field.isUnknown() || schema.isTrue("x-kubernetes-int-or-string")) {
            return;
        }
        Object value = field.value().orElseThrow();
        switch (schema.text("type").orElse("")) {
            case "object" -> object(schema, field, path, inherited);
            case "array" -> list(schema, field, path, inherited);
            case "string" ->
                expect(
                        value instanceof String,
                        path,
                        "string, got &value.valueUnstructured{Value:%s}",
                        () -> GoValue.structure(value));
            case "boolean" -> expect(value instanceof Boolean, path, "boolean, got &{%s}", () -> GoValue.plain(value));
            case "integer", "number" ->
                expect(value instanceof Number, path, "numeric (int or float), got %s", () -> GoValue.type(value));
            default -> {
                // Without a type, anything is taken.
            }
        }
    }

    private void expect(boolean isSo, String path, String sentence, Supplier<String> given) {
        if (!isSo) {
            complaints.add(path + ": expected " + sentence.formatted(given.get()));
        }
    }

    private void object(Properties schema, Field field, String path, Undeclared inherited) {
        Map<String, Object> properties = schema.object("properties").asMap();
        Object others = schema.asMap().get("additionalProperties");
        boolean keeps = schema.isTrue("x-kubernetes-preserve-unknown-fields");
        boolean isTyped = !properties.isEmpty() || others instanceof Map || keeps;
        if (!isTyped) {
            return;
        }
        Object value = field.value().orElseThrow();
        if (!(value instanceof Map)) {
            expect(false, path, "map, got &{%s}", () -> GoValue.plain(value));
            return;
        }
        Undeclared undeclared = keeps ? Undeclared.KEPT : inherited;
        for (Map.Entry<String, Field> entry : new TreeMap<>(field.entries()).entrySet()) {
            String name = entry.getKey();
            String place = path + "." + name;
            if (properties.containsKey(name)) {
                value(schema.object("properties").object(name), field.child(name), place, undeclared);
            } else if (others instanceof Map) {
                value(schema.object("additionalProperties"), entry.getValue(), place, undeclared);
            } else if (undeclared == Undeclared.REFUSED && !isOfAnObject(schema, name)) {
                // The server stops here: of several misspelt fields of one object it names the first.
                complaints.add(place + ": field not declared in schema");
                return;
            }
        }
    }

    private static boolean isOfAnObject(Properties schema, String name) {
        return schema.isTrue("x-kubernetes-embedded-resource")
                && Set.of("apiVersion", "kind", "metadata").contains(name);
    }

    private void list(Properties schema, Field field, String path, Undeclared undeclared) {
        Object value = field.value().orElseThrow();
        if (!(value instanceof List)) {
            expect(false, path, "list, got &{%s}", () -> GoValue.plain(value));
            return;
        }
        String kind = schema.text("x-kubernetes-list-type").orElse("atomic");
        Set<String> seen = new HashSet<>();
        List<Field> items = field.items();
        for (int i = 0; i < items.size(); i++) {
            Field item = items.get(i);
            Optional<String> key = Optional.of("[" + i + "]");
            if (kind.equals("map") && !item.hasUnknowns()) {
                key = keys(schema, item, path + ": element " + i + ": ");
            } else if (kind.equals("set") && item.isKnown()) {
                key = Optional.of("[=" + GoValue.json(item.value().orElseThrow()) + "]");
            }
            if (key.isEmpty()) {
                return;
            }
            if (!seen.add(key.get())) {
                complaints.add(path + ": duplicate entries for key " + key.get());
            }
            value(schema.object("items"), item, path + key.get(), undeclared);
        }
    }

    /** The item's key as the server prints it; empty, with a complaint, when the item has none. */
    private Optional<String> keys(Properties schema, Field item, String place) {
        if (!(item.value().orElse("") instanceof Map)) {
            complaints.add(place + "associative list with keys may not have non-map elements");
            return Optional.empty();
        }
        Map<String, String> parts = new TreeMap<>();
        for (String name : schema.texts("x-kubernetes-list-map-keys")) {
            Object usual = schema.object("items.properties." + name).asMap().get("default");
            Object part = item.child(name).value().orElse(Objects.requireNonNullElse(usual, Optional.empty()));
            if (part.equals(Optional.empty())) {
                complaints.add(place + "associative list with keys has an element that omits key field \"" + name
                        + "\" (and doesn't have default value)");
                return Optional.empty();
            }
            parts.put(name, GoValue.json(part));
        }
        return Optional.of(parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(",", "[", "]")));
    }
}
