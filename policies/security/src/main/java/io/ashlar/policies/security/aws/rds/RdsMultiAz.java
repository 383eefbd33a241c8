package io.ashlar.policies.security.aws.rds;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** A database survives the loss of a zone. */
public final class RdsMultiAz implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("aws-rds-multi-az", "RDS instances have a standby in another zone")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.DISABLED)
            .rationale("The loss of one zone takes the database with it, and it stays "
                    + "away until the zone is back or a backup is restored.")
            .fix("Set multiAz to true.")
            .reference(Framework.CHECKOV, "CKV_AWS_157")
            .reference(Framework.FSBP, "RDS.5")
            .reference(Framework.CIS_AWS, "3.2.4")
            .build();

    private static final Types TYPES = Types.of("aws:rds/instance:Instance");

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
        if (Databases.isReplica(resource.properties())) {
            return Databases.takenOver();
        }

        return Verdict.require(
                resource.properties().isTrue("multiAz"),
                "multiAz is not true: the database must have a standby in another zone");
    }
}
