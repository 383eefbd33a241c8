package io.ashlar.monitoring.azure;

import com.pulumi.azurenative.insights.ActionGroup;
import com.pulumi.azurenative.insights.MetricAlert;
import com.pulumi.azurenative.insights.MetricAlertArgs;
import com.pulumi.azurenative.insights.ScheduledQueryRule;
import com.pulumi.azurenative.insights.ScheduledQueryRuleArgs;
import com.pulumi.azurenative.insights.inputs.ActionsArgs;
import com.pulumi.azurenative.insights.inputs.ConditionArgs;
import com.pulumi.azurenative.insights.inputs.ConditionFailingPeriodsArgs;
import com.pulumi.azurenative.insights.inputs.MetricAlertActionArgs;
import com.pulumi.azurenative.insights.inputs.MetricAlertSingleResourceMultipleMetricCriteriaArgs;
import com.pulumi.azurenative.insights.inputs.MetricCriteriaArgs;
import com.pulumi.azurenative.insights.inputs.MetricDimensionArgs;
import com.pulumi.azurenative.insights.inputs.ScheduledQueryRuleCriteriaArgs;
import com.pulumi.azurenative.operationalinsights.Workspace;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.azure.AzureScope;
import io.ashlar.core.Outputs;
import io.ashlar.monitoring.MonitoringArgs;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.MonitoringPlan.AlarmPlan;
import io.ashlar.monitoring.plan.Signal;
import io.ashlar.monitoring.plan.Signal.LogQuery;
import io.ashlar.monitoring.plan.Signal.Metric;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Alerts that tell the action group of their tier both when it breaks and when it is well again. A metric that is watched
 * every minute costs $0.10 a month; a question asked every five minutes $1.50 (https://azure.microsoft.com/pricing/details/monitor/).
 */
final class AzureAlarms {
    private final MonitoringArgs args;
    private final AzureAlertingOptions options;
    private final AzureScope scope;
    private final CustomResourceOptions child;
    private final Map<AlertTier, ActionGroup> groups;
    private final Map<String, MetricAlert> alerts = new TreeMap<>();
    private final Map<String, ScheduledQueryRule> queries = new TreeMap<>();

    AzureAlarms(
            MonitoringArgs args,
            AzureAlertingOptions options,
            AzureScope scope,
            CustomResourceOptions child,
            Map<AlertTier, ActionGroup> groups) {
        this.args = args;
        this.options = options;
        this.scope = scope;
        this.child = child;
        this.groups = groups;
    }

    Map<String, MetricAlert> alerts() {
        return alerts;
    }

    Map<String, ScheduledQueryRule> queries() {
        return queries;
    }

    /** An alert on a metric of the thing itself. */
    void metric(AlarmPlan plan, Metric metric, Output<String> id) {
        Signal signal = plan.alarm().signal();
        MetricAlertArgs.Builder builder = MetricAlertArgs.builder()
                .resourceGroupName(scope.resourceGroup())
                .location("global")
                .description(description(plan))
                .severity(severity(plan.alarm().tier()))
                .scopes(Outputs.listOf(List.of(id)))
                .evaluationFrequency("PT1M")
                .windowSize(duration(signal.minutes()))
                .autoMitigate(true)
                .enabled(true)
                .criteria(MetricAlertSingleResourceMultipleMetricCriteriaArgs.builder()
                        .odataType("Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria")
                        .allOf(criterion(plan, signal, metric))
                        .build())
                .actions(MetricAlertActionArgs.builder()
                        .actionGroupId(group(plan).id())
                        .build())
                .tags(args.tags().with("AlertTier", plan.alarm().tier().key()).named(plan.name()));
        alerts.put(
                plan.name(),
                new MetricAlert(
                        plan.name(), options.alert().apply(plan, builder).build(), child));
    }

    private static MetricCriteriaArgs criterion(AlarmPlan plan, Signal signal, Metric metric) {
        MetricCriteriaArgs.Builder criterion = MetricCriteriaArgs.builder()
                .criterionType("StaticThresholdCriterion")
                .name(plan.alarm().measure().key())
                .metricName(metric.name())
                .timeAggregation(metric.statistic())
                .operator(signal.breach() == Signal.Breach.ABOVE ? "GreaterThan" : "LessThan")
                .threshold(signal.threshold())
                // Some metrics are there only once there is something to count.
                .skipMetricValidation(true)
                .dimensions(metric.only().entrySet().stream()
                        .map(only -> MetricDimensionArgs.builder()
                                .name(only.getKey())
                                .operator("Include")
                                .values(only.getValue())
                                .build())
                        .toList());
        return metric.namespace().isEmpty()
                ? criterion.build()
                : criterion.metricNamespace(metric.namespace()).build();
    }

    /** A question to the logs of the thing, once they are sent. */
    void query(AlarmPlan plan, LogQuery query, Output<String> id, Workspace workspace, Resource diagnostics) {
        Signal signal = plan.alarm().signal();
        ScheduledQueryRuleArgs.Builder builder = ScheduledQueryRuleArgs.builder()
                .resourceGroupName(scope.resourceGroup())
                .location(scope.location())
                .kind("LogAlert")
                .displayName(plan.name())
                .description(description(plan))
                .severity((double) severity(plan.alarm().tier()))
                .scopes(Outputs.listOf(List.of(workspace.id())))
                .evaluationFrequency("PT5M")
                .windowSize(duration(signal.minutes()))
                .autoMitigate(true)
                .enabled(true)
                // The table is there only once the first log has come.
                .skipQueryValidation(true)
                .criteria(id.applyValue(known -> ScheduledQueryRuleCriteriaArgs.builder()
                        .allOf(condition(signal, query, known))
                        .build()))
                .actions(ActionsArgs.builder()
                        .actionGroups(Outputs.listOf(List.of(group(plan).id())))
                        .build())
                .tags(args.tags().with("AlertTier", plan.alarm().tier().key()).named(plan.name()));
        queries.put(
                plan.name(),
                new ScheduledQueryRule(
                        plan.name(),
                        options.query().apply(plan, builder).build(),
                        CustomResourceOptions.merge(
                                child,
                                CustomResourceOptions.builder()
                                        .dependsOn(diagnostics)
                                        .build())));
    }

    private static ConditionArgs condition(Signal signal, LogQuery query, String id) {
        return ConditionArgs.builder()
                .query(query.text().replace("${id}", id))
                .metricMeasureColumn(query.column())
                .timeAggregation("Maximum")
                .operator(signal.breach() == Signal.Breach.ABOVE ? "GreaterThan" : "LessThan")
                .threshold(signal.threshold())
                .failingPeriods(ConditionFailingPeriodsArgs.builder()
                        .numberOfEvaluationPeriods(1.0)
                        .minFailingPeriodsToAlert(1.0)
                        .build())
                .build();
    }

    private ActionGroup group(AlarmPlan plan) {
        return Objects.requireNonNull(groups.get(plan.alarm().tier()));
    }

    private static String description(AlarmPlan plan) {
        return "%s (%s %s)"
                .formatted(
                        plan.alarm().measure().meaning(),
                        plan.watched().kind(),
                        plan.watched().key());
    }

    /** https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-overview#severity: 0 is the worst. */
    private static int severity(AlertTier tier) {
        return switch (tier) {
            case CRITICAL -> 0;
            case WARNING -> 2;
            case INFO -> 3;
        };
    }

    private static String duration(int minutes) {
        return "PT" + minutes + "M";
    }
}
