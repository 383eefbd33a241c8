package io.ashlar.cost.pricing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** All resources of a stack, found by type and by URN. */
public final class Resources {
    private final Map<String, Costed> byUrn = new LinkedHashMap<>();
    private final Map<String, List<Costed>> byType;
    private final LocalDate today;

    /** The resources, and the day that they are priced for. */
    public Resources(Collection<Costed> resources, LocalDate today) {
        this.today = today;
        resources.forEach(resource -> byUrn.put(resource.urn(), resource));
        byType = byUrn.values().stream().collect(Collectors.groupingBy(Costed::type));
    }

    /** The day that they are priced for: versions grow dearer on one. */
    LocalDate today() {
        return today;
    }

    /** Everything, in the order it came. */
    public Collection<Costed> all() {
        return byUrn.values();
    }

    /** Those of one type. */
    public List<Costed> ofType(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** Those of one type that a property's value comes from, known or not. */
    public List<Costed> behind(Costed resource, String property, String type) {
        return resource.references().getOrDefault(property, List.of()).stream()
                .map(byUrn::get)
                .filter(Objects::nonNull)
                .filter(found -> found.type().equals(type))
                .toList();
    }
}
