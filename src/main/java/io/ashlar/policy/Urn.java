package io.ashlar.policy;

import java.util.regex.Pattern;

/**
 * The name of a resource that is unique in the engine:
 * {@code urn:pulumi:<stack>::<project>::<types of parents and itself>::<name>}.
 */
public record Urn(String text) implements Comparable<Urn> {
    private static final Pattern PARTS = Pattern.compile("::");

    @Override
    public int compareTo(Urn other) {
        return text.compareTo(other.text);
    }

    /** An URN from its parts, without parents. */
    public static Urn of(String stack, String project, String type, String name) {
        return new Urn("urn:pulumi:%s::%s::%s::%s".formatted(stack, project, type, name));
    }

    /** The resource's name; may itself hold {@code ::}. */
    public String name() {
        return part(3);
    }

    /** The name of the stack. */
    public String stack() {
        return part(0).replaceFirst("^urn:pulumi:", "");
    }

    /** The name of the project. */
    public String project() {
        return part(1);
    }

    /** The resource's own type. */
    public String type() {
        String chain = part(2);
        return chain.substring(chain.lastIndexOf('$') + 1);
    }

    private String part(int index) {
        String[] parts = PARTS.split(text, 4);
        return index < parts.length ? parts[index] : "";
    }

    @Override
    public String toString() {
        return text;
    }
}
