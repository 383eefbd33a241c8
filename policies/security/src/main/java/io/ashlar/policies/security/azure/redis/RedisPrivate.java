package io.ashlar.policies.security.azure.redis;

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

/** Redis has no address on the internet. */
public final class RedisPrivate implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("azure-redis-private", "Redis is reachable from its network only")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("A cache with a public address is as safe as its key, and the key does not expire.")
            .fix("Set publicNetworkAccess to Disabled and add a private endpoint, or set subnetId.")
            .reference(Framework.CHECKOV, "CKV_AZURE_89")
            .build();

    private static final Types TYPES = Types.ofEveryVersion("azure-native:cache:Redis");

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
        return Verdict.require(
                redis.isUnknown("subnetId")
                        || redis.has("subnetId")
                        || redis.text("publicNetworkAccess")
                                .filter("Disabled"::equalsIgnoreCase)
                                .isPresent(),
                "publicNetworkAccess is not Disabled, and subnetId is not set: the cache has a public address");
    }
}
