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
import java.util.List;

/** Every bucket has a public access block with all four switches on. */
public final class PublicAccessBlocked implements StackRule {
    private static final String BLOCK = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
    private static final List<String> SWITCHES =
            List.of("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets");

    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-s3-public-access-blocked", "Every bucket blocks public access")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("One careless policy or ACL makes a bucket public; the block holds against both.")
            .fix("Give the bucket a BucketPublicAccessBlock with all four switches on.")
            .reference(Framework.FSBP, "S3.8")
            .reference(Framework.CIS_AWS, "3.1.4")
            .reference(Framework.CHECKOV, "CKV_AWS_53", "CKV_AWS_54", "CKV_AWS_55", "CKV_AWS_56", "CKV2_AWS_6")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return Types.of("aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2");
    }

    @Override
    public Verdict judge(Resource bucket, Stack stack, Context context) {
        List<Resource> blocks = stack.leadingTo(bucket, BLOCK, "bucket");
        return blocks.isEmpty()
                ? Verdict.fail("no BucketPublicAccessBlock leads to it: a bucket must block public access")
                : Verdict.each(
                        SWITCHES,
                        name -> Verdict.require(
                                blocks.get(0).properties().isTrue(name),
                                "%s of %s is not true"
                                        .formatted(name, blocks.get(0).name())));
    }
}
