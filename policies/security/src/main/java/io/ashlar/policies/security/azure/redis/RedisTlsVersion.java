package io.ashlar.policies.security.azure.redis;

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

/** Redis speaks no TLS that is broken. */
public final class RedisTlsVersion implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("azure-redis-tls-version", "Redis accepts TLS 1.2 and later only")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("TLS 1.0 and 1.1 can be read by who sits between.")
            .fix("Set minimumTlsVersion to 1.2.")
            .reference(Framework.CHECKOV, "CKV_AZURE_148")
            .build();

    private static final Types TYPES =
            Types.ofEveryVersion("azure-native:cache:Redis", "azure-native:cache:RedisEnterprise");

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
        String version = resource.properties().text("minimumTlsVersion").orElse("not set");
        return Verdict.require(version.equals("1.2"), "minimumTlsVersion is %s: it must be 1.2".formatted(version));
    }
}
