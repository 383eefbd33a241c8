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

/** Redis speaks nothing in clear. */
public final class RedisEncryptedPort implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("azure-redis-encrypted-port", "Redis has no port without TLS")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("On the other port the password and every value go over the wire in clear.")
            .fix("Leave enableNonSslPort false; for a database of Redis Enterprise set clientProtocol to Encrypted.")
            .reference(Framework.CHECKOV, "CKV_AZURE_91")
            .build();

    private static final Types TYPES = Types.ofEveryVersion("azure-native:cache:Database", "azure-native:cache:Redis");

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
        return Verdict.require(!redis.isTrue("enableNonSslPort"), "enableNonSslPort is true: clients must use TLS")
                .and(Verdict.require(
                        !redis.text("clientProtocol").orElse("Encrypted").equalsIgnoreCase("Plaintext"),
                        "clientProtocol is Plaintext: it must be Encrypted"));
    }
}
