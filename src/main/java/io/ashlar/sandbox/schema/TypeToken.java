package io.ashlar.sandbox.schema;

/**
 * A type token taken apart: {@code aws:ec2/subnet:Subnet} is package {@code aws}, module {@code ec2/subnet}, name
 * {@code Subnet}.
 */
public record TypeToken(String packageName, String module, String name) {
    /** Reads a token; a token of two parts has the module {@code index}. */
    public static TypeToken of(String token) {
        int first = token.indexOf(':');
        int last = token.lastIndexOf(':');
        if (first < 0) {
            throw new IllegalArgumentException("'" + token + "' is not a type token like package:module:Name");
        }
        String module = first == last ? "index" : token.substring(first + 1, last);
        return new TypeToken(token.substring(0, first), module, token.substring(last + 1));
    }

    /** The module without the member: {@code ec2} of {@code ec2/subnet}. */
    public String service() {
        int slash = module.indexOf('/');
        return slash < 0 ? module : module.substring(0, slash);
    }

    @Override
    public String toString() {
        return packageName + ":" + module + ":" + name;
    }
}
