package io.ashlar.policies.security.aws.rds;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Setting;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Backups of a database are kept long enough. */
public final class RdsBackupsKept implements ResourceRule {
    static final Setting<Integer> DAYS = Setting.whole("days", 7, 1, 35, "Days that backups are kept at least");

    private static final RuleInfo INFO = RuleInfo.of("aws-rds-backups-kept", "RDS keeps backups for a week or longer")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale(
                    "What was deleted or damaged by mistake cannot be brought back once the last good backup is gone.")
            .fix("Set backupRetentionPeriod to 7 or more.")
            .reference(Framework.CHECKOV, "CKV_AWS_133")
            .reference(Framework.FSBP, "RDS.11")
            .reference(Framework.TRIVY, "AWS-0077")
            .setting(DAYS)
            .build();

    private static final Types TYPES = Types.of("aws:rds/instance:Instance", "aws:rds/cluster:Cluster");

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

        // An instance keeps none by default, a cluster one day: the provider's documentation of backupRetentionPeriod.
        int kept = resource.properties().whole("backupRetentionPeriod").orElse(resource.is(Databases.CLUSTER) ? 1 : 0);
        int wanted = context.get(DAYS);
        return Verdict.require(
                kept >= wanted,
                "backupRetentionPeriod is %d: keep backups for %d days or more".formatted(kept, wanted));
    }
}
