package io.ashlar.policy;

import io.ashlar.policy.PropertyValue.Items;
import io.ashlar.policy.PropertyValue.Nothing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All resources of a stack, indexed by what rules ask for. Immutable. */
public final class Stack {
    /** Outputs that name a resource to others. */
    private static final List<String> IDENTITIES = List.of("id", "arn", "bucket", "name", "selfLink", "identifier");

    private final List<Resource> resources;
    private final Map<Urn, Resource> byUrn;
    private final Map<String, List<Resource>> byType;
    private final Map<Class<?>, Object> views = new ConcurrentHashMap<>();
    private final Map<String, Lookup> pointing = new ConcurrentHashMap<>();
    private final Map<String, Boolean> doubtful = new ConcurrentHashMap<>();
    private final Map<String, Lookup> named = new ConcurrentHashMap<>();

    private Stack(List<Resource> resources) {
        this.resources = List.copyOf(resources);
        this.byUrn = new HashMap<>();
        resources.forEach(resource -> byUrn.put(resource.urn(), resource));
        this.byType = resources.stream().collect(Collectors.groupingBy(Resource::type));
    }

    /** A stack of these. */
    public static Stack of(List<Resource> resources) {
        return new Stack(resources);
    }

    /** Everything: resources, components, providers and the root. */
    public List<Resource> resources() {
        return resources;
    }

    /** Those of these types. */
    public List<Resource> resources(String... types) {
        return Stream.of(types)
                .flatMap(type -> byType.getOrDefault(type, List.of()).stream())
                .toList();
    }

    /**
     * What rules derive from all resources, e.g. an index of their own: made when it is first asked for, and once for all rules.
     *
     * @param type the class of the view, which no two kinds of view share
     */
    public <T> T view(Class<T> type, Function<Stack, T> derivation) {
        return type.cast(views.computeIfAbsent(type, key -> derivation.apply(this)));
    }

    /** The resource of this name, or empty. */
    public Optional<Resource> find(Urn urn) {
        return Optional.ofNullable(byUrn.get(urn));
    }

    /** A resource's parent, or empty. */
    public Optional<Resource> parent(Resource resource) {
        return resource.parent().flatMap(this::find);
    }

    /**
     * Resources of a type whose property leads to the target, e.g. the public access block whose {@code bucket} is this one.
     *
     * <p>In a preview the value is unknown, but not where it comes from: the engine's property dependencies are asked first, and
     * only then known values are compared with the target's own {@code id}, {@code arn} or name. If nothing leads there, but
     * something of that type has an unknown value from an unknown source, the judgement ends as unknown.
     */
    public List<Resource> leadingTo(Resource target, String type, String property) {
        List<Resource> found = pointing.computeIfAbsent(
                        type + " " + property,
                        both -> new Lookup(resources(type), candidate -> pointedAt(candidate, property)))
                .find(namesOf(target));
        if (found.isEmpty() && isDoubtful(type, property)) {
            throw new UnknownValueException(property + " of " + type);
        }
        return found;
    }

    /** Whether something of a type could point anywhere. */
    private boolean isDoubtful(String type, String property) {
        return doubtful.computeIfAbsent(type + " " + property, both -> resources(type).stream()
                .anyMatch(candidate -> candidate.properties().isUnknown(property)
                        && candidate
                                .propertyDependencies()
                                .getOrDefault(property, Set.of())
                                .isEmpty()));
    }

    /**
     * The resource that a property leads to, e.g. the subnet of {@code subnetId}; empty if it is not in this stack.
     *
     * @see #leadingTo for how it is found
     */
    public List<Resource> targets(Resource source, String property, String... types) {
        List<Object> pointedAt = pointedAt(source, property);
        return Stream.of(types)
                .flatMap(
                        type -> named
                                .computeIfAbsent(type, one -> new Lookup(resources(one), Stack::namesOf))
                                .find(pointedAt)
                                .stream())
                .toList();
    }

    /** By what others know a resource: its URN, and the outputs that name it as far as they are known. */
    private static List<Object> namesOf(Resource resource) {
        List<Object> names = new ArrayList<>(List.of(resource.urn()));
        for (String identity : IDENTITIES) {
            PropertyValue value = resource.properties().value(identity);
            if (value != Nothing.NOTHING && !resource.properties().isUnknown(identity)) {
                names.add(value);
            }
        }
        return names;
    }

    /** What a property names: where its value comes from, and the value itself as far as it is known. */
    private static List<Object> pointedAt(Resource resource, String property) {
        List<Object> names = new ArrayList<>(resource.propertyDependencies().getOrDefault(property, Set.of()));
        PropertyValue value = resource.properties().value(property);
        if (!resource.properties().isUnknown(property)) {
            names.add(value);
            if (value instanceof Items items) {
                names.addAll(items.values());
            }
        }
        return names;
    }
}
