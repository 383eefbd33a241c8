package io.ashlar.policies.security.aws.rds;

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

/** A database takes its patches by itself. */
public final class RdsMinorUpgrades implements ResourceRule, Remediation {
    private static final RuleInfo INFO = RuleInfo.of("aws-rds-minor-upgrades", "RDS installs minor versions by itself")
            .severity(Severity.LOW)
            .rationale("Minor versions close holes; by hand they come late or never.")
            .fix("Leave autoMinorVersionUpgrade at true, and set maintenanceWindow to when it suits.")
            .reference(Framework.CHECKOV, "CKV_AWS_226")
            .reference(Framework.FSBP, "RDS.13", "RDS.35")
            .reference(Framework.CIS_AWS, "3.2.2")
            .build();

    private static final Types TYPES = Types.of("aws:rds/instance:Instance", "aws:rds/clusterInstance:ClusterInstance");

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
