package io.ashlar.policies.security.azure.database;

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

/** Backups of databases outlive their region. */
public final class DatabaseGeoBackup implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "azure-database-geo-backup", "PostgreSQL and MySQL servers keep backups in another region")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("Backups that lie where the data lies are lost with it.")
            .fix("Set backup.geoRedundantBackup to Enabled; it cannot be changed later.")
            .reference(Framework.CHECKOV, "CKV_AZURE_94", "CKV_AZURE_136")
            .build();

    private static final Types TYPES =
            Types.ofEveryVersion("azure-native:dbformysql:Server", "azure-native:dbforpostgresql:Server");

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
        PropertyMap server = resource.properties();
        if (server.text("createMode").filter("Replica"::equalsIgnoreCase).isPresent()) {
            return Verdict.notApplicable("a replica is restored from its source");
        }
        return Verdict.require(
                server.text("backup", "geoRedundantBackup")
                        .filter("Enabled"::equalsIgnoreCase)
                        .isPresent(),
                "backup.geoRedundantBackup is not Enabled");
    }
}
