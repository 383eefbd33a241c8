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

/** Buckets keep what is overwritten. */
public final class BucketVersioned implements StackRule {
    private static final String VERSIONING = "aws:s3/bucketVersioningV2:BucketVersioningV2";

    private static final RuleInfo INFO = RuleInfo.of("aws-s3-versioned", "Buckets keep versions")
            .severity(Severity.LOW)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("What is overwritten or deleted by mistake, or by malware, is gone.")
            .fix("Add an aws.s3.BucketVersioningV2 with status Enabled.")
            .reference(Framework.CHECKOV, "CKV_AWS_21")
            .reference(Framework.FSBP, "S3.14")
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
        boolean versioned = Buckets.beside(resource, stack, VERSIONING).stream().anyMatch(versioning -> versioning
                        .text("versioningConfiguration", "status")
                        .filter("Enabled"::equals)
                        .isPresent())
                || Buckets.inline(resource, "versioning", "versionings")
                        .anyMatch(versioning -> versioning.isTrue("enabled"));
        return Verdict.require(versioned, "versioning is not enabled: add a BucketVersioningV2 with status Enabled");
    }
}
