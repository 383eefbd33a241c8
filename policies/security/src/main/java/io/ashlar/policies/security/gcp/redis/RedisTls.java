package io.ashlar.policies.security.gcp.redis;

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
import java.util.Set;

/** Redis speaks nothing in clear. */
public final class RedisTls implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("gcp-redis-tls", "Memorystore speaks TLS")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Without TLS the password and every value go over the wire in clear.")
            .fix("Set transitEncryptionMode to SERVER_AUTHENTICATION; on a cluster to"
                    + " TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION.")
            .reference(Framework.CHECKOV, "CKV_GCP_97")
            .build();

    private static final Types TYPES = Types.of("gcp:redis/cluster:Cluster", "gcp:redis/instance:Instance");

    private static final Set<String> ENCRYPTING =
            Set.of("SERVER_AUTHENTICATION", "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION");

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
        String mode = resource.properties().text("transitEncryptionMode").orElse("not set");
        return Verdict.require(
                ENCRYPTING.contains(mode),
                "transitEncryptionMode is %s: the server must authenticate itself".formatted(mode));
    }
}
