package io.ashlar.stack;

import io.ashlar.core.Problems;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds values of a stack file that are secrets by their look and stand there unencrypted.
 *
 * <p>It reports the key and what gave the value away, never the value.
 */
final class ClearTextSecrets {

    /**
     * What a secret looks like.
     *
     * @param what its name in the message
     * @param look where it is found in a value
     */
    private record Look(String what, Pattern look) {}

    /**
     * The prefixes that the issuers themselves publish for scanners.
     *
     * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes">AWS</a>
     * @see <a href="https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github">GitHub</a>
     * @see <a href="https://docs.slack.dev/authentication/tokens">Slack</a>
     * @see <a href="https://www.rfc-editor.org/rfc/rfc7468">PEM</a>
     */
    private static final List<Look> LOOKS = List.of(
            new Look("an AWS access key", Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b")),
            new Look("a GitHub token", Pattern.compile("\\b(gh[pousr]_[0-9A-Za-z]{36}|github_pat_[0-9A-Za-z_]{22,})")),
            new Look("a Slack token", Pattern.compile("\\bxox[abeprs]-[0-9A-Za-z-]{10,}")),
            new Look("a Slack webhook", Pattern.compile("hooks\\.slack\\.com/services/")),
            new Look("a PagerDuty integration address", Pattern.compile("events\\.pagerduty\\.com/integration/")),
            new Look("a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----")),
            new Look("an address with a password", Pattern.compile("[a-z][a-z0-9+.-]*://[^/\\s:@]+:[^/\\s@]+@")));

    /** Names that only secrets have. */
    private static final Pattern NAME =
            Pattern.compile("(?i)(password|passphrase|secretkey|accesskey|apikey|privatekey|token)");

    private ClearTextSecrets() {}

    static void report(RawConfig raw, Problems problems) {
        new TreeMap<>(raw.values()).forEach((key, value) -> {
            if (raw.secretKeys().contains(key)) {
                return;
            }
            if (NAME.matcher(key).find()) {
                add(problems, key, "a secret by its name");
                return;
            }
            LOOKS.stream()
                    .filter(look -> look.look().matcher(value).find())
                    .findFirst()
                    .ifPresent(look -> add(problems, key, look.what()));
        });
    }

    private static void add(Problems problems, String key, String what) {
        problems.add(
                "STK-005",
                key,
                "in clear text",
                "it is " + what,
                "Take it out of the history, then run: pulumi config set --secret " + key);
    }
}
