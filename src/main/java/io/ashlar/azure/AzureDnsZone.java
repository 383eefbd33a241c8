package io.ashlar.azure;

/**
 * A public zone by its id, {@code /subscriptions/…/resourceGroups/shop/providers/Microsoft.Network/dnsZones/example.com}.
 *
 * @param resourceGroup the group that it is in
 * @param domain the domain that it answers for, which is its name
 */
public record AzureDnsZone(String resourceGroup, String domain) {
    private static final int GROUP = 4;

    /** The zone of this id. */
    public static AzureDnsZone of(String id) {
        String[] parts = id.split("/", -1);
        return new AzureDnsZone(parts[GROUP], parts[parts.length - 1]);
    }

    /** A name in it as its records have it: relative, and {@code @} for its own. */
    public String relative(String fullName) {
        return fullName.equals(domain) ? "@" : fullName.substring(0, fullName.length() - domain.length() - 1);
    }
}
