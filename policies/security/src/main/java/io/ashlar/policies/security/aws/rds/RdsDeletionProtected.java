package io.ashlar.policies.security.aws.rds;

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

/** A database refuses to be deleted. */
public final class RdsDeletionProtected implements ResourceRule, Remediation {
    private static final RuleInfo INFO = RuleInfo.of("aws-rds-deletion-protected", "RDS databases refuse to be deleted")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.DISABLED)
            .rationale("One wrong command, by hand or by a pipeline, deletes the database and its automated backups.")
            .fix("Set deletionProtection to true.")
            .reference(Framework.CHECKOV, "CKV_AWS_293", "CKV_AWS_139")
            .reference(Framework.FSBP, "RDS.7", "RDS.8")
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
                resource.properties().isTrue("deletionProtection"),
                "deletionProtection is not true: the database must refuse to be deleted");
    }

    @Override
    public PropertyMap remedy(Resource resource, Context context) {
        return resource.properties().with(true, "deletionProtection");
    }
}
