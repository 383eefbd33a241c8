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
import java.util.List;

/** Databases can be restored to any moment. */
public final class SqlBackedUp implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "gcp-sql-backed-up", "Cloud SQL is backed up and can be restored to any moment")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Without backups a mistake is final; without the log the day since the last one is lost.")
            .fix("Set settings.backupConfiguration.enabled and pointInTimeRecoveryEnabled to true; for MySQL"
                    + " binaryLogEnabled.")
            .reference(Framework.CHECKOV, "CKV_GCP_14", "CKV2_GCP_20")
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
        PropertyMap instance = resource.properties();
        if (instance.isUnknown("masterInstanceName") || instance.has("masterInstanceName")) {
            return Verdict.notApplicable("a replica is restored from its primary");
        }
        PropertyMap backup = instance.block("settings", "backupConfiguration").orElse(PropertyMap.empty());
        String log = instance.text("databaseVersion").orElse("").startsWith("MYSQL")
                ? "binaryLogEnabled"
                : "pointInTimeRecoveryEnabled";
        return Verdict.each(
                List.of("enabled", log),
                key -> Verdict.require(
                        backup.isTrue(key), "settings.backupConfiguration.%s is not true".formatted(key)));
    }
}
