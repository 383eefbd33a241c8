package io.ashlar.policies.security.aws.rds;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** A database leaves a last copy when it is deleted. */
public final class RdsFinalSnapshot implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("aws-rds-final-snapshot", "RDS leaves a final snapshot")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.DISABLED)
            .rationale("Automated backups go with the database: without a last copy, deleting it is final.")
            .fix("Leave skipFinalSnapshot at false and set finalSnapshotIdentifier.")
            .source(
                    "RDS: deleting a DB instance",
                    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html")
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

        PropertyMap database = resource.properties();
        return Verdict.require(
                        !database.isTrue("skipFinalSnapshot"), "skipFinalSnapshot is true: a last copy must be kept")
                .and(() -> Verdict.require(
                        database.isTrue("skipFinalSnapshot") || Databases.isGiven(database, "finalSnapshotIdentifier"),
                        "finalSnapshotIdentifier is not set: without a name for the last copy, deleting fails"));
    }
}
