package io.ashlar.policies.security.aws.rds;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.Set;

/** A database takes IAM credentials. */
public final class RdsIamLogin implements ResourceRule {
    /** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html */
    private static final Set<String> ENGINES =
            Set.of("postgres", "mysql", "mariadb", "aurora-postgresql", "aurora-mysql");

    private static final RuleInfo INFO = RuleInfo.of("aws-rds-iam-login", "RDS databases take IAM logins")
            .severity(Severity.LOW)
            .rationale("Passwords are copied, shared and never changed; an IAM login lasts 15 minutes and is logged.")
            .fix("Set iamDatabaseAuthenticationEnabled to true and grant rds_iam to the users.")
            .reference(Framework.CHECKOV, "CKV_AWS_161", "CKV_AWS_162")
            .reference(Framework.FSBP, "RDS.10", "RDS.12")
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

        String engine = resource.properties().text("engine").orElse("");
        if (!ENGINES.contains(engine)) {
            return Verdict.notApplicable("the engine '" + engine + "' has no IAM login");
        }
        return Verdict.require(
                resource.properties().isTrue("iamDatabaseAuthenticationEnabled"),
                "iamDatabaseAuthenticationEnabled is not true: the database must take IAM logins");
    }
}
