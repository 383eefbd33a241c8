package io.ashlar.sandbox.view;

import io.ashlar.sandbox.model.CloudResource;

/** What a reader wants to see of a urn. */
final class Urns {
    private Urns() {}

    /** Project and stack, e.g. {@code ashlar · production}. */
    static String stack(String urn) {
        String[] parts = urn.split("::", 3);
        return parts.length < 3 ? urn : parts[1] + " · " + parts[0].substring(parts[0].lastIndexOf(':') + 1);
    }

    /** The logical name. */
    static String name(String urn) {
        return urn.substring(urn.lastIndexOf("::") + 2).replace(CloudResource.ORPHANED, "");
    }
}
