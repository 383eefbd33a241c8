package io.ashlar.policies.security.gcp.sql;

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
import java.util.Set;

/** Databases speak nothing in clear. */
public final class SqlTlsForced implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("gcp-sql-tls-forced", "Cloud SQL refuses connections without TLS")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Without TLS passwords and data go over the wire in clear.")
            .fix("Set settings.ipConfiguration.requireSsl to true, or sslMode to ENCRYPTED_ONLY where the provider"
                    + " knows it.")
            .reference(Framework.CHECKOV, "CKV_GCP_6")
            .build();

    private static final Types TYPES = Types.of("gcp:sql/databaseInstance:DatabaseInstance");

    /** What replaces {@code requireSsl} in later versions of the provider. */
    private static final Set<String> FORCING = Set.of("ENCRYPTED_ONLY", "TRUSTED_CLIENT_CERTIFICATE_REQUIRED");

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
        PropertyMap ip =
                resource.properties().block("settings", "ipConfiguration").orElse(PropertyMap.empty());
        return Verdict.require(
                ip.isTrue("requireSsl")
                        || ip.text("sslMode").filter(FORCING::contains).isPresent(),
                "settings.ipConfiguration.requireSsl is not true: connections must use TLS");
    }
}
