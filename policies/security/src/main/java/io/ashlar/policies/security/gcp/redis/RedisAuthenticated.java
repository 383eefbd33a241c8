package io.ashlar.policies.security.gcp.redis;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Redis asks who is there. */
public final class RedisAuthenticated implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "gcp-redis-authenticated", "Memorystore asks clients to authenticate")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Without it whoever reaches the network reads and empties the cache.")
            .fix("Set authEnabled to true; on a cluster authorizationMode to AUTH_MODE_IAM_AUTH.")
            .reference(Framework.CHECKOV, "CKV_GCP_95")
            .build();

    private static final Types TYPES = Types.of("gcp:redis/cluster:Cluster", "gcp:redis/instance:Instance");

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
        PropertyMap redis = resource.properties();
        return resource.is("gcp:redis/cluster:Cluster")
                ? Verdict.require(
                        redis.text("authorizationMode")
                                .filter("AUTH_MODE_IAM_AUTH"::equals)
                                .isPresent(),
                        "authorizationMode is not AUTH_MODE_IAM_AUTH")
                : Verdict.require(redis.isTrue("authEnabled"), "authEnabled is not true");
    }
}
