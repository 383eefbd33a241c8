package io.ashlar.policies.security.aws.elasticache;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Setting;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** A cache keeps snapshots. */
public final class CacheSnapshotsKept implements ResourceRule {
    private static final String CLUSTER = "aws:elasticache/cluster:Cluster";
    static final Setting<Integer> DAYS = Setting.whole("days", 1, 1, 35, "Days that snapshots are kept at least");

    private static final RuleInfo INFO = RuleInfo.of("aws-elasticache-snapshots-kept", "ElastiCache keeps snapshots")
            .severity(Severity.LOW)
            .level(Profile.DEVELOPMENT, Level.DISABLED)
            .rationale("What only the cache knows is lost with it.")
            .fix("Set snapshotRetentionLimit to 1 or more.")
            .reference(Framework.CHECKOV, "CKV_AWS_134")
            .reference(Framework.FSBP, "ElastiCache.1")
            .setting(DAYS)
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
        if (cache.text("engine").filter("memcached"::equals).isPresent()) {
            return Verdict.notApplicable("Memcached has no snapshots");
        }
        if (resource.is(CLUSTER) && (cache.isUnknown("replicationGroupId") || cache.has("replicationGroupId"))) {
            return Verdict.notApplicable("its replication group keeps them");
        }
        int kept = cache.whole("snapshotRetentionLimit").orElse(0);
        int wanted = context.get(DAYS);
        return Verdict.require(
                kept >= wanted,
                "snapshotRetentionLimit is %d: keep snapshots for %d days or more".formatted(kept, wanted));
    }
}
