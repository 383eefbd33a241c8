package io.ashlar.policy;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The resource types that a rule judges.
 *
 * @param description for tables, e.g. {@code aws:rds/instance:Instance}
 */
public record Types(String description, Predicate<String> predicate) {
    /** The type of the resource at the root of every stack: a rule about a stack as a whole judges this one. */
    public static final String ROOT = "pulumi:pulumi:Stack";

    /** Exactly these types, e.g. {@code aws:rds/instance:Instance}. */
    public static Types of(String... tokens) {
        Set<String> exact = Set.of(tokens);
        for (String token : exact) {
            if (token.split(":", -1).length != 3) {
                throw new IllegalArgumentException(
                        "'%s' is no type: a type reads package:module:Name".formatted(token));
            }
        }
        return new Types(String.join(", ", new TreeSet<>(exact)), exact::contains);
    }

    /** Every resource type of these packages, e.g. {@code aws}; not their providers. */
    public static Types ofPackages(String... packages) {
        Set<String> prefixes = Arrays.stream(packages).map(name -> name + ":").collect(Collectors.toUnmodifiableSet());
        return new Types(
                String.join(", ", new TreeSet<>(prefixes)) + "*",
                type -> prefixes.contains(type.substring(0, type.indexOf(':') + 1)));
    }

    /** Every resource, component and provider. */
    public static Types all() {
        return new Types("*", type -> true);
    }

    /** The stack as a whole. */
    public static Types stack() {
        return of(ROOT);
    }

    /** Whether a rule for these types judges that one. */
    public boolean contain(String type) {
        return predicate.test(type);
    }
}
