package io.ashlar.policies.security.aws.elasticache;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Caches talk TLS only. */
public final class CacheEncryptedInTransit implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-elasticache-encrypted-in-transit", "ElastiCache takes TLS only")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Without TLS, passwords and sessions can be read on the way.")
            .fix("Set transitEncryptionEnabled to true and transitEncryptionMode to required.")
            .reference(Framework.CHECKOV, "CKV_AWS_30")
            .reference(Framework.FSBP, "ElastiCache.5")
            .build();

    private static final Types TYPES = Types.of("aws:elasticache/replicationGroup:ReplicationGroup");

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
        PropertyMap group = resource.properties();
        return Verdict.require(
                        group.isTrue("transitEncryptionEnabled"),
                        "transitEncryptionEnabled is not true: only TLS may be taken")
                .and(() -> Verdict.require(
                        group.text("transitEncryptionMode")
                                .filter("preferred"::equals)
                                .isEmpty(),
                        "transitEncryptionMode is preferred, which takes connections in clear too: set it to"
                                + " required"));
    }
}
