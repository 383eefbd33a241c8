package io.ashlar.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All resources of a stack, indexed by what rules ask for. Immutable. */
public final class Stack {
    /** Outputs that name a resource to others. */
    private static final List<String> IDENTITIES = List.of("id", "arn", "bucket", "name", "selfLink", "identifier");

    private final List<Resource> resources;
    private final Map<Urn, Resource> byUrn;
    private final Map<String, List<Resource>> byType;

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
        List<Resource> found = new ArrayList<>();
        boolean doubtful = false;
        for (Resource candidate : resources(type)) {
            Set<Urn> sources = candidate.propertyDependencies().getOrDefault(property, Set.of());
            if (sources.contains(target.urn())) {
                found.add(candidate);
            } else if (candidate.properties().isUnknown(property)) {
                doubtful |= sources.isEmpty();
            } else if (names(candidate.properties(), property, target)) {
                found.add(candidate);
            }
        }
        if (found.isEmpty() && doubtful) {
            throw new UnknownValueException(property + " of " + type);
        }
        return List.copyOf(found);
    }

    /**
     * The resource that a property leads to, e.g. the subnet of {@code subnetId}; empty if it is not in this stack.
     *
     * @see #leadingTo for how it is found
     */
    public List<Resource> targets(Resource source, String property, String... types) {
        Set<Urn> sources = source.propertyDependencies().getOrDefault(property, Set.of());
        return resources(types).stream()
                .filter(target -> sources.contains(target.urn())
                        || (!source.properties().isUnknown(property) && names(source.properties(), property, target)))
                .toList();
    }

    private static boolean names(PropertyMap from, String property, Resource target) {
        PropertyValue value = from.value(property);
        return IDENTITIES.stream()
                .filter(identity -> !target.properties().isUnknown(identity))
                .map(target.properties()::value)
                .filter(identity -> identity != PropertyValue.Nothing.NOTHING)
                .anyMatch(identity -> identity.equals(value)
                        || (value instanceof PropertyValue.Items items
                                && items.values().contains(identity)));
    }
}
