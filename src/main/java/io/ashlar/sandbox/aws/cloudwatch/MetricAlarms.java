package io.ashlar.sandbox.aws.cloudwatch;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Alarms on one metric or on an expression over several. */
final class MetricAlarms {
    /** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html. */
    private static final String EXTENDED_STATISTIC =
            "((p|tm|wm|tc|ts)(\\d{1,2}(\\.\\d{1,10})?|100)|IQM|(TM|WM|PR|TC|TS)\\((\\d+(\\.\\d+)?%?)?:(\\d+(\\.\\d+)?%?)?\\))";

    private static final int HOUR = 3_600;
    private static final int DAY = 86_400;
    private static final int WEEK = 604_800;
    private static final int MOST_ACTIONS = 5;
    private static final int MOST_DIMENSIONS = 30;

    /** What an alarm on one metric says outside, and one on an expression inside its queries. */
    private static final List<String> OF_ONE_METRIC =
            List.of("metricName", "namespace", "dimensions", "period", "statistic", "extendedStatistic");

    private static final Pattern TOPIC_ARN = Pattern.compile("arn:[a-z-]+:sns:([a-z0-9-]+):\\d{12}:.+");

    private MetricAlarms() {}

    static ResourceModel alarm() {
        return ResourceModel.of("aws:cloudwatch/metricAlarm:MetricAlarm")
                .source("https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html")
                .called("CloudWatch Metric Alarm")
                .autoNamed("name", 255)
                .id("{name}")
                .overwrites()
                .arn("arn:{partition}:cloudwatch:{region}:{account}:alarm:{name}")
                .defaultsTo("actionsEnabled", true)
                .defaultsTo("treatMissingData", "missing")
                .computed("evaluateLowSampleCountPercentiles", alarm -> "")
                .replaceOn("name")
                .unordered("alarmActions", "okActions", "insufficientDataActions", "metricQueries")
                .rule("name", Rules.length(1, 255))
                .rule("alarmDescription", Rules.length(0, 1024))
                .rule("namespace", Rules.length(1, 255), Rules.without("^:", "begin with a colon"))
                .rule("metricName", Rules.length(1, 255))
                .rule(
                        "comparisonOperator",
                        Rules.oneOf(
                                "GreaterThanOrEqualToThreshold",
                                "GreaterThanThreshold",
                                "LessThanThreshold",
                                "LessThanOrEqualToThreshold",
                                "LessThanLowerOrGreaterThanUpperThreshold",
                                "LessThanLowerThreshold",
                                "GreaterThanUpperThreshold"))
                .rule("statistic", Rules.oneOf("SampleCount", "Average", "Sum", "Minimum", "Maximum"))
                .rule("extendedStatistic", Rules.matches(EXTENDED_STATISTIC, "a statistic like p95, tm90 or PR(0:100)"))
                .rule("treatMissingData", Rules.oneOf("breaching", "notBreaching", "ignore", "missing"))
                .rule("evaluateLowSampleCountPercentiles", Rules.oneOf("", "evaluate", "ignore"))
                .rule("evaluationPeriods", Rules.between(1, Integer.MAX_VALUE))
                .rule("datapointsToAlarm", Rules.between(1, Integer.MAX_VALUE))
                .rule("period", MetricAlarms::period)
                .check(MetricAlarms::hasOneStatistic)
                .check(MetricAlarms::saysItOnce)
                .check(MetricAlarms::looksBackNotTooFar)
                .check(MetricAlarms::staysWithinLimits)
                .admit(MetricAlarms::actsInItsRegion)
                .build();
    }

    private static Optional<String> period(Object value) {
        double seconds = value instanceof Number number ? number.doubleValue() : Double.NaN;
        return seconds == 10 || seconds == 20 || seconds == 30 || (seconds > 0 && seconds % 60 == 0)
                ? Optional.empty()
                : Optional.of("must be 10, 20, 30 or a multiple of 60");
    }

    private static void hasOneStatistic(Properties inputs, Findings findings) {
        boolean statistic = inputs.has("statistic");
        boolean extended = inputs.has("extendedStatistic");
        if (inputs.has("metricName") && statistic == extended) {
            findings.add(
                    "statistic",
                    "One of `statistic` or `extended_statistic` must be set for a cloudwatch metric alarm");
        }
    }

    private static void saysItOnce(Properties inputs, Findings findings) {
        if (inputs.has("metricQueries")) {
            OF_ONE_METRIC.stream()
                    .filter(inputs::has)
                    .forEach(name -> findings.add(name, "'" + name + "' conflicts with 'metricQueries'"));
            for (Properties query : inputs.objects("metricQueries")) {
                if (query.has("expression") && query.has("metric")) {
                    findings.add(
                            "metricQueries", "No metric_query may have both `expression` and a `metric` specified");
                }
            }
        } else if (!inputs.has("metricName")) {
            findings.add("metricName", "one of 'metricName' and 'metricQueries' must be given");
        } else {
            if (!inputs.has("period")) {
                findings.add("period", "'period' is required with 'metricName'");
            }
            if (!inputs.has("namespace")) {
                findings.add("namespace", "'namespace' is required with 'metricName'");
            }
        }
        if (inputs.has("threshold") == inputs.has("thresholdMetricId")) {
            findings.add("threshold", "exactly one of 'threshold' and 'thresholdMetricId' must be given");
        }
    }

    private static void looksBackNotTooFar(Properties inputs, Findings findings) {
        OptionalLong period = inputs.number("period");
        OptionalLong periods = inputs.number("evaluationPeriods");
        OptionalLong datapoints = inputs.number("datapointsToAlarm");
        if (datapoints.isPresent() && periods.isPresent() && datapoints.getAsLong() > periods.getAsLong()) {
            findings.add(
                    "datapointsToAlarm",
                    "'datapointsToAlarm' is " + datapoints.getAsLong()
                            + ": must not exceed 'evaluationPeriods', which is " + periods.getAsLong());
        }
        if (period.isPresent() && periods.isPresent()) {
            long most = period.getAsLong() < HOUR ? DAY : WEEK;
            if (period.getAsLong() * periods.getAsLong() > most) {
                findings.add(
                        "evaluationPeriods",
                        "Metrics cannot be checked across more than " + (most == DAY ? "a day" : "a week")
                                + " (EvaluationPeriods * Period must be <= " + most + ").");
            }
        }
    }

    private static void staysWithinLimits(Properties inputs, Findings findings) {
        for (String actions : List.of("alarmActions", "okActions", "insufficientDataActions")) {
            if (inputs.texts(actions).size() > MOST_ACTIONS) {
                findings.add(actions, "'" + actions + "' holds more than " + MOST_ACTIONS + " actions");
            }
        }
        if (inputs.object("dimensions").asMap().size() > MOST_DIMENSIONS) {
            findings.add("dimensions", "'dimensions' holds more than " + MOST_DIMENSIONS + " dimensions");
        }
    }

    private static void actsInItsRegion(Subject alarm) {
        for (String actions : List.of("alarmActions", "okActions", "insufficientDataActions")) {
            for (String action : alarm.inputs().texts(actions)) {
                Matcher topic = TOPIC_ARN.matcher(action);
                if (topic.matches() && !topic.group(1).equals(alarm.region())) {
                    throw Refusal.invalid(
                            "ValidationError",
                            "Invalid region " + topic.group(1) + " specified. Only " + alarm.region()
                                    + " is supported.");
                }
            }
        }
    }
}
