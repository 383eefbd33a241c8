package io.ashlar.policies.security.aws.rds;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** A database sends its logs to CloudWatch. */
public final class RdsLogsExported implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("aws-rds-logs-exported", "RDS sends its logs to CloudWatch")
            .severity(Severity.LOW)
            .rationale("Logs on the database itself are gone after days, and with the database.")
            .fix("Set enabledCloudwatchLogsExports, e.g. to postgresql and upgrade.")
            .reference(Framework.CHECKOV, "CKV_AWS_129", "CKV_AWS_324")
            .reference(Framework.FSBP, "RDS.9", "RDS.36", "RDS.37")
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
        return Verdict.require(
                !resource.properties().texts("enabledCloudwatchLogsExports").isEmpty(),
                "enabledCloudwatchLogsExports is empty: the database must send its logs to CloudWatch");
    }
}
