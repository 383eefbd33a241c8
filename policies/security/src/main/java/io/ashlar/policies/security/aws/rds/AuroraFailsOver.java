package io.ashlar.policies.security.aws.rds;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.preview.Outputs;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** An Aurora cluster survives the loss of an instance. */
public final class AuroraFailsOver implements StackRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-rds-aurora-fails-over", "Aurora clusters have an instance that takes over")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.DISABLED)
            .rationale("Aurora keeps its data in three zones, but a lone instance "
                    + "has to be started anew when its zone is lost.")
            .fix("Give the cluster a second instance, or use a Multi-AZ cluster (dbClusterInstanceClass).")
            .reference(Framework.FSBP, "RDS.15")
            .build();

    private static final Types TYPES = Types.of("aws:rds/cluster:Cluster");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return TYPES;
    }

    @Override
    public Verdict judge(Resource resource, Stack stack, Context context) {
        if (!Outputs.isLeftToCloud(resource, "replicationSourceIdentifier")
                && Databases.isReplica(resource.properties())) {
            return Databases.takenOver();
        }
        if (!Outputs.isLeftToCloud(resource, "dbClusterInstanceClass")
                && Databases.isGiven(resource.properties(), "dbClusterInstanceClass")) {
            return Verdict.pass();
        }
        int members = stack.leadingTo(resource, Databases.CLUSTER_INSTANCE, "clusterIdentifier")
                .size();
        return Verdict.require(
                members >= 2,
                "the cluster has %d of at least 2 instances: one must be able to take over".formatted(members));
    }
}
