package io.ashlar.monitoring.aws;

import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.aws.sns.Topic;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Outputs;
import io.ashlar.monitoring.MonitoringArgs;
import io.ashlar.monitoring.plan.Alarm;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.Measure.Silence;
import io.ashlar.monitoring.plan.MonitoringPlan.AlarmPlan;
import io.ashlar.monitoring.plan.Signal;
import io.ashlar.monitoring.plan.Signal.Breach;
import io.ashlar.monitoring.plan.Signal.Metric;
import io.ashlar.monitoring.plan.Watched;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** CloudWatch alarms, which tell the topic of their tier both when it breaks and when it is well again. */
final class AwsAlarms {
    private static final int PERIOD_SECONDS = 60;

    private final MonitoringArgs args;
    private final AwsAlertingOptions options;
    private final CustomResourceOptions child;
    private final Map<AlertTier, Topic> topics;

    AwsAlarms(
            MonitoringArgs args,
            AwsAlertingOptions options,
            CustomResourceOptions child,
            Map<AlertTier, Topic> topics) {
        this.args = args;
        this.options = options;
        this.child = child;
        this.topics = topics;
    }

    Map<String, MetricAlarm> provision(List<AlarmPlan> planned) {
        Map<String, MetricAlarm> alarms = new TreeMap<>();
        planned.forEach(plan -> alarms.put(
                plan.name(),
                new MetricAlarm(
                        plan.name(),
                        options.alarm().apply(plan, arguments(plan)).build(),
                        child)));
        return alarms;
    }

    private MetricAlarmArgs.Builder arguments(AlarmPlan plan) {
        Alarm alarm = plan.alarm();
        Signal signal = alarm.signal();
        Metric metric = (Metric) signal.source();
        Output<List<String>> actions = Outputs.listOf(
                List.of(Objects.requireNonNull(topics.get(alarm.tier())).arn()));
        MetricAlarmArgs.Builder builder = MetricAlarmArgs.builder()
                .alarmDescription("%s (%s %s)"
                        .formatted(
                                alarm.measure().meaning(),
                                plan.watched().kind(),
                                plan.watched().key()))
                .namespace(metric.namespace())
                .metricName(metric.name())
                .dimensions(args.dimension(plan).applyValue(id -> Map.of(dimension(plan.watched()), id)))
                .period(PERIOD_SECONDS)
                .evaluationPeriods(signal.minutes())
                .datapointsToAlarm(signal.minutes())
                .comparisonOperator(signal.breach() == Breach.ABOVE ? "GreaterThanThreshold" : "LessThanThreshold")
                .threshold(signal.threshold())
                .treatMissingData(alarm.measure().silence() == Silence.IS_GOOD ? "notBreaching" : "breaching")
                .alarmActions(actions)
                .okActions(actions)
                .tags(args.tags().with("AlertTier", alarm.tier().key()).named(plan.name()));
        // A percentile is taken in another field.
        return metric.statistic().startsWith("p")
                ? builder.extendedStatistic(metric.statistic())
                : builder.statistic(metric.statistic());
    }

    private static String dimension(Watched watched) {
        if (watched instanceof Watched.Database || watched instanceof Watched.Replica) {
            return "DBInstanceIdentifier";
        }
        if (watched instanceof Watched.Cache) {
            return "CacheClusterId";
        }
        if (watched instanceof Watched.Nat) {
            return "NatGatewayId";
        }
        return watched instanceof Watched.LoadBalancer ? "LoadBalancer" : "ClusterName";
    }
}
