package io.ashlar.policies.security.aws.ec2;

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

/** Volumes are encrypted. */
public final class VolumeEncrypted implements ResourceRule, Remediation {
    private static final RuleInfo INFO = RuleInfo.of("aws-ebs-volume-encrypted", "EBS volumes are encrypted")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("A snapshot of an open volume can be shared and read by another account.")
            .fix("Set encrypted to true, and kmsKeyId to a key of your own.")
            .reference(Framework.FSBP, "EC2.3")
            .reference(Framework.CHECKOV, "CKV_AWS_3")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return Types.of("aws:ebs/volume:Volume");
    }

    @Override
    public Verdict judge(Resource resource, Context context) {
        return Verdict.require(
                resource.properties().isTrue("encrypted"), "encrypted is not true: a volume must be encrypted");
    }

    @Override
    public PropertyMap remedy(Resource resource, Context context) {
        return resource.properties().with(true, "encrypted");
    }
}
