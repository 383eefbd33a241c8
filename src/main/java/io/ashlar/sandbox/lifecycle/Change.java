package io.ashlar.sandbox.lifecycle;

import java.util.Map;

/**
 * What differs between two inputs.
 *
 * @param differences by path, e.g. {@code tags.Name}
 * @param deletesFirst whether, when something is replaced, the old resource must go first
 */
public record Change(Map<String, Difference> differences, boolean deletesFirst) {
    /** How one property differs. */
    public enum Kind {
        /** It is given now and was not before. */
        ADDED,
        /** It has another value. */
        CHANGED,
        /** It is not given any more. */
        REMOVED
    }

    /** One difference, and whether it takes a new resource. */
    public record Difference(Kind kind, boolean replaces) {}

    /** Whether a new resource is needed. */
    public boolean replaces() {
        return differences.values().stream().anyMatch(Difference::replaces);
    }
}
