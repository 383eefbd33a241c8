package io.ashlar.policy;

/** A rule read a property as something that it is not, e.g. a list as a text: the rule and the provider disagree. */
public final class PropertyShapeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PropertyShapeException(String path, String wanted, PropertyValue found) {
        super("%s is %s, not %s".formatted(path, found.kind(), wanted));
    }
}
