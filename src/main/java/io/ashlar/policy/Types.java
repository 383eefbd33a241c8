package io.ashlar.policy;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The resource types that a rule judges.
 *
 * @param description for tables, e.g. {@code aws:rds/instance:Instance}
 * @param tokens the types by name, {@linkplain #withoutVersion without version}; empty where they cannot be listed
 * @param predicate decides of a type as the engine writes it
 */
public record Types(String description, Set<String> tokens, Predicate<String> predicate) {
    /** The type of the resource at the root of every stack: a rule about a stack as a whole judges this one. */
    public static final String ROOT = "pulumi:pulumi:Stack";

    /** Only Azure Native has a type once for each version of its API, e.g. {@code azure-native:storage/v20230101:StorageAccount}. */
    private static final String VERSIONED = "azure-native:";

    private static final Pattern VERSION = Pattern.compile("/v\\d+\\w*:");

    public Types {
        tokens = Set.copyOf(tokens);
    }

    /** Exactly these types, e.g. {@code aws:rds/instance:Instance}. */
    public static Types of(String... tokens) {
        Set<String> exact = checked(tokens);
        return new Types(described(exact), exact, exact::contains);
    }

    /** These types, whichever version of the API a program names, e.g. {@code azure-native:storage:StorageAccount}. */
    public static Types ofEveryVersion(String... tokens) {
        Set<String> exact = checked(tokens);
        return new Types(described(exact), exact, type -> exact.contains(withoutVersion(type)));
    }

    /** Every resource type of these packages, e.g. {@code aws}; not their providers. */
    public static Types ofPackages(String... packages) {
        Set<String> prefixes = Arrays.stream(packages).map(name -> name + ":").collect(Collectors.toUnmodifiableSet());
        return new Types(
                String.join(", ", new TreeSet<>(prefixes)) + "*",
                Set.of(),
                type -> prefixes.contains(type.substring(0, type.indexOf(':') + 1)));
    }

    /** Every resource, component and provider. */
    public static Types all() {
        return new Types("*", Set.of(), type -> true);
    }

    /** The stack as a whole. */
    public static Types stack() {
        return of(ROOT);
    }

    /** Whether a rule for these types judges that one. */
    public boolean contain(String type) {
        return predicate.test(type);
    }

    /** A type without the version of the API that it may name. */
    public static String withoutVersion(String type) {
        return type.startsWith(VERSIONED) && type.indexOf('/') > 0
                ? VERSION.matcher(type).replaceFirst(":")
                : type;
    }

    private static Set<String> checked(String... tokens) {
        for (String token : tokens) {
            if (token.chars().filter(character -> character == ':').count() != 2) {
                throw new IllegalArgumentException(
                        "'%s' is no type: a type reads package:module:Name".formatted(token));
            }
        }
        return Set.of(tokens);
    }

    private static String described(Set<String> tokens) {
        return String.join(", ", new TreeSet<>(tokens));
    }
}
