package io.ashlar.policies.security.gcp.storage;

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

/** No bucket can be published by mistake. */
public final class BucketPublicAccessPrevented implements ResourceRule, Remediation {
    private static final RuleInfo INFO = RuleInfo.of(
                    "gcp-storage-public-access-prevented", "Buckets cannot be made public")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Without it one binding to allUsers shows every file to everyone.")
            .fix("Set publicAccessPrevention to enforced.")
            .reference(Framework.CHECKOV, "CKV_GCP_114")
            .build();

    private static final Types TYPES = Types.of("gcp:storage/bucket:Bucket");

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
        return Verdict.require(
                resource.properties()
                        .text("publicAccessPrevention")
                        .filter("enforced"::equals)
                        .isPresent(),
                "publicAccessPrevention is not enforced");
    }

    @Override
    public PropertyMap remedy(Resource resource, Context context) {
        return resource.properties().with("enforced", "publicAccessPrevention");
    }
}
