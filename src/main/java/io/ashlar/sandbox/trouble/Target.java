package io.ashlar.sandbox.trouble;

import io.ashlar.sandbox.lifecycle.Address;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Scope;
import java.util.regex.Pattern;

/**
 * Which resources are meant. An asterisk stands for any characters.
 *
 * @param type of the type token, e.g. {@code aws:rds/*}
 * @param name of the logical name, e.g. {@code orders*}
 * @param region of the region that its provider works in
 */
public record Target(String type, String name, String region) {
    private static final String ANY = "*";

    /** Every resource. */
    public static final Target ALL = new Target(ANY, ANY, ANY);

    /** Every resource of such a type. */
    public static Target type(String type) {
        return new Target(type, ANY, ANY);
    }

    boolean matches(Address address, Scope scope) {
        return fits(type, address.type()) && fits(name, address.name()) && fits(region, scope.region());
    }

    boolean matches(CloudResource resource) {
        return !resource.isImplicit()
                && !resource.isOrphan()
                && matches(Address.of(resource.urn()), resource.key().scope());
    }

    private static boolean fits(String pattern, String text) {
        StringBuilder expression = new StringBuilder();
        for (String literal : pattern.split("\\*", -1)) {
            expression
                    .append(expression.isEmpty() ? "" : ".*")
                    .append(literal.isEmpty() ? "(?:)" : Pattern.quote(literal));
        }
        return text.matches(expression.toString());
    }
}
