package io.ashlar.sandbox.schema;

/**
 * One thing wrong with an input.
 *
 * @param path the property, e.g. {@code ingress[0].fromPort}
 * @param reason what was given, what is allowed and what to do
 */
public record Violation(String path, String reason) {
    @Override
    public String toString() {
        return path + ": " + reason;
    }
}
