package io.ashlar.policies.security.aws.s3;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.aws.iam.Statement;
import io.ashlar.policies.security.preview.Outputs;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.stream.Stream;

/** Buckets refuse what is asked in clear. */
public final class TlsOnly implements StackRule {
    private static final RuleInfo INFO = RuleInfo.of("aws-s3-tls-only", "Buckets refuse requests without TLS")
            .severity(Severity.MEDIUM)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Over HTTP, objects and the credentials in signed links can be read on the way.")
            .fix("Deny s3:* to everybody where aws:SecureTransport is false, in an aws.s3.BucketPolicy.")
            .reference(Framework.CHECKOV, "CKV_AWS_379")
            .reference(Framework.FSBP, "S3.5")
            .reference(Framework.CDK_NAG, "AwsSolutions-S10")
            .reference(Framework.CIS_AWS, "3.1.1")
            .build();

    private static final Types TYPES = Types.of(Buckets.TYPES);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return TYPES;
    }

    @Override
    public Verdict judge(Resource resource, Stack stack, Context context) {
        boolean refused = Stream.concat(
                        Buckets.beside(resource, stack, Buckets.POLICY).stream(),
                        Outputs.isLeftToCloud(resource, "policy") ? Stream.empty() : Stream.of(resource.properties()))
                .flatMap(holder -> Statement.in(holder, "policy").stream())
                .anyMatch(TlsOnly::refusesClear);
        return Verdict.require(
                refused, "no bucket policy denies requests where aws:SecureTransport is false: add that statement");
    }

    private static boolean refusesClear(Statement statement) {
        return statement.denies()
                && statement.isForEverybody()
                && statement.actions().stream().anyMatch(action -> action.equals("s3:*") || action.equals("*"))
                && statement.hasCondition(
                        operator -> operator.startsWith("Bool"),
                        key -> key.equalsIgnoreCase("aws:SecureTransport"),
                        "false"::equals);
    }
}
