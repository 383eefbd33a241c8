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

/** Caches encrypt what they write to disk. */
public final class CacheEncryptedAtRest implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-elasticache-encrypted-at-rest", "ElastiCache encrypts what it writes to disk")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale(
                    "Snapshots and swapped memory hold sessions and personal data, readable by whoever gets the disk.")
            .fix("Set atRestEncryptionEnabled to true and kmsKeyId to a key of your own; it cannot be changed later.")
            .reference(Framework.CHECKOV, "CKV_AWS_29")
            .reference(Framework.FSBP, "ElastiCache.4")
            .reference(Framework.CDK_NAG, "AwsSolutions-AEC3")
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
        // Only Valkey encrypts by default: the provider's documentation of atRestEncryptionEnabled.
        boolean byDefault = group.text("engine").filter("valkey"::equals).isPresent();
        return Verdict.require(
                group.flag("atRestEncryptionEnabled").orElse(byDefault),
                "atRestEncryptionEnabled is not true: what is written to disk must be encrypted");
    }
}
