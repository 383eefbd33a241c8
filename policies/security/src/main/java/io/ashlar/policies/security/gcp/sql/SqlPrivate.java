package io.ashlar.policies.security.gcp.sql;

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

/** Databases have no address on the internet. */
public final class SqlPrivate implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("gcp-sql-private", "Cloud SQL has no public IP address")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("An instance with a public address is as safe as its weakest password.")
            .fix("Set settings.ipConfiguration.ipv4Enabled to false and privateNetwork.")
            .reference(Framework.CHECKOV, "CKV_GCP_60")
            .build();

    private static final Types TYPES = Types.of("gcp:sql/databaseInstance:DatabaseInstance");

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
                !resource.properties()
                        .flag("settings", "ipConfiguration", "ipv4Enabled")
                        .orElse(true),
                "settings.ipConfiguration.ipv4Enabled is not false: the instance has a public address");
    }
}
