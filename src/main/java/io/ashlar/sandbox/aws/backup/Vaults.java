package io.ashlar.sandbox.aws.backup;

import io.ashlar.sandbox.aws.kms.KmsTable;
import io.ashlar.sandbox.aws.policy.Policies;
import io.ashlar.sandbox.aws.policy.PolicyDocument;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.OptionalLong;

/** Vaults, and what is said of them: lock, policy, notifications. */
final class Vaults {
    static final String VAULT = "aws:backup/vault:Vault";

    private static final String GUIDE = "https://docs.aws.amazon.com/aws-backup/latest/devguide/";

    /** The longest retention: API_PutBackupVaultLockConfiguration. */
    private static final int MOST_DAYS = 36_500;

    /** "a 72-hour cooling-off period": API_PutBackupVaultLockConfiguration. */
    private static final int LEAST_CHANGEABLE_DAYS = 3;

    private Vaults() {}

    /** The vault that a property names; names count within a region. */
    static Reference aVault() {
        return Reference.to(VAULT, "name")
                .missing("ResourceNotFoundException", "Backup vault with name '{value}' does not exist");
    }

    static Rules.ValueRule vaultName() {
        return Rules.matches("[a-zA-Z0-9_-]{2,50}", "2 to 50 letters, digits, dashes and underscores");
    }

    static ResourceModel vault() {
        return ResourceModel.of(VAULT)
                .source(GUIDE + "API_CreateBackupVault.html")
                .source(GUIDE + "API_DeleteBackupVault.html")
                .called("Backup Vault")
                .autoNamed("name", 50)
                .id("{name}")
                .arn("arn:{partition}:backup:{region}:{account}:backup-vault:{name}")
                .computed("recoveryPoints", vault -> 0)
                .computed("kmsKeyArn", "arn:{partition}:kms:{region}:{account}:alias/aws/backup")
                .defaultsTo("forceDestroy", false)
                .foundBy("name")
                .replaceOn("name", "kmsKeyArn")
                .rule("name", vaultName())
                .rule("kmsKeyArn", Rules.arn("kms"))
                .refersTo("kmsKeyArn", KmsTable.aKeyByArn())
                .unique("name", "AlreadyExistsException", "Backup vault with the same name already exists")
                .beforeDeletion(Vaults::isEmpty)
                .build();
    }

    private static void isEmpty(Subject vault) {
        Properties outputs = vault.existing().map(CloudResource::outputs).orElse(Properties.NONE);
        long points = outputs.number("recoveryPoints").orElse(0);
        boolean locked = vault.existing().stream()
                .flatMap(found ->
                        vault.referrers(found, "aws:backup/vaultLockConfiguration:VaultLockConfiguration").stream())
                .findAny()
                .isPresent();
        if (points > 0 && (locked || !outputs.isTrue("forceDestroy"))) {
            throw Refusal.inUse(
                    "InvalidRequestException",
                    "Backup vault cannot be deleted because it contains recovery points"
                            + (locked ? ", which its lock keeps" : ""));
        }
    }

    static ResourceModel lock() {
        return ResourceModel.of("aws:backup/vaultLockConfiguration:VaultLockConfiguration")
                .source(GUIDE + "API_PutBackupVaultLockConfiguration.html")
                .called("Backup Vault Lock Configuration")
                .id("{backupVaultName}")
                .overwrites()
                .computed("backupVaultArn", "arn:{partition}:backup:{region}:{account}:backup-vault:{backupVaultName}")
                .replaceOn("backupVaultName", "changeableForDays", "minRetentionDays", "maxRetentionDays")
                .rule("backupVaultName", vaultName())
                .rule("changeableForDays", Rules.between(LEAST_CHANGEABLE_DAYS, MOST_DAYS))
                .rule("minRetentionDays", Rules.between(1, MOST_DAYS))
                .rule("maxRetentionDays", Rules.between(1, MOST_DAYS))
                .refersTo("backupVaultName", aVault())
                .check(Vaults::leastIsNotMost)
                .build();
    }

    private static void leastIsNotMost(Properties inputs, Findings findings) {
        OptionalLong least = inputs.number("minRetentionDays");
        OptionalLong most = inputs.number("maxRetentionDays");
        if (least.isPresent() && most.isPresent() && least.getAsLong() > most.getAsLong()) {
            findings.add(
                    "minRetentionDays",
                    "'minRetentionDays' is " + least.getAsLong() + ": must not exceed 'maxRetentionDays', which is "
                            + most.getAsLong());
        }
    }

    static ResourceModel policy() {
        return ResourceModel.of("aws:backup/vaultPolicy:VaultPolicy")
                .source(GUIDE + "API_PutBackupVaultAccessPolicy.html")
                .called("Backup Vault Policy")
                .id("{backupVaultName}")
                .overwrites()
                .computed("backupVaultArn", "arn:{partition}:backup:{region}:{account}:backup-vault:{backupVaultName}")
                .replaceOn("backupVaultName")
                .json("policy")
                .rule("policy", Policies.document(PolicyDocument.Kind.RESOURCE))
                .refersTo("backupVaultName", aVault())
                .build();
    }

    static ResourceModel notifications() {
        return ResourceModel.of("aws:backup/vaultNotifications:VaultNotifications")
                .source(GUIDE + "API_PutBackupVaultNotifications.html")
                .called("Backup Vault Notifications")
                .id("{backupVaultName}")
                .overwrites()
                .computed("backupVaultArn", "arn:{partition}:backup:{region}:{account}:backup-vault:{backupVaultName}")
                .replaceOn("backupVaultName", "snsTopicArn", "backupVaultEvents")
                .unordered("backupVaultEvents")
                .rule(
                        "backupVaultEvents[]",
                        Rules.oneOf(
                                "BACKUP_JOB_STARTED",
                                "BACKUP_JOB_COMPLETED",
                                "BACKUP_JOB_SUCCESSFUL",
                                "BACKUP_JOB_FAILED",
                                "BACKUP_JOB_EXPIRED",
                                "RESTORE_JOB_STARTED",
                                "RESTORE_JOB_COMPLETED",
                                "RESTORE_JOB_SUCCESSFUL",
                                "RESTORE_JOB_FAILED",
                                "COPY_JOB_STARTED",
                                "COPY_JOB_SUCCESSFUL",
                                "COPY_JOB_FAILED",
                                "RECOVERY_POINT_MODIFIED",
                                "BACKUP_PLAN_CREATED",
                                "BACKUP_PLAN_MODIFIED",
                                "S3_BACKUP_OBJECT_FAILED",
                                "S3_RESTORE_OBJECT_FAILED"))
                .rule("snsTopicArn", Rules.arn("sns"))
                .refersTo("backupVaultName", aVault())
                .refersTo(
                        "snsTopicArn",
                        Reference.to("aws:sns/topic:Topic", "arn")
                                .missing("InvalidParameterValueException", "SNS topic '{value}' does not exist"))
                .build();
    }
}
