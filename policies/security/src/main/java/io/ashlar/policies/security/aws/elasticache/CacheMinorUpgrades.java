package io.ashlar.policies.security.aws.elasticache;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Remediation;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** A cache takes its patches by itself. */
public final class CacheMinorUpgrades implements ResourceRule, Remediation {
    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-elasticache-minor-upgrades", "ElastiCache installs minor versions by itself")
            .severity(Severity.LOW)
            .rationale("Minor versions close holes; by hand they come late or never.")
            .fix("Leave autoMinorVersionUpgrade at true.")
            .reference(Framework.CHECKOV, "CKV_AWS_322")
            .reference(Framework.FSBP, "ElastiCache.2")
            .build();

    private static final Types TYPES =
            Types.of("aws:elasticache/replicationGroup:ReplicationGroup", "aws:elasticache/cluster:Cluster");

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
        // True is the default: the provider's documentation of autoMinorVersionUpgrade.
        return Verdict.require(
                resource.properties().flag("autoMinorVersionUpgrade").orElse(true),
                "autoMinorVersionUpgrade is false: minor versions must be installed by themselves");
    }

    @Override
    public PropertyMap remedy(Resource resource, Context context) {
        return resource.properties().with(true, "autoMinorVersionUpgrade");
    }
}
