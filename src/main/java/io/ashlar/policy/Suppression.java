package io.ashlar.policy;

import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody's decision to live with a finding until a day.
 *
 * @param rule id of the rule
 * @param urn which resources: a URN, where {@code *} stands for any characters
 * @param reason why it is accepted
 * @param owner who answers for it
 * @param expires the last day it holds
 * @param origin where it is written, for reports
 */
public record Suppression(String rule, String urn, String reason, String owner, LocalDate expires, String origin) {
    /** A suppression that a pack brings along itself. */
    public static Suppression of(String rule, String urn, String reason, String owner, LocalDate expires) {
        return new Suppression(rule, urn, reason, owner, expires, "the pack");
    }

    /** Says which resources it is about, expired or not. */
    public Predicate<Urn> coverage() {
        if (urn.indexOf('*') < 0) {
            return resource -> resource.text().equals(urn);
        }
        Pattern pattern = glob(urn);
        return resource -> pattern.matcher(resource.text()).matches();
    }

    /** Whether it could be about a resource of this stack at all: a file may serve several stacks. */
    public boolean concerns(String stack) {
        return !urn.startsWith("urn:pulumi:")
                || glob(new Urn(urn).stack()).matcher(stack).matches();
    }

    /** Whether its last day is over. */
    public boolean isExpired(LocalDate today) {
        return today.isAfter(expires);
    }

    private static Pattern glob(String text) {
        return Pattern.compile(
                Pattern.compile("[^*]+")
                        .matcher(text)
                        .replaceAll(literal -> Matcher.quoteReplacement(Pattern.quote(literal.group())))
                        .replace("*", ".*"),
                Pattern.DOTALL);
    }
}
