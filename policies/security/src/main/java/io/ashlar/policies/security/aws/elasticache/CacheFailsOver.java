package io.ashlar.policies.security.aws.elasticache;

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

/** A cache survives the loss of a zone. */
public final class CacheFailsOver implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-elasticache-fails-over", "ElastiCache fails over to another zone")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.DISABLED)
            .rationale("The loss of one node or zone empties the cache, and the "
                    + "database behind it takes the whole load at once.")
            .fix("Set automaticFailoverEnabled and multiAzEnabled to true, with at least one replica.")
            .reference(Framework.CHECKOV, "CKV2_AWS_50")
            .reference(Framework.FSBP, "ElastiCache.3")
            .reference(Framework.CDK_NAG, "AwsSolutions-AEC4")
            .build();

    private static final Types TYPES = Types.of("aws:elasticache/replicationGroup:ReplicationGroup");

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
                        resource.properties().isTrue("automaticFailoverEnabled"),
                        "automaticFailoverEnabled is not true: a replica must take over")
                .and(() -> Verdict.require(
                        resource.properties().isTrue("multiAzEnabled"),
                        "multiAzEnabled is not true: the replica must stand in another zone"));
    }
}
