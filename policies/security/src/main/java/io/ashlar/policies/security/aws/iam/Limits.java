package io.ashlar.policies.security.aws.iam;

import io.ashlar.policies.security.network.Cidr;
import java.util.Locale;
import java.util.Set;

/** Says whether a statement for everybody is limited to somebody by its conditions. */
public final class Limits {
    /**
     * Conditions that say who: those that S3 takes for a limit, and what KMS knows of its callers.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html">The meaning of
     *     public</a>
     */
    private static final Set<String> WHO = Set.of(
            "aws:principalaccount",
            "aws:principalarn",
            "aws:principalorgid",
            "aws:principalorgpaths",
            "aws:sourceaccount",
            "aws:sourcearn",
            "aws:sourceip",
            "aws:sourceorgid",
            "aws:sourceowner",
            "aws:sourcevpc",
            "aws:sourcevpce",
            "aws:userid",
            "kms:calleraccount",
            "s3:dataaccesspointaccount",
            "s3:dataaccesspointarn");

    private Limits() {}

    /** Whether an operator holds only for what has the key and the value. */
    private static boolean compares(String operator) {
        return !operator.contains("Not")
                && !operator.equals("Null")
                && !operator.endsWith("IfExists")
                && !operator.startsWith("ForAllValues:");
    }

    /** Whether a statement is for everybody, or everybody but some, and no condition says who. */
    public static boolean letsAnyoneIn(Statement statement) {
        return (statement.isForEverybody() || statement.block().has("NotPrincipal"))
                && !statement.hasCondition(
                        Limits::compares,
                        key -> WHO.contains(key.toLowerCase(Locale.ROOT)),
                        value -> !value.equals("*") && !Cidr.isEverywhere(value));
    }
}
