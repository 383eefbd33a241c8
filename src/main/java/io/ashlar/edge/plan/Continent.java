package io.ashlar.edge.plan;

import java.util.List;
import java.util.Locale;

/**
 * A part of the world as clouds tell clients apart.
 *
 * @see <a href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GeoLocation.html">AWS's codes</a>
 * @see <a href="https://learn.microsoft.com/azure/traffic-manager/traffic-manager-geographic-regions">Azure's codes</a>
 */
public enum Continent {
    AFRICA("AF", "GEO-AF"),
    /** Asia, and the Middle East, which Azure tells apart. */
    ASIA("AS", "GEO-AS", "GEO-ME"),
    EUROPE("EU", "GEO-EU"),
    NORTH_AMERICA("NA", "GEO-NA"),
    OCEANIA("OC", "GEO-AP"),
    SOUTH_AMERICA("SA", "GEO-SA");

    private final String awsCode;
    private final String azureCodes;

    Continent(String awsCode, String... azureCodes) {
        this.awsCode = awsCode;
        this.azureCodes = String.join(",", azureCodes);
    }

    /** The name used in keys: {@code north-america}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What Route 53 calls it. */
    public String awsCode() {
        return awsCode;
    }

    /** What Traffic Manager calls it. */
    public List<String> azureCodes() {
        return List.of(azureCodes.split(",", -1));
    }
}
