package io.ashlar.backup.aws;

import com.pulumi.aws.backup.Plan;
import com.pulumi.aws.backup.PlanArgs;
import com.pulumi.aws.backup.Selection;
import com.pulumi.aws.backup.SelectionArgs;
import com.pulumi.aws.backup.Vault;
import com.pulumi.aws.backup.inputs.PlanRuleArgs;
import com.pulumi.aws.backup.inputs.PlanRuleCopyActionArgs;
import com.pulumi.aws.backup.inputs.PlanRuleCopyActionLifecycleArgs;
import com.pulumi.aws.backup.inputs.PlanRuleLifecycleArgs;
import com.pulumi.aws.backup.inputs.SelectionSelectionTagArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.backup.Backup;
import io.ashlar.backup.BackupArgs;
import io.ashlar.backup.VaultDriver;
import io.ashlar.backup.VaultHandles;
import io.ashlar.backup.plan.AwsBackupOffering;
import io.ashlar.backup.plan.BackupOffering;
import io.ashlar.backup.plan.BackupPlan;
import io.ashlar.backup.plan.BackupPlan.RulePlan;
import io.ashlar.backup.plan.BackupPlan.SelectionPlan;
import io.ashlar.backup.plan.BackupRule;
import io.ashlar.backup.plan.Continuity;
import io.ashlar.core.Outputs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes vaults, a plan and restore tests with AWS Backup. */
public final class AwsBackupDriver implements VaultDriver {
    private final AwsBackupOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AwsBackupDriver() {
        this(AwsBackupOptions.none());
    }

    /** A driver with hooks. */
    public AwsBackupDriver(AwsBackupOptions options) {
        this.options = options;
    }

    @Override
    public BackupOffering offering() {
        return AwsBackupOffering.OFFERING;
    }

    @Override
    public VaultHandles provision(BackupPlan plan, BackupArgs args, Backup parent) {
        return new Provisioning(plan, args, parent, options).all();
    }

    /** One backup in the making: what its resources share. */
    private static final class Provisioning {
        private final BackupPlan plan;
        private final BackupArgs args;
        private final AwsBackupOptions options;
        private final CustomResourceOptions child;
        private final AwsVaults vaults;
        private final Map<String, Vault> copies = new TreeMap<>();

        Provisioning(BackupPlan plan, BackupArgs args, Backup parent, AwsBackupOptions options) {
            this.plan = plan;
            this.args = args;
            this.options = options;
            this.child = CustomResourceOptions.builder().parent(parent).build();
            this.vaults = new AwsVaults(plan, args, parent, options);
        }

        VaultHandles all() {
            Vault vault = vaults.vault();
            plan.copies().forEach(copy -> copies.put(copy.region(), vaults.copy(copy, vault)));
            AwsBackupRole role = new AwsBackupRole(plan.identity(), args, child);
            Plan made = plan(vault);
            selection(plan.selection(), made, role);
            AwsRestoreTests tests = new AwsRestoreTests(args, options, child, vault, role);
            return new AwsBackupHandles(
                    vault,
                    copies,
                    made,
                    role.role(),
                    plan.restoreTest().map(test -> tests.provision(test, plan.selection())),
                    plan.cluster().map(cluster -> new AwsVeleroStorage(args, child).provision(cluster)));
        }

        private Plan plan(Vault vault) {
            PlanArgs.Builder builder = PlanArgs.builder()
                    .rules(plan.rules().stream().map(rule -> rule(rule, vault)).toList())
                    .tags(args.tags().named(plan.planName()));
            return new Plan(plan.planName(), options.plan().apply(builder).build(), child);
        }

        private PlanRuleArgs rule(RulePlan planned, Vault vault) {
            BackupRule rule = planned.rule();
            PlanRuleLifecycleArgs.Builder lifecycle =
                    PlanRuleLifecycleArgs.builder().deleteAfter(rule.keepDays());
            rule.coldAfterDays().ifPresent(lifecycle::coldStorageAfter);
            return PlanRuleArgs.builder()
                    .ruleName(planned.key())
                    .targetVaultName(vault.name())
                    .schedule(AwsCron.of(rule.schedule()))
                    .scheduleExpressionTimezone("Etc/UTC")
                    .startWindow(planned.startMinutes())
                    .completionWindow(planned.completionMinutes())
                    .enableContinuousBackup(rule.continuity() == Continuity.CONTINUOUS)
                    .lifecycle(lifecycle.build())
                    .copyActions(copies.values().stream()
                            .map(copy -> copyAction(rule, copy))
                            .toList())
                    .recoveryPointTags(args.tags().values())
                    .build();
        }

        private static PlanRuleCopyActionArgs copyAction(BackupRule rule, Vault copy) {
            PlanRuleCopyActionLifecycleArgs.Builder lifecycle =
                    PlanRuleCopyActionLifecycleArgs.builder().deleteAfter(rule.keepDays());
            rule.coldAfterDays().ifPresent(lifecycle::coldStorageAfter);
            return PlanRuleCopyActionArgs.builder()
                    .destinationVaultArn(copy.arn())
                    .lifecycle(lifecycle.build())
                    .build();
        }

        private void selection(SelectionPlan planned, Plan made, AwsBackupRole role) {
            SelectionArgs.Builder chosen = SelectionArgs.builder()
                    .planId(made.id())
                    .iamRoleArn(role.role().arn());
            if (planned.byTag()) {
                chosen.selectionTags(List.of(SelectionSelectionTagArgs.builder()
                        .type("STRINGEQUALS")
                        .key(planned.tagKey())
                        .value(planned.tagValue())
                        .build()));
            }
            if (!planned.databases().isEmpty()) {
                chosen.resources(Outputs.listOf(planned.databases().stream()
                        .map(database -> args.databaseId(database.key()))
                        .toList()));
            }
            new Selection(
                    planned.name(),
                    chosen.build(),
                    CustomResourceOptions.merge(
                            child,
                            CustomResourceOptions.builder()
                                    .dependsOn(role.attached())
                                    .build()));
        }
    }
}
