package io.ashlar.backup.aws;

import com.pulumi.aws.backup.RestoreTestingPlan;
import com.pulumi.aws.backup.RestoreTestingPlanArgs;
import com.pulumi.aws.backup.RestoreTestingSelection;
import com.pulumi.aws.backup.RestoreTestingSelectionArgs;
import com.pulumi.aws.backup.Vault;
import com.pulumi.aws.backup.inputs.RestoreTestingPlanRecoveryPointSelectionArgs;
import com.pulumi.aws.backup.inputs.RestoreTestingSelectionProtectedResourceConditionsArgs;
import com.pulumi.aws.backup.inputs.RestoreTestingSelectionProtectedResourceConditionsStringEqualArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.backup.BackupArgs;
import io.ashlar.backup.plan.BackupPlan.RestoreSelectionPlan;
import io.ashlar.backup.plan.BackupPlan.RestoreTestPlan;
import io.ashlar.backup.plan.BackupPlan.SelectionPlan;
import io.ashlar.core.Outputs;
import java.util.List;
import java.util.Locale;

/**
 * Copies restored on a schedule, and deleted again.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html">Restore testing</a>
 */
final class AwsRestoreTests {
    private final BackupArgs args;
    private final AwsBackupOptions options;
    private final CustomResourceOptions child;
    private final Vault vault;
    private final AwsBackupRole role;

    AwsRestoreTests(
            BackupArgs args, AwsBackupOptions options, CustomResourceOptions child, Vault vault, AwsBackupRole role) {
        this.args = args;
        this.options = options;
        this.child = child;
        this.vault = vault;
        this.role = role;
    }

    RestoreTestingPlan provision(RestoreTestPlan planned, SelectionPlan selection) {
        RestoreTestingPlan plan = new RestoreTestingPlan(
                planned.name(),
                RestoreTestingPlanArgs.builder()
                        .name(nameLikeTheVault())
                        .scheduleExpression(AwsCron.of(planned.schedule()))
                        .scheduleExpressionTimezone("Etc/UTC")
                        .startWindowHours(planned.startHours())
                        .recoveryPointSelection(RestoreTestingPlanRecoveryPointSelectionArgs.builder()
                                .algorithm("LATEST_WITHIN_WINDOW")
                                .includeVaults(Outputs.listOf(List.of(vault.arn())))
                                .recoveryPointTypes("CONTINUOUS", "SNAPSHOT")
                                .selectionWindowDays(planned.windowDays())
                                .build())
                        .tags(args.tags().named(planned.name()))
                        .build(),
                child);
        planned.selections().forEach(one -> selection(one, planned, selection, plan));
        return plan;
    }

    /** The engine's own names have dashes, which AWS does not take here; the vault's random end makes it unique. */
    private Output<String> nameLikeTheVault() {
        return vault.name().applyValue(name -> name.replace('-', '_'));
    }

    private void selection(
            RestoreSelectionPlan planned, RestoreTestPlan test, SelectionPlan selection, RestoreTestingPlan plan) {
        RestoreTestingSelectionArgs.Builder builder = RestoreTestingSelectionArgs.builder()
                .name(planned.kind().toLowerCase(Locale.ROOT))
                .restoreTestingPlanName(plan.name())
                .iamRoleArn(role.role().arn())
                .protectedResourceType(planned.kind())
                .validationWindowHours(test.hoursToValidate());
        if (selection.byTag()) {
            builder.protectedResourceConditions(RestoreTestingSelectionProtectedResourceConditionsArgs.builder()
                    .stringEquals(RestoreTestingSelectionProtectedResourceConditionsStringEqualArgs.builder()
                            .key("aws:ResourceTag/" + selection.tagKey())
                            .value(selection.tagValue())
                            .build())
                    .build());
        } else {
            builder.protectedResourceArns(Outputs.listOf(selection.databases().stream()
                    .map(database -> args.databaseId(database.key()))
                    .toList()));
        }
        new RestoreTestingSelection(
                planned.name(),
                options.restoreSelection().apply(planned, builder).build(),
                CustomResourceOptions.merge(
                        child,
                        CustomResourceOptions.builder()
                                .dependsOn(role.attached())
                                .build()));
    }
}
