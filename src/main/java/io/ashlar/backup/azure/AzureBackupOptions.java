package io.ashlar.backup.azure;

import com.pulumi.azurenative.dataprotection.BackupVaultArgs;
import java.util.function.UnaryOperator;

/**
 * What only Azure knows of backups, and a hook that sees the vault's arguments last, in Azure's own words.
 *
 * @param immutability whether a lock can still be taken back
 * @param vault changes the vault's arguments
 */
public record AzureBackupOptions(Immutability immutability, UnaryOperator<BackupVaultArgs.Builder> vault) {

    /** Whether a vault's lock can be taken back. */
    public enum Immutability {
        /** By whoever may change the vault. */
        AS_PLANNED,
        /** By nobody, ever; the vault and what is in it stay, and cost, until the last copy has reached its age. */
        LOCKED_FOR_GOOD
    }

    /** Nothing changed. */
    public static AzureBackupOptions none() {
        return new AzureBackupOptions(Immutability.AS_PLANNED, UnaryOperator.identity());
    }

    /** These options with a lock that nobody can ever take back: also not when this stack is destroyed. */
    public AzureBackupOptions lockedForGood() {
        return new AzureBackupOptions(Immutability.LOCKED_FOR_GOOD, vault);
    }

    /** These options with a hook for the vault. */
    public AzureBackupOptions customizeVault(UnaryOperator<BackupVaultArgs.Builder> hook) {
        return new AzureBackupOptions(immutability, hook);
    }
}
