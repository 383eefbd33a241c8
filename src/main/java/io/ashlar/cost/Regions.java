package io.ashlar.cost;

import io.ashlar.cost.pricing.Costed;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a resource is. */
final class Regions {
    private static final Pattern GCP_ZONE = Pattern.compile("[a-z]+-[a-z]+\\d+-[a-z]");

    private Regions() {}

    /** What the resource itself says, or its provider. */
    static Optional<String> own(Costed resource) {
        String type = resource.type();
        if (type.startsWith("azure-native:")) {
            return text(resource, "location")
                    .map(location -> location.replace(" ", "").toLowerCase(Locale.ROOT))
                    .or(resource::region);
        }
        if (type.startsWith("gcp:")) {
            return text(resource, "region")
                    .or(() -> text(resource, "zone").map(Regions::withoutZone))
                    .or(() -> text(resource, "location")
                            .map(Regions::withoutZone)
                            .map(where -> where.toLowerCase(Locale.ROOT)))
                    .or(resource::region);
        }
        return resource.region();
    }

    /** The region of most resources that say where they are; empty where none does. */
    static String main(Collection<Costed> all) {
        return all.stream()
                .flatMap(resource -> own(resource).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Comparator.<Map.Entry<String, Long>>comparingLong(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Optional<String> text(Costed resource, String property) {
        return resource.properties().get(property) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static String withoutZone(String place) {
        return GCP_ZONE.matcher(place).matches() ? place.substring(0, place.lastIndexOf('-')) : place;
    }
}
