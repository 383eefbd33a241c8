package io.ashlar.sandbox.aws.backup;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.regex.Pattern;

/** Restore testing plans, and what they restore. */
final class RestoreTesting {
    private static final String PLAN = "aws:backup/restoreTestingPlan:RestoreTestingPlan";
    private static final String GUIDE = "https://docs.aws.amazon.com/aws-backup/latest/devguide/";
    private static final String ARN_OR_ALL = "\\*|arn:[a-z-]+:[a-z0-9-]+:.+";
    private static final int WEEK_HOURS = 168;
    private static final Pattern TAG_CONDITION = Pattern.compile("aws:ResourceTag/.+");

    private RestoreTesting() {}

    /** No dashes, unlike everywhere else in AWS Backup: API_RestoreTestingPlanForCreate. */
    private static Rules.ValueRule name() {
        return Rules.matches("[a-zA-Z0-9_]{1,50}", "1 to 50 letters, digits and underscores");
    }

    static ResourceModel plan() {
        return ResourceModel.of(PLAN)
                .source(GUIDE + "API_RestoreTestingPlanForCreate.html")
                .source(GUIDE + "API_RestoreTestingRecoveryPointSelection.html")
                .source(GUIDE + "API_DeleteRestoreTestingPlan.html")
                .called("Backup Restore Testing Plan")
                .autoNamed("name", 50)
                .id("{name}")
                .arn("arn:{partition}:backup:{region}:{account}:restore-testing-plan:{name}-{hex:32}")
                .defaultsTo("scheduleExpressionTimezone", "Etc/UTC")
                .defaultsTo("startWindowHours", 24)
                .foundBy("name")
                .replaceOn("name")
                .unordered(
                        "recoveryPointSelection.includeVaults",
                        "recoveryPointSelection.excludeVaults",
                        "recoveryPointSelection.recoveryPointTypes")
                .rule("name", name())
                .rule("scheduleExpression", BackupCron.rule())
                .rule("startWindowHours", Rules.between(1, WEEK_HOURS))
                .rule("recoveryPointSelection.algorithm", Rules.oneOf("LATEST_WITHIN_WINDOW", "RANDOM_WITHIN_WINDOW"))
                .rule("recoveryPointSelection.recoveryPointTypes[]", Rules.oneOf("CONTINUOUS", "SNAPSHOT"))
                .rule("recoveryPointSelection.selectionWindowDays", Rules.between(1, 365))
                .rule("recoveryPointSelection.includeVaults[]", Rules.matches(ARN_OR_ALL, "'*' or the ARN of a vault"))
                .rule("recoveryPointSelection.excludeVaults[]", Rules.matches(ARN_OR_ALL, "'*' or the ARN of a vault"))
                .refersTo(
                        "recoveryPointSelection.includeVaults[]",
                        Reference.to(Vaults.VAULT, "arn")
                                .except("\\*")
                                .missing("ResourceNotFoundException", "Backup vault '{value}' does not exist"))
                .unique("name", "AlreadyExistsException", "Restore testing plan with the same name already exists")
                .build();
    }

    static ResourceModel selection() {
        return ResourceModel.of("aws:backup/restoreTestingSelection:RestoreTestingSelection")
                .source(GUIDE + "API_RestoreTestingSelectionForCreate.html")
                .source(GUIDE + "restore-testing.html")
                .called("Backup Restore Testing Selection")
                .autoNamed("name", 50)
                .id("{restoreTestingPlanName}:{name}")
                .replaceOn("name", "protectedResourceType", "restoreTestingPlanName")
                .unordered("protectedResourceArns")
                .rule("name", name())
                .rule(
                        "protectedResourceType",
                        Rules.oneOf(
                                "Aurora", "DocumentDB", "DynamoDB", "EBS", "EC2", "EFS", "FSx", "Neptune", "RDS", "S3"))
                .rule("validationWindowHours", Rules.between(1, WEEK_HOURS))
                .rule("protectedResourceArns[]", Rules.matches(ARN_OR_ALL, "'*' or the ARN of a resource"))
                .refersTo(
                        "restoreTestingPlanName",
                        Reference.to(PLAN, "name")
                                .missing("ResourceNotFoundException", "Restore testing plan '{value}' does not exist")
                                .blocksDeletion(
                                        "InvalidRequestException",
                                        "Restore testing plan '{target}' cannot be deleted: delete its selections first"))
                .refersTo("iamRoleArn", Plans.aRole())
                .check(RestoreTesting::saysWhatOnce)
                .admit(Plans::backupMayBecomeItsRole)
                .build();
    }

    private static void saysWhatOnce(Properties inputs, Findings findings) {
        if (inputs.has("protectedResourceArns") == inputs.has("protectedResourceConditions")) {
            findings.add(
                    "protectedResourceArns",
                    "exactly one of 'protectedResourceArns' and 'protectedResourceConditions' must be given");
        }
        for (String kind : new String[] {"stringEquals", "stringNotEquals"}) {
            for (Properties condition : inputs.objects("protectedResourceConditions." + kind)) {
                condition
                        .text("key")
                        .filter(key -> !TAG_CONDITION.matcher(key).matches())
                        .ifPresent(key -> findings.add(
                                "protectedResourceConditions." + kind,
                                "'" + key + "' is no condition: it must begin with 'aws:ResourceTag/'"));
            }
        }
    }
}
