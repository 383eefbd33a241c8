package io.ashlar.sandbox.aws.cloudwatch;

import io.ashlar.sandbox.aws.kms.KmsTable;
import io.ashlar.sandbox.aws.policy.PolicyDocument;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import java.util.List;
import java.util.Optional;

/** The types whose tokens begin with {@code aws:cloudwatch/}. */
public final class CloudwatchTable implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(
                logGroup(),
                MetricAlarms.alarm(),
                Events.bus(),
                Events.rule(),
                Events.target(),
                LogFilters.metricFilter(),
                LogFilters.subscription(),
                LogDeliveries.source(),
                LogDeliveries.destination(),
                LogDeliveries.delivery());
    }

    private static ResourceModel logGroup() {
        return ResourceModel.of("aws:cloudwatch/logGroup:LogGroup")
                .source("https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html")
                .source("https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html")
                .called("CloudWatch Logs Log Group")
                .autoNamed("name", 512)
                .id("{name}")
                .arn("arn:{partition}:logs:{region}:{account}:log-group:{name}")
                .defaultsTo("logGroupClass", "STANDARD")
                .defaultsTo("retentionInDays", 0)
                .defaultsTo("skipDestroy", false)
                .foundBy("name")
                .replaceOn("name", "namePrefix", "logGroupClass")
                .rule(
                        "name",
                        Rules.length(1, 512),
                        Rules.matches("[.\\-_/#A-Za-z0-9]+", "letters, digits and .-_/# only"),
                        Rules.without("^aws/", "begin with aws/"))
                .rule(
                        "retentionInDays",
                        Rules.oneOf(
                                0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192,
                                2557, 2922, 3288, 3653))
                .rule("logGroupClass", Rules.oneOf("STANDARD", "INFREQUENT_ACCESS", "DELIVERY"))
                .rule("kmsKeyId", Rules.arn("kms"))
                .refersTo("kmsKeyId", KmsTable.aKeyByArn())
                .unique("name", "ResourceAlreadyExistsException", "The specified log group already exists")
                .admit(CloudwatchTable::mayUseItsKey)
                .build();
    }

    private static void mayUseItsKey(Subject group) {
        Optional<PolicyDocument> policy = group.text("kmsKeyId")
                .flatMap(arn -> group.findBy("aws:kms/key:Key", "arn", arn))
                .flatMap(key -> key.outputs().text("policy"))
                .flatMap(PolicyDocument::parse);
        boolean allowed = policy.isEmpty()
                || policy.get()
                        .allows(
                                principal -> principal.equals("logs." + group.region() + ".amazonaws.com")
                                        || principal.equals("logs.amazonaws.com")
                                        || principal.equals("*"),
                                action -> action.equals("*") || action.startsWith("kms:"));
        if (!allowed) {
            throw Refusal.invalid(
                    "AccessDeniedException",
                    "The specified KMS key does not exist or is not allowed to be used with Arn '"
                            + "arn:" + group.scope().partition() + ":logs:" + group.region() + ":"
                            + group.scope().account() + ":log-group:"
                            + group.text("name").orElse("") + "'");
        }
    }
}
