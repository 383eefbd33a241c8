package io.ashlar.sandbox.aws.region;

import io.ashlar.sandbox.schema.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The regions, and the zones that a new account sees in each.
 *
 * @see <a href="https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html">Regions</a>
 * @see <a href="https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html">Zones</a>
 */
public final class Regions {
    /** Region, the prefix of its zone ids, and the letters of its zones. */
    private record Region(String zoneIdPrefix, String letters) {}

    private static final Map<String, Region> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("us-east-1", new Region("use1", "abcdef")),
            Map.entry("us-east-2", new Region("use2", "abc")),
            Map.entry("us-west-1", new Region("usw1", "ac")),
            Map.entry("us-west-2", new Region("usw2", "abcd")),
            Map.entry("af-south-1", new Region("afs1", "abc")),
            Map.entry("ap-east-1", new Region("ape1", "abc")),
            Map.entry("ap-south-1", new Region("aps1", "abc")),
            Map.entry("ap-south-2", new Region("aps2", "abc")),
            Map.entry("ap-southeast-1", new Region("apse1", "abc")),
            Map.entry("ap-southeast-2", new Region("apse2", "abc")),
            Map.entry("ap-southeast-3", new Region("apse3", "abc")),
            Map.entry("ap-southeast-4", new Region("apse4", "abc")),
            Map.entry("ap-northeast-1", new Region("apne1", "acd")),
            Map.entry("ap-northeast-2", new Region("apne2", "abcd")),
            Map.entry("ap-northeast-3", new Region("apne3", "abc")),
            Map.entry("ca-central-1", new Region("cac1", "abd")),
            Map.entry("ca-west-1", new Region("caw1", "abc")),
            Map.entry("eu-central-1", new Region("euc1", "abc")),
            Map.entry("eu-central-2", new Region("euc2", "abc")),
            Map.entry("eu-west-1", new Region("euw1", "abc")),
            Map.entry("eu-west-2", new Region("euw2", "abc")),
            Map.entry("eu-west-3", new Region("euw3", "abc")),
            Map.entry("eu-south-1", new Region("eus1", "abc")),
            Map.entry("eu-south-2", new Region("eus2", "abc")),
            Map.entry("eu-north-1", new Region("eun1", "abc")),
            Map.entry("il-central-1", new Region("ilc1", "abc")),
            Map.entry("me-south-1", new Region("mes1", "abc")),
            Map.entry("me-central-1", new Region("mec1", "abc")),
            Map.entry("sa-east-1", new Region("sae1", "abc"))));

    private Regions() {}

    /** What is wrong with a region's name; empty when nothing is. */
    public static Optional<String> complaint(String region) {
        return ALL.containsKey(region)
                ? Optional.empty()
                : Optional.of("invalid AWS Region: " + region + "." + Nearest.hint(region, ALL.keySet()));
    }

    /** The names of the zones, e.g. {@code eu-central-1a}, in order. */
    public static List<String> zones(String region) {
        Region known = ALL.get(region);
        return known == null
                ? List.of()
                : known.letters()
                        .chars()
                        .mapToObj(letter -> region + (char) letter)
                        .toList();
    }

    /** The id of a zone, e.g. {@code euc1-az1}; the numbers follow the letters in this sandbox's account. */
    public static String zoneId(String zone) {
        String region = zone.substring(0, zone.length() - 1);
        Region known = ALL.get(region);
        return known == null
                ? ""
                : known.zoneIdPrefix() + "-az" + (zones(region).indexOf(zone) + 1);
    }
}
