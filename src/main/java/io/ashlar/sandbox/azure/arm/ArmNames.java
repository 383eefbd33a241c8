package io.ashlar.sandbox.azure.arm;

import io.ashlar.sandbox.model.Rules;

/**
 * Rules for names that many types share.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules">Naming rules and
 *     restrictions for Azure resources</a>
 */
public final class ArmNames {
    private ArmNames() {}

    /** Names of {@code Microsoft.Network}: letters, digits, underscores, dots and dashes. */
    public static Rules.ValueRule[] network(int least, int most) {
        return new Rules.ValueRule[] {
            Rules.length(least, most),
            Rules.matches(
                    "[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9_])?",
                    "letters, digits, underscores, dots and dashes, beginning with a letter or digit and ending with a"
                            + " letter, digit or underscore")
        };
    }

    /** Letters, digits and dashes, with a letter or digit at both ends. */
    public static Rules.ValueRule[] dashed(int least, int most) {
        return new Rules.ValueRule[] {
            Rules.length(least, most),
            Rules.matches(
                    "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?",
                    "letters, digits and dashes, beginning and ending with a letter or digit")
        };
    }

    /** The same in lower case. */
    public static Rules.ValueRule[] lowerDashed(int least, int most) {
        return new Rules.ValueRule[] {
            Rules.length(least, most),
            Rules.matches(
                    "[a-z0-9]([a-z0-9-]*[a-z0-9])?",
                    "lower-case letters, digits and dashes, beginning and ending with a letter or digit")
        };
    }

    /** A UUID. */
    public static Rules.ValueRule uuid() {
        return Rules.matches(
                "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}",
                "a UUID like 11111111-2222-3333-4444-555555555555");
    }
}
