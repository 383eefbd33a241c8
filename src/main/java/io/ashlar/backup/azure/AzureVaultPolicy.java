package io.ashlar.backup.azure;

import com.pulumi.azurenative.dataprotection.inputs.AbsoluteDeleteOptionArgs;
import com.pulumi.azurenative.dataprotection.inputs.AzureBackupParamsArgs;
import com.pulumi.azurenative.dataprotection.inputs.AzureBackupRuleArgs;
import com.pulumi.azurenative.dataprotection.inputs.AzureRetentionRuleArgs;
import com.pulumi.azurenative.dataprotection.inputs.BackupPolicyArgs;
import com.pulumi.azurenative.dataprotection.inputs.BackupScheduleArgs;
import com.pulumi.azurenative.dataprotection.inputs.DataStoreInfoBaseArgs;
import com.pulumi.azurenative.dataprotection.inputs.RetentionTagArgs;
import com.pulumi.azurenative.dataprotection.inputs.ScheduleBasedTriggerContextArgs;
import com.pulumi.azurenative.dataprotection.inputs.SourceLifeCycleArgs;
import com.pulumi.azurenative.dataprotection.inputs.TaggingCriteriaArgs;
import com.pulumi.core.Either;
import io.ashlar.backup.plan.AzureBackupPlan;
import java.util.List;

/**
 * The rule by which a vault copies flexible servers.
 *
 * @see <a href="https://learn.microsoft.com/azure/backup/quick-backup-postgresql-flexible-server-cli">A policy in full</a>
 */
final class AzureVaultPolicy {
    /** What the rule is for. */
    static final String FLEXIBLE_SERVERS = "Microsoft.DBforPostgreSQL/flexibleServers";

    /** The name that the API wants of the one rule that says how long. */
    private static final String DEFAULT = "Default";

    /** The API's own for the last criterion. */
    private static final double LAST = 99;

    private AzureVaultPolicy() {}

    static BackupPolicyArgs of(AzureBackupPlan plan) {
        return BackupPolicyArgs.builder()
                .objectType("BackupPolicy")
                .datasourceTypes(FLEXIBLE_SERVERS)
                .policyRules(List.of(Either.ofLeft(copies(plan)), Either.ofRight(retention(plan))))
                .build();
    }

    private static AzureBackupRuleArgs copies(AzureBackupPlan plan) {
        return AzureBackupRuleArgs.builder()
                .name("Weekly")
                .objectType("AzureBackupRule")
                .backupParameters(AzureBackupParamsArgs.builder()
                        .backupType("Full")
                        .objectType("AzureBackupParams")
                        .build())
                .dataStore(vaultStore())
                .trigger(ScheduleBasedTriggerContextArgs.builder()
                        .objectType("ScheduleBasedTriggerContext")
                        .schedule(BackupScheduleArgs.builder()
                                .repeatingTimeIntervals(plan.repeats())
                                .timeZone("UTC")
                                .build())
                        .taggingCriteria(TaggingCriteriaArgs.builder()
                                .isDefault(true)
                                .tagInfo(RetentionTagArgs.builder()
                                        .tagName(DEFAULT)
                                        .build())
                                .taggingPriority(LAST)
                                .build())
                        .build())
                .build();
    }

    private static AzureRetentionRuleArgs retention(AzureBackupPlan plan) {
        return AzureRetentionRuleArgs.builder()
                .name(DEFAULT)
                .objectType("AzureRetentionRule")
                .isDefault(true)
                .lifecycles(SourceLifeCycleArgs.builder()
                        .sourceDataStore(vaultStore())
                        .deleteAfter(AbsoluteDeleteOptionArgs.builder()
                                .objectType("AbsoluteDeleteOption")
                                .duration(plan.keptFor())
                                .build())
                        .build())
                .build();
    }

    private static DataStoreInfoBaseArgs vaultStore() {
        return DataStoreInfoBaseArgs.builder()
                .objectType("DataStoreInfoBase")
                .dataStoreType("VaultStore")
                .build();
    }
}
