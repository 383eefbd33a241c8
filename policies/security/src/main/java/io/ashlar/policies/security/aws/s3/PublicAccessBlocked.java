package io.ashlar.policies.security.aws.s3;

import io.ashlar.core.Profile;
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

/** Every bucket has a lock against being opened by mistake. */
public final class PublicAccessBlocked implements StackRule {
    private static final String BLOCK = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
    private static final String ACCOUNT_BLOCK = "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock";

    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-s3-public-access-blocked", "Buckets have a public access block")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale(
                    "Without the block one wrong policy or ACL, by anybody who may write them, publishes the bucket.")
            .fix("Add an aws.s3.BucketPublicAccessBlock with all four settings true.")
            .reference(Framework.CHECKOV, "CKV2_AWS_6")
            .reference(Framework.FSBP, "S3.8")
            .reference(Framework.CIS_AWS, "3.1.4")
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
        boolean blocked = !Buckets.beside(resource, stack, BLOCK).isEmpty()
                || !stack.resources(ACCOUNT_BLOCK).isEmpty();
        return Verdict.require(
                blocked, "no BucketPublicAccessBlock closes this bucket: add one with all four settings true");
    }
}
