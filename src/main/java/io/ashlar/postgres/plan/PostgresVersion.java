package io.ashlar.postgres.plan;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PostgreSQL version since 10: a major version and, if it was named, a minor one.
 *
 * @param major such as 17
 * @param minor such as 9 of 17.9
 * @see <a href="https://www.postgresql.org/support/versioning/">Versioning policy</a>
 */
public record PostgresVersion(int major, OptionalInt minor) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,3}))?");

    /** Reads {@code 17} or {@code 17.9}; empty if it is neither. */
    public static Optional<PostgresVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String minor = matcher.group(2);
        return Optional.of(new PostgresVersion(
                Integer.parseInt(matcher.group(1)),
                minor == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(minor))));
    }

    @Override
    public String toString() {
        return minor.isPresent() ? major + "." + minor.getAsInt() : Integer.toString(major);
    }
}
