package io.ashlar.sandbox.aws.cloudwatch;

import io.ashlar.sandbox.aws.iam.Trust;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;

/** What is made of logs while they come in: metrics, and streams to elsewhere. */
final class LogFilters {
    private static final String API = "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/";

    /** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html */
    private static final int MOST_METRIC_FILTERS = 100;

    private static final int MOST_SUBSCRIPTIONS = 2;

    private LogFilters() {}

    private static Reference aLogGroup() {
        return Reference.to("aws:cloudwatch/logGroup:LogGroup", "name")
                .missing("ResourceNotFoundException", "The specified log group does not exist.");
    }

    static ResourceModel metricFilter() {
        return ResourceModel.of("aws:cloudwatch/logMetricFilter:LogMetricFilter")
                .source(API + "API_PutMetricFilter.html")
                .source(API + "API_MetricTransformation.html")
                .called("CloudWatch Logs Metric Filter")
                .autoNamed("name", 512)
                .id("{name}")
                .replaceOn("name", "logGroupName")
                .rule("name", Rules.length(1, 512), Rules.without("[:*]", "hold : or *"))
                .rule("pattern", Rules.length(0, 1_024))
                .rule("metricTransformation.name", Rules.length(1, 255), Rules.without("[:*$]", "hold :, * or $"))
                .rule("metricTransformation.namespace", Rules.length(1, 255), Rules.without("[:*$]", "hold :, * or $"))
                .rule("metricTransformation.value", Rules.length(1, 100))
                .check(LogFilters::eitherDefaultOrDimensions)
                .refersTo("logGroupName", aLogGroup())
                .quotaPer("logGroupName", MOST_METRIC_FILTERS, "LimitExceededException", "Resource limit exceeded.")
                .build();
    }

    private static void eitherDefaultOrDimensions(Properties inputs, Findings findings) {
        Properties metric = inputs.object("metricTransformation");
        if (metric.has("defaultValue") && metric.has("dimensions")) {
            findings.add(
                    "metricTransformation.defaultValue",
                    "InvalidParameterException: Invalid metric transformation: dimensions and default value are"
                            + " mutually exclusive properties.");
        }
        if (metric.object("dimensions").asMap().size() > 3) {
            findings.add(
                    "metricTransformation.dimensions",
                    "InvalidParameterException: a metric filter has at most three dimensions");
        }
    }

    static ResourceModel subscription() {
        return ResourceModel.of("aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter")
                .source(API + "API_PutSubscriptionFilter.html")
                .called("CloudWatch Logs Subscription Filter")
                .autoNamed("name", 512)
                .id("cwlsf-{digits:10}")
                .defaultsTo("distribution", "ByLogStream")
                .replaceOn("name", "logGroup", "destinationArn")
                .rule("name", Rules.length(1, 512), Rules.without("[:*]", "hold : or *"))
                .rule("filterPattern", Rules.length(0, 1_024))
                .rule("distribution", Rules.oneOf("Random", "ByLogStream"))
                .rule(
                        "destinationArn",
                        Rules.matches(
                                "arn:[^:]+:(lambda|kinesis|firehose|logs|es):.+",
                                "the ARN of a function, a stream, a delivery stream or a destination of logs"))
                .check((inputs, findings) -> {
                    boolean stream = inputs.text("destinationArn")
                            .filter(arn -> arn.contains(":kinesis:") || arn.contains(":firehose:"))
                            .isPresent();
                    if (stream && !inputs.has("roleArn")) {
                        findings.add(
                                "roleArn",
                                "InvalidParameterException: destinationArn for vendor kinesis or firehose requires a"
                                        + " roleArn");
                    }
                })
                .refersTo("logGroup", aLogGroup())
                .refersTo(
                        "roleArn",
                        Trust.aRole("InvalidParameterException", "Could not find the role {value} to deliver logs"))
                .quotaPer("logGroup", MOST_SUBSCRIPTIONS, "LimitExceededException", "Resource limit exceeded.")
                .build();
    }
}
