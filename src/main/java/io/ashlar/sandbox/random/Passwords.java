package io.ashlar.sandbox.random;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.stream.Stream;

/**
 * Passwords that stay.
 *
 * @see <a href="https://registry.terraform.io/providers/hashicorp/random/latest/docs/resources/password">The provider that
 *     the real one is made of</a>
 */
final class Passwords {
    static final String PASSWORD = "random:index/randomPassword:RandomPassword";

    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String NUMERIC = "0123456789";
    private static final String SPECIAL = "!@#$%&*()-_=+[]{}<>:?";

    private Passwords() {}

    static ResourceModel password() {
        return ResourceModel.of(PASSWORD)
                .source("https://www.pulumi.com/registry/packages/random/api-docs/randompassword/")
                .called("random_password")
                .accountWide()
                // The real one calls them all "none"; here an id tells resources apart.
                .id(password -> "none-" + password.hex(12))
                .computed("result", Passwords::made)
                .replaceOn("length", "special", "minLower", "minUpper", "minNumeric", "keepers")
                .rule("length", Rules.between(1, Integer.MAX_VALUE))
                .check(Passwords::fits)
                .build();
    }

    private static void fits(Properties inputs, Findings findings) {
        long asked = Stream.of("minLower", "minUpper", "minNumeric")
                .mapToLong(kind -> inputs.number(kind).orElse(0))
                .sum();
        long length = inputs.number("length").orElse(asked);
        if (length < asked) {
            findings.add(
                    "length",
                    "'length' is '" + length + "': must be at least " + asked
                            + ", the sum of minUpper, minLower, minNumeric and minSpecial");
        }
    }

    private static Object made(Subject password) {
        Properties inputs = password.inputs();
        StringBuilder made = new StringBuilder();
        List.of(LOWER, UPPER, NUMERIC)
                .forEach(kind -> made.append(
                        pick(password, kind, inputs.number(minimum(kind)).orElse(0))));
        String all = LOWER + UPPER + NUMERIC + (inputs.isFalse("special") ? "" : SPECIAL);
        long rest = inputs.number("length").orElse(0) - made.length();
        return made.append(pick(password, all, rest)).toString();
    }

    private static String minimum(String kind) {
        return switch (kind) {
            case LOWER -> "minLower";
            case UPPER -> "minUpper";
            default -> "minNumeric";
        };
    }

    private static String pick(Subject password, String kind, long count) {
        StringBuilder picked = new StringBuilder();
        for (int at = 0; at < count; at++) {
            int drawn = Integer.parseInt(password.hex(kind + at, 6), 16);
            picked.append(kind.charAt(drawn % kind.length()));
        }
        return picked.toString();
    }
}
