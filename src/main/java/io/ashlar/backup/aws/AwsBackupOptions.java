package io.ashlar.backup.aws;

import com.pulumi.aws.backup.PlanArgs;
import com.pulumi.aws.backup.RestoreTestingSelectionArgs;
import com.pulumi.aws.backup.VaultArgs;
import io.ashlar.backup.plan.BackupPlan.RestoreSelectionPlan;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What only AWS knows of a backup: hooks that see each child's arguments last, in AWS's own words.
 *
 * @param vault changes the vault's arguments
 * @param plan changes the plan's arguments
 * @param restoreSelection changes what is restored, given what was planned of it: its {@code restoreMetadataOverrides}, say
 */
public record AwsBackupOptions(
        UnaryOperator<VaultArgs.Builder> vault,
        UnaryOperator<PlanArgs.Builder> plan,
        BiFunction<RestoreSelectionPlan, RestoreTestingSelectionArgs.Builder, RestoreTestingSelectionArgs.Builder>
                restoreSelection) {

    /** Nothing changed. */
    public static AwsBackupOptions none() {
        return new AwsBackupOptions(UnaryOperator.identity(), UnaryOperator.identity(), (plan, builder) -> builder);
    }

    /** These options with a hook for the vault. */
    public AwsBackupOptions customizeVault(UnaryOperator<VaultArgs.Builder> hook) {
        return new AwsBackupOptions(hook, plan, restoreSelection);
    }

    /** These options with a hook for the plan. */
    public AwsBackupOptions customizePlan(UnaryOperator<PlanArgs.Builder> hook) {
        return new AwsBackupOptions(vault, hook, restoreSelection);
    }

    /** These options with a hook for each kind of thing that is restored. */
    public AwsBackupOptions customizeRestoreSelection(
            BiFunction<RestoreSelectionPlan, RestoreTestingSelectionArgs.Builder, RestoreTestingSelectionArgs.Builder>
                    hook) {
        return new AwsBackupOptions(vault, plan, hook);
    }
}
