package io.ashlar.cost.aws;

import io.ashlar.cost.pricing.Charge;
import io.ashlar.cost.pricing.Pricer;
import io.ashlar.cost.pricing.Range;
import io.ashlar.cost.pricing.Reader;
import java.util.List;
import java.util.Map;

/**
 * Keys, secrets, logs, alarms and messages.
 *
 * @see <a href="https://aws.amazon.com/cloudwatch/pricing/">CloudWatch pricing</a>
 * @see <a href="https://aws.amazon.com/kms/pricing/">KMS pricing</a>
 */
final class AwsOperationsPricers {
    private AwsOperationsPricers() {}

    static Map<String, Pricer> table() {
        return Map.of(
                "aws:kms/key:Key", AwsOperationsPricers::key,
                "aws:kms/replicaKey:ReplicaKey", AwsOperationsPricers::key,
                "aws:secretsmanager/secret:Secret", AwsOperationsPricers::secret,
                "aws:cloudwatch/logGroup:LogGroup", AwsOperationsPricers::logGroup,
                "aws:cloudwatch/metricAlarm:MetricAlarm", AwsOperationsPricers::alarm,
                "aws:cloudwatch/dashboard:Dashboard",
                        dashboard -> List.of(Charge.one("dashboard", "cloudwatch/dashboard")),
                "aws:sns/topic:Topic",
                        topic -> List.of(
                                Charge.usage("messages", "sns/requests", "messages", Range.of(0, 1000, 100_000))),
                "aws:sns/topicSubscription:TopicSubscription", AwsOperationsPricers::subscription,
                "aws:sqs/queue:Queue",
                        queue -> List.of(Charge.usage(
                                "requests", "sqs/requests", "requests", Range.of(0, 1_000_000, 10_000_000))));
    }

    /** Each of the first two yearly rotations adds the price of a key: counted in the high case. */
    private static List<Charge> key(Reader key) {
        Range versions = key.is("enableKeyRotation", false) ? Range.of(1, 1, 3) : Range.ONE;
        return List.of(
                Charge.fixed("key", "kms/key", versions),
                Charge.usage("requests", "kms/requests", "requests", Range.of(0, 100_000, 1_000_000)));
    }

    private static List<Charge> secret(Reader secret) {
        return List.of(
                Charge.one("secret", "secrets/secret"),
                Charge.usage("requests", "secrets/requests", "requests", Range.of(0, 10_000, 100_000)));
    }

    /** What a month takes in is kept as long as the retention says, packed to about a sixth. */
    private static List<Charge> logGroup(Reader group) {
        double months = group.number("retentionInDays", 0) == 0 ? 120 : group.number("retentionInDays", 0) / 30;
        double packed = 0.15;
        return List.of(
                Charge.usage("logs taken in", "logs/ingested", "ingestedGb", Range.of(0, 1, 10)),
                Charge.usage(
                        "logs kept",
                        "logs/stored",
                        "storedGb",
                        Range.of(0, packed * Math.min(months, 12), 10 * packed * months)));
    }

    private static List<Charge> alarm(Reader alarm) {
        double period = alarm.number("period", 60);
        String kind = period < 60 ? "cloudwatch/alarm-fast" : "cloudwatch/alarm";
        long metrics = Math.max(
                1,
                alarm.blocks("metricQueries").stream()
                        .filter(query -> query.has("metric"))
                        .count());
        boolean anomalies = alarm.has("thresholdMetricId");
        return List.of(Charge.fixed("alarm", kind, Range.of(anomalies ? 3.0 * metrics : metrics)));
    }

    private static List<Charge> subscription(Reader subscription) {
        return switch (subscription.text("protocol", "")) {
            case "email", "email-json" ->
                List.of(Charge.usage("e-mails", "sns/email", "messages", Range.of(0, 1000, 10_000)));
            case "http", "https" -> List.of(Charge.usage("calls", "sns/http", "messages", Range.of(0, 1000, 100_000)));
            case "sqs", "lambda" -> List.of(Charge.free("deliveries to SQS and Lambda cost nothing"));
            default ->
                List.of(Charge.unpriced(
                        "deliveries",
                        "the price of " + subscription.text("protocol", "?") + " depends on the receiver"));
        };
    }
}
