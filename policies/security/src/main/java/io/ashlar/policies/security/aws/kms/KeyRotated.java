package io.ashlar.policies.security.aws.kms;

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

/** Keys are renewed every year. */
public final class KeyRotated implements ResourceRule, Remediation {
    /** The default, and what can be rotated: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html */
    private static final String SYMMETRIC = "SYMMETRIC_DEFAULT";

    private static final RuleInfo INFO = RuleInfo.of("aws-kms-rotated", "KMS keys are rotated")
            .severity(Severity.MEDIUM)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("The longer one key serves, the more is lost with it.")
            .fix("Set enableKeyRotation to true.")
            .reference(Framework.CHECKOV, "CKV_AWS_7")
            .reference(Framework.FSBP, "KMS.4")
            .build();

    private static final Types TYPES = Types.of("aws:kms/key:Key");

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
        PropertyMap key = resource.properties();
        boolean symmetric = key.text("customerMasterKeySpec").orElse(SYMMETRIC).equals(SYMMETRIC)
                && key.text("customKeyStoreId")
                        .filter(store -> !store.isEmpty())
                        .isEmpty();
        if (!symmetric) {
            return Verdict.notApplicable("KMS rotates symmetric keys of its own only");
        }
        return Verdict.require(key.isTrue("enableKeyRotation"), "enableKeyRotation is not true: keys must be rotated");
    }

    @Override
    public PropertyMap remedy(Resource resource, Context context) {
        return resource.properties().with(true, "enableKeyRotation");
    }
}
