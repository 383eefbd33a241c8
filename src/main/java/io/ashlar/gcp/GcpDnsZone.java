package io.ashlar.gcp;

/**
 * A managed zone by its full name, {@code projects/shop/managedZones/main}.
 *
 * @param project the project that it is in
 * @param name its own name
 */
public record GcpDnsZone(String project, String name) {

    /** The zone of this full name. */
    public static GcpDnsZone of(String fullName) {
        String[] parts = fullName.split("/", -1);
        return new GcpDnsZone(parts[parts.length - 3], parts[parts.length - 1]);
    }
}
