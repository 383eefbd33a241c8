package io.ashlar.sandbox.lifecycle;

/**
 * Who a request is about.
 *
 * @param urn the engine's name, e.g. {@code urn:pulumi:dev::shop::aws:ec2/vpc:Vpc::main}
 * @param type the type token
 * @param name the logical name
 */
public record Address(String urn, String type, String name) {
    /** Takes a urn apart. The type is the last of the types in its chain. */
    public static Address of(String urn) {
        String[] parts = urn.split("::", 4);
        if (parts.length < 4) {
            throw new IllegalArgumentException("'" + urn + "' is not a urn");
        }
        String types = parts[2];
        return new Address(urn, types.substring(types.lastIndexOf('$') + 1), parts[3]);
    }
}
