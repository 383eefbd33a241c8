package io.ashlar.sandbox.gcp.project;

import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.schema.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Regions and their zones.
 *
 * @see <a href="https://cloud.google.com/compute/docs/regions-zones">Regions and zones</a>
 */
public final class GcpRegions {
    private static final Set<String> REGIONS = Set.of(
            "africa-south1",
            "asia-east1",
            "asia-east2",
            "asia-northeast1",
            "asia-northeast2",
            "asia-northeast3",
            "asia-south1",
            "asia-south2",
            "asia-southeast1",
            "asia-southeast2",
            "australia-southeast1",
            "australia-southeast2",
            "europe-central2",
            "europe-north1",
            "europe-north2",
            "europe-southwest1",
            "europe-west1",
            "europe-west10",
            "europe-west12",
            "europe-west2",
            "europe-west3",
            "europe-west4",
            "europe-west6",
            "europe-west8",
            "europe-west9",
            "me-central1",
            "me-central2",
            "me-west1",
            "northamerica-northeast1",
            "northamerica-northeast2",
            "northamerica-south1",
            "southamerica-east1",
            "southamerica-west1",
            "us-central1",
            "us-east1",
            "us-east4",
            "us-east5",
            "us-south1",
            "us-west1",
            "us-west2",
            "us-west3",
            "us-west4");

    /** Everywhere else the zones are a, b and c. */
    private static final Map<String, String> OTHER_ZONES =
            Map.of("us-central1", "abcf", "us-east1", "bcd", "europe-west1", "bcd");

    private GcpRegions() {}

    /** Whether there is such a region. */
    public static boolean isRegion(String name) {
        return REGIONS.contains(name);
    }

    /** Whether there is such a zone. */
    public static boolean isZone(String name) {
        int dash = name.lastIndexOf('-');
        return dash > 0 && zones(name.substring(0, dash)).contains(name);
    }

    /** The zones of a region; none when there is no such region. */
    public static List<String> zones(String region) {
        return isRegion(region)
                ? OTHER_ZONES
                        .getOrDefault(region, "abc")
                        .chars()
                        .mapToObj(letter -> region + "-" + (char) letter)
                        .toList()
                : List.of();
    }

    /** All regions, by name. */
    public static List<String> regions() {
        return List.copyOf(new TreeSet<>(REGIONS));
    }

    /** A region that exists, by name or by link. */
    public static Rules.ValueRule region() {
        return value -> {
            String name = Gcp.last(String.valueOf(value));
            return isRegion(name) ? Optional.empty() : Optional.of("is not a region." + Nearest.hint(name, REGIONS));
        };
    }

    /** A zone that exists. */
    public static Rules.ValueRule zone() {
        return value -> {
            String name = Gcp.last(String.valueOf(value));
            return isZone(name) ? Optional.empty() : Optional.of("is not a zone." + Nearest.hint(name, allZones()));
        };
    }

    /** A region or a zone: where a cluster may stand. */
    public static Rules.ValueRule location() {
        return value -> {
            String name = String.valueOf(value);
            return isRegion(name) || isZone(name)
                    ? Optional.empty()
                    : Optional.of("is not a region or zone." + Nearest.hint(name, REGIONS));
        };
    }

    private static List<String> allZones() {
        return REGIONS.stream()
                .flatMap(region -> zones(region).stream())
                .sorted()
                .toList();
    }
}
