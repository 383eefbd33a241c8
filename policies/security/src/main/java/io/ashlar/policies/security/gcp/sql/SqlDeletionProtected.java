package io.ashlar.policies.security.gcp.sql;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Databases are not deleted by mistake. */
public final class SqlDeletionProtected implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "gcp-sql-deletion-protected", "Cloud SQL is protected from deletion")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("One wrong line, here or in the console, deletes the instance with all its backups.")
            .fix("Set settings.deletionProtectionEnabled to true and leave deletionProtection true.")
            .source("Prevent deletion of an instance", "https://cloud.google.com/sql/docs/postgres/deletion-protection")
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
        return Verdict.require(
                        instance.flag("deletionProtection").orElse(true),
                        "deletionProtection is false: it must be true")
                .and(() -> Verdict.require(
                        instance.isTrue("settings", "deletionProtectionEnabled"),
                        "settings.deletionProtectionEnabled is not true"));
    }
}
