package io.ashlar.sandbox.aws.backup;

import io.ashlar.sandbox.aws.policy.PolicyDocument;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.OptionalLong;

/** Plans, and what they select. */
final class Plans {
    private static final String PLAN = "aws:backup/plan:Plan";
    private static final String GUIDE = "https://docs.aws.amazon.com/aws-backup/latest/devguide/";

    /** API_Lifecycle: "a minimum of 90 days". */
    private static final int LEAST_COLD_DAYS = 90;

    /** point-in-time-recovery: "The maximum retention is 35 days". */
    private static final int MOST_CONTINUOUS_DAYS = 35;

    /** API_BackupRule: "this value must be at least 60 minutes". */
    private static final int LEAST_START_MINUTES = 60;

    private Plans() {}

    /** A name in a plan: API_BackupRule, API_BackupSelection. */
    private static Rules.ValueRule name() {
        return Rules.matches("[a-zA-Z0-9_.-]{1,50}", "1 to 50 letters, digits, dashes, underscores and periods");
    }

    static ResourceModel plan() {
        return ResourceModel.of(PLAN)
                .source(GUIDE + "API_CreateBackupPlan.html")
                .source(GUIDE + "API_BackupRule.html")
                .source(GUIDE + "API_Lifecycle.html")
                .called("Backup Plan")
                .autoNamed("name", 50)
                .id(plan -> uuid(plan.hex(32)))
                .arn("arn:{partition}:backup:{region}:{account}:backup-plan:{id}")
                .derived("version", plan -> plan.letters(48))
                .replaceOn("name")
                .unordered("rules", "rules[].copyActions", "advancedBackupSettings")
                .rule("name", name())
                .rule("rules[].ruleName", name())
                .rule("rules[].targetVaultName", Vaults.vaultName())
                .rule("rules[].schedule", BackupCron.rule())
                .rule("rules[].startWindow", Rules.between(LEAST_START_MINUTES, Integer.MAX_VALUE))
                .rule("advancedBackupSettings[].resourceType", Rules.oneOf("EC2"))
                .refersTo("rules[].targetVaultName", Vaults.aVault())
                .refersTo(
                        "rules[].copyActions[].destinationVaultArn",
                        Reference.to(Vaults.VAULT, "arn")
                                .anywhere()
                                .missing("ResourceNotFoundException", "Backup vault '{value}' does not exist"))
                .check(Plans::rulesAreSound)
                .build();
    }

    private static void rulesAreSound(Properties inputs, Findings findings) {
        List<Properties> rules = inputs.objects("rules");
        if (rules.isEmpty() && !inputs.isUnknown("rules")) {
            findings.add("rules", "a plan needs at least one rule");
        }
        for (int i = 0; i < rules.size(); i++) {
            String path = "rules[" + i + "]";
            Properties rule = rules.get(i);
            windows(path, rule, findings);
            lifecycle(path + ".lifecycle", rule.object("lifecycle"), findings);
            continuous(path, rule, findings);
            List<Properties> copies = rule.objects("copyActions");
            for (int j = 0; j < copies.size(); j++) {
                lifecycle(
                        path + ".copyActions[" + j + "].lifecycle",
                        copies.get(j).object("lifecycle"),
                        findings);
            }
        }
    }

    private static void windows(String path, Properties rule, Findings findings) {
        long start = rule.number("startWindow").orElse(LEAST_START_MINUTES);
        OptionalLong completion = rule.number("completionWindow");
        if (completion.isPresent() && completion.getAsLong() < start + LEAST_START_MINUTES) {
            findings.add(
                    path + ".completionWindow",
                    "Completion window must be at least 60 minutes greater than start window: it is "
                            + completion.getAsLong() + ", the start window " + start);
        }
    }

    private static void lifecycle(String path, Properties lifecycle, Findings findings) {
        OptionalLong cold = lifecycle.number("coldStorageAfter");
        OptionalLong delete = lifecycle.number("deleteAfter");
        if (cold.isPresent() && delete.isPresent() && delete.getAsLong() < cold.getAsLong() + LEAST_COLD_DAYS) {
            findings.add(
                    path + ".deleteAfter",
                    "DeleteAfterDays cannot be less than 90 days apart from MoveToColdStorageAfterDays: they are "
                            + delete.getAsLong() + " and " + cold.getAsLong());
        }
    }

    private static void continuous(String path, Properties rule, Findings findings) {
        if (!rule.isTrue("enableContinuousBackup")) {
            return;
        }
        long delete = rule.number("lifecycle.deleteAfter").orElse(0);
        if (delete < 1 || delete > MOST_CONTINUOUS_DAYS) {
            findings.add(
                    path + ".lifecycle.deleteAfter",
                    "Lifecycle must have DeleteAfterDays between 1 and 35 for a rule with continuous backup, has "
                            + delete);
        }
        if (rule.has("lifecycle.coldStorageAfter")) {
            findings.add(path + ".lifecycle.coldStorageAfter", "Continuous backups cannot be moved to cold storage");
        }
    }

    static ResourceModel selection() {
        return ResourceModel.of("aws:backup/selection:Selection")
                .source(GUIDE + "API_CreateBackupSelection.html")
                .source(GUIDE + "API_DeleteBackupPlan.html")
                .called("Backup Selection")
                .autoNamed("name", 50)
                .id(selection -> uuid(selection.hex(32)))
                .replaceOn("name", "planId", "iamRoleArn", "resources", "notResources", "selectionTags", "conditions")
                .unordered("resources", "notResources", "selectionTags", "conditions")
                .rule("name", name())
                .rule("selectionTags[].type", Rules.oneOf("STRINGEQUALS"))
                .refersTo(
                        "planId",
                        Reference.to(PLAN)
                                .missing("InvalidParameterValueException", "Cannot find Backup plan with ID {value}")
                                .blocksDeletion(
                                        "InvalidRequestException",
                                        "Related backup plan selections must be deleted prior to backup plan deletion."))
                .refersTo("iamRoleArn", aRole())
                .check(Plans::selectsSomething)
                .admit(Plans::backupMayBecomeItsRole)
                .quotaPer("planId", 100, "LimitExceededException", "A backup plan has at most 100 selections.")
                .build();
    }

    /** A role named by its ARN. */
    static Reference aRole() {
        return Reference.to("aws:iam/role:Role", "arn")
                .missing("InvalidParameterValueException", "IAM Role {value} cannot be assumed by AWS Backup");
    }

    /** The role's trust must name AWS Backup. */
    static void backupMayBecomeItsRole(Subject subject) {
        subject.text("iamRoleArn").ifPresent(arn -> subject.findBy("aws:iam/role:Role", "arn", arn)
                .flatMap(role -> role.outputs().text("assumeRolePolicy"))
                .flatMap(PolicyDocument::parse)
                .filter(trust -> !trust.allows(
                        principal -> principal.equals("backup.amazonaws.com"),
                        action -> action.equals("sts:AssumeRole") || action.equals("*")))
                .ifPresent(trust -> {
                    throw Refusal.invalid(
                            "InvalidParameterValueException", "IAM Role " + arn + " cannot be assumed by AWS Backup");
                }));
    }

    private static void selectsSomething(Properties inputs, Findings findings) {
        if (!inputs.has("resources") && !inputs.has("selectionTags") && !inputs.has("conditions")) {
            findings.add("resources", "Either ListOfTags or Resources section must be included.");
        }
    }

    private static String uuid(String hex) {
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12, 16) + "-"
                + hex.substring(16, 20) + "-" + hex.substring(20);
    }
}
