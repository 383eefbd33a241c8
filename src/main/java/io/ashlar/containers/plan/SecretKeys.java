package io.ashlar.containers.plan;

import java.util.Locale;

/**
 * How a Container App calls the secret of a variable.
 *
 * @see <a href="https://learn.microsoft.com/azure/container-apps/manage-secrets">Lower-case letters, digits, dashes and dots</a>
 */
public final class SecretKeys {
    private SecretKeys() {}

    /** The variable's name in lower case, with dashes: {@code DATABASE_URL} becomes {@code database-url}. */
    public static String of(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
