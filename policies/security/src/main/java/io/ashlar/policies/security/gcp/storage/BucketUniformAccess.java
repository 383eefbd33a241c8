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

/** Who may read a bucket is said in one place. */
public final class BucketUniformAccess implements ResourceRule, Remediation {
    private static final RuleInfo INFO = RuleInfo.of(
                    "gcp-storage-uniform-access", "Buckets know no access lists of single objects")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("With access lists one object can be public in a bucket that is not, and nothing shows it.")
            .fix("Set uniformBucketLevelAccess to true.")
            .reference(Framework.CHECKOV, "CKV_GCP_29")
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
                resource.properties().isTrue("uniformBucketLevelAccess"), "uniformBucketLevelAccess is not true");
    }

    @Override
    public PropertyMap remedy(Resource resource, Context context) {
        return resource.properties().with(true, "uniformBucketLevelAccess");
    }
}
