package io.ashlar.monitoring.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.monitoring.AlertPolicy;
import com.pulumi.gcp.monitoring.AlertPolicyArgs;
import com.pulumi.gcp.monitoring.NotificationChannel;
import com.pulumi.gcp.monitoring.inputs.AlertPolicyAlertStrategyArgs;
import com.pulumi.gcp.monitoring.inputs.AlertPolicyConditionArgs;
import com.pulumi.gcp.monitoring.inputs.AlertPolicyConditionConditionThresholdAggregationArgs;
import com.pulumi.gcp.monitoring.inputs.AlertPolicyConditionConditionThresholdArgs;
import com.pulumi.gcp.monitoring.inputs.AlertPolicyConditionConditionThresholdTriggerArgs;
import com.pulumi.gcp.monitoring.inputs.AlertPolicyDocumentationArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.gcp.GcpScope;
import io.ashlar.gcp.Labels;
import io.ashlar.monitoring.MonitoringArgs;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.CloudMonitoringFilter;
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

/**
 * Alert policies, which tell every channel of their tier both when it breaks and when it is well again. Conditions are free
 * until May 2027 and then $0.10 a month each (https://cloud.google.com/stackdriver/pricing#pricing-alerting).
 */
final class GcpAlarms {
    /** The shortest that the API takes: https://cloud.google.com/monitoring/alerts/concepts-indepth#incident-autoclose. */
    private static final String AUTO_CLOSE = "1800s";

    private static final String MINUTE = "60s";

    private final MonitoringArgs args;
    private final GcpAlertingOptions options;
    private final GcpScope scope;
    private final CustomResourceOptions child;
    private final Map<AlertTier, List<NotificationChannel>> channels;

    GcpAlarms(
            MonitoringArgs args,
            GcpAlertingOptions options,
            GcpScope scope,
            CustomResourceOptions child,
            Map<AlertTier, List<NotificationChannel>> channels) {
        this.args = args;
        this.options = options;
        this.scope = scope;
        this.child = child;
        this.channels = channels;
    }

    Map<String, AlertPolicy> provision(List<AlarmPlan> planned) {
        Map<String, AlertPolicy> policies = new TreeMap<>();
        planned.forEach(plan -> policies.put(
                plan.name(),
                new AlertPolicy(
                        plan.name(),
                        options.policy().apply(plan, arguments(plan)).build(),
                        child)));
        return policies;
    }

    private AlertPolicyArgs.Builder arguments(AlarmPlan plan) {
        String meaning = "%s (%s %s)"
                .formatted(
                        plan.alarm().measure().meaning(),
                        plan.watched().kind(),
                        plan.watched().key());
        return AlertPolicyArgs.builder()
                .project(scope.project())
                .displayName(plan.name())
                .combiner("OR")
                .enabled(true)
                .conditions(AlertPolicyConditionArgs.builder()
                        .displayName(meaning)
                        .conditionThreshold(condition(plan))
                        .build())
                .documentation(AlertPolicyDocumentationArgs.builder()
                        .content(meaning)
                        .mimeType("text/markdown")
                        .build())
                .alertStrategy(AlertPolicyAlertStrategyArgs.builder()
                        .autoClose(AUTO_CLOSE)
                        .build())
                .notificationChannels(GcpAlertingHandles.ids(
                        Objects.requireNonNull(channels.get(plan.alarm().tier()))))
                .userLabels(Labels.of(
                        args.tags().with("alert-tier", plan.alarm().tier().key())));
    }

    private AlertPolicyConditionConditionThresholdArgs condition(AlarmPlan plan) {
        Signal signal = plan.alarm().signal();
        Metric metric = (Metric) signal.source();
        Output<String> filter = args.dimension(plan)
                .applyValue(id -> CloudMonitoringFilter.of(metric, plan.watched(), scope.project(), id));
        return AlertPolicyConditionConditionThresholdArgs.builder()
                .filter(filter)
                .comparison(signal.breach() == Breach.ABOVE ? "COMPARISON_GT" : "COMPARISON_LT")
                .thresholdValue(signal.threshold())
                .duration(signal.minutes() * 60 + "s")
                .evaluationMissingData(
                        plan.alarm().measure().silence() == Silence.IS_GOOD
                                ? "EVALUATION_MISSING_DATA_INACTIVE"
                                : "EVALUATION_MISSING_DATA_ACTIVE")
                .trigger(AlertPolicyConditionConditionThresholdTriggerArgs.builder()
                        .count(1)
                        .build())
                .aggregations(aggregation(metric, plan.watched()))
                .build();
    }

    private static AlertPolicyConditionConditionThresholdAggregationArgs aggregation(Metric metric, Watched watched) {
        AlertPolicyConditionConditionThresholdAggregationArgs.Builder builder =
                AlertPolicyConditionConditionThresholdAggregationArgs.builder()
                        .alignmentPeriod(MINUTE)
                        .perSeriesAligner(metric.statistic());
        if (!metric.across().isEmpty()) {
            builder.crossSeriesReducer(metric.across());
            if (watched instanceof Watched.Cache) {
                builder.groupByFields("resource.label.node_id");
            }
        }
        return builder.build();
    }
}
