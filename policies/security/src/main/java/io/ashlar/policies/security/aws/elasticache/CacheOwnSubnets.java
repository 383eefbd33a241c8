package io.ashlar.policies.security.aws.elasticache;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** A cache stands in subnets chosen for it. */
public final class CacheOwnSubnets implements ResourceRule {
    private static final String CLUSTER = "aws:elasticache/cluster:Cluster";

    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-elasticache-own-subnets", "ElastiCache stands in a subnet group of its own")
            .severity(Severity.LOW)
            .rationale("The default group is the default VPC: shared by everything "
                    + "that named no network, with an internet gateway.")
            .fix("Set subnetGroupName to a group of private subnets.")
            .reference(Framework.CHECKOV, "CKV_AWS_323")
            .reference(Framework.FSBP, "ElastiCache.7")
            .build();

    private static final Types TYPES = Types.of("aws:elasticache/replicationGroup:ReplicationGroup", CLUSTER);

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
        PropertyMap cache = resource.properties();
        if (resource.is(CLUSTER) && (cache.isUnknown("replicationGroupId") || cache.has("replicationGroupId"))) {
            return Verdict.notApplicable("its replication group has it");
        }
        if (cache.isUnknown("subnetGroupName")) {
            // A name that the program makes is not the default one.
            return Verdict.pass();
        }
        String group = cache.text("subnetGroupName").orElse("default");
        return Verdict.require(
                !group.equals("default"), "subnetGroupName is not set or default: name a group of private subnets");
    }
}
