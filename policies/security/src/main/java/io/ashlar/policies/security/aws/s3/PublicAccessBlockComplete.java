package io.ashlar.policies.security.aws.s3;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Remediation;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;

/** A lock against publishing locks all four ways. */
public final class PublicAccessBlockComplete implements ResourceRule, Remediation {
    private static final List<String> SETTINGS =
            List.of("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets");

    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-s3-public-access-block-complete", "Public access blocks block all four ways")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Each of the four settings closes another way to publish; one left open is enough.")
            .fix("Set blockPublicAcls, blockPublicPolicy, ignorePublicAcls and restrictPublicBuckets to true.")
            .reference(Framework.CHECKOV, "CKV_AWS_53", "CKV_AWS_54", "CKV_AWS_55", "CKV_AWS_56")
            .build();

    private static final Types TYPES = Types.of(
            "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
            "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return TYPES;
    }

    @Override
    public Verdict judge(Resource resource, Context context) {
        return Verdict.each(
                SETTINGS,
                setting -> Verdict.require(
                        resource.properties().isTrue(setting),
                        setting + " is not true: all four ways must be blocked"));
    }

    @Override
    public PropertyMap remedy(Resource resource, Context context) {
        PropertyMap closed = resource.properties();
        for (String setting : SETTINGS) {
            closed = closed.with(true, setting);
        }
        return closed;
    }
}
