package io.ashlar.identity;

import io.ashlar.core.Problems;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What holds for an identity on every cloud; codes SAI-001 to SAI-009. */
public final class ServiceAccountIdentityCheck {
    /** https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names. */
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** https://kubernetes.io/docs/concepts/security/service-accounts/: a subdomain name. */
    private static final Pattern SUBDOMAIN = Pattern.compile("(?=.{1,253}$)" + LABEL + "(\\." + LABEL + ")*");

    private static final Pattern KEY = Pattern.compile("[a-z]([a-z0-9-]{0,28}[a-z0-9])?");

    private ServiceAccountIdentityCheck() {}

    /**
     * Records what is wrong with the identity.
     *
     * @param cloud the cloud's name, as messages say it
     * @param ownWords whether a right in a cloud's own words is one of this cloud's
     */
    public static void run(
            ServiceAccountIdentity identity, String cloud, Predicate<Right> ownWords, Problems problems) {
        String field = "identity." + identity.name();
        problems.require(
                LABEL.matcher(identity.namespace()).matches(),
                "SAI-001",
                field + ".namespace",
                "\"" + identity.namespace() + "\"",
                "a namespace is 1 to 63 lower-case letters, digits and dashes, with a letter or digit at both ends",
                "Correct it.");
        problems.require(
                SUBDOMAIN.matcher(identity.serviceAccount()).matches(),
                "SAI-002",
                field + ".serviceAccount",
                "\"" + identity.serviceAccount() + "\"",
                "a service account's name is lower-case letters, digits, dashes and dots, 253 at most",
                "Correct it.");
        identity.rights().forEach((key, right) -> {
            problems.require(
                    KEY.matcher(key).matches(),
                    "SAI-003",
                    field + ".rights",
                    "\"" + key + "\"",
                    "a right is known by 1 to 30 lower-case letters, digits and dashes, the first a letter",
                    "Rename it.");
            problems.require(
                    isPortable(right) || ownWords.test(right),
                    "SAI-004",
                    field + ".rights." + key,
                    right.kind(),
                    cloud + " knows no such right",
                    "Use one that every cloud has, such as Right.writeObjects, or one in " + cloud + "'s own words.");
        });
    }

    private static boolean isPortable(Right right) {
        return !(right instanceof Right.AwsPolicy
                || right instanceof Right.AzureRole
                || right instanceof Right.GcpRole);
    }
}
