package io.ashlar.dns.gcp;

/**
 * A managed zone by its full name, {@code projects/shop/managedZones/main}.
 *
 * @param project the project that it is in
 * @param name its own name
 */
record GcpZone(String project, String name) {

    static GcpZone of(String fullName) {
        String[] parts = fullName.split("/", -1);
        return new GcpZone(parts[parts.length - 3], parts[parts.length - 1]);
    }
}
