package io.ashlar.policies.security.aws.rds;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Databases have no public address. */
public final class RdsNotPublic implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("aws-rds-not-public", "RDS databases have no public address")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale("A database with a public address is one wrong security-group rule "
                    + "away from the internet, and scanned for it all day.")
            .fix("Set publiclyAccessible to false and reach the database from inside its network.")
            .reference(Framework.CHECKOV, "CKV_AWS_17")
            .reference(Framework.FSBP, "RDS.2")
            .reference(Framework.CIS_AWS, "3.2.3")
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
        return Verdict.require(
                !resource.properties().isTrue("publiclyAccessible"),
                "publiclyAccessible is true: a database must have no public address");
    }
}
