package io.ashlar.monitoring.azure;

import com.pulumi.azurenative.insights.ActionGroupArgs;
import com.pulumi.azurenative.insights.MetricAlertArgs;
import com.pulumi.azurenative.insights.ScheduledQueryRuleArgs;
import com.pulumi.core.Output;
import io.ashlar.monitoring.plan.MonitoringPlan.AlarmPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.TopicPlan;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What only Azure knows of alerting, and hooks that see each child's arguments last, in Azure's own words.
 *
 * @param prometheus whether the cluster's metrics also go to a managed Prometheus
 * @param cluster id of a dedicated cluster of Log Analytics, if the workspace is to be in one
 * @param group changes an action group's arguments, given what was planned of it
 * @param alert changes a metric alert's arguments, given what was planned of it
 * @param query changes a scheduled query rule's arguments, given what was planned of it
 */
public record AzureAlertingOptions(
        ManagedPrometheus prometheus,
        Optional<Output<String>> cluster,
        BiFunction<TopicPlan, ActionGroupArgs.Builder, ActionGroupArgs.Builder> group,
        BiFunction<AlarmPlan, MetricAlertArgs.Builder, MetricAlertArgs.Builder> alert,
        BiFunction<AlarmPlan, ScheduledQueryRuleArgs.Builder, ScheduledQueryRuleArgs.Builder> query) {

    /** Whether the cluster's metrics also go to a managed Prometheus. */
    public enum ManagedPrometheus {
        /** They stay in the cluster's own. */
        NONE,
        /**
         * They also go to an Azure Monitor workspace, which keeps them for 18 months at about $0.16 for ten million samples
         * (https://azure.microsoft.com/pricing/details/monitor/). The cluster's agent must be on:
         * {@code azureMonitorProfile.metrics.enabled}.
         */
        BESIDE_THE_CLUSTERS
    }

    /** Nothing changed. */
    public static AzureAlertingOptions none() {
        return new AzureAlertingOptions(
                ManagedPrometheus.NONE,
                Optional.empty(),
                (plan, builder) -> builder,
                (plan, builder) -> builder,
                (plan, builder) -> builder);
    }

    /** These options with a managed Prometheus beside the cluster's own. */
    public AzureAlertingOptions managedPrometheus() {
        return new AzureAlertingOptions(ManagedPrometheus.BESIDE_THE_CLUSTERS, cluster, group, alert, query);
    }

    /**
     * These options with the workspace in a dedicated cluster, the only way to a key of one's own for logs. A cluster costs
     * at least 100 GB of logs a day (https://learn.microsoft.com/azure/azure-monitor/logs/customer-managed-keys).
     */
    public AzureAlertingOptions dedicatedCluster(Output<String> clusterId) {
        return new AzureAlertingOptions(prometheus, Optional.of(clusterId), group, alert, query);
    }

    /** These options with a hook for each action group. */
    public AzureAlertingOptions customizeGroup(
            BiFunction<TopicPlan, ActionGroupArgs.Builder, ActionGroupArgs.Builder> hook) {
        return new AzureAlertingOptions(prometheus, cluster, hook, alert, query);
    }

    /** These options with a hook for each metric alert: a threshold of one's own, say. */
    public AzureAlertingOptions customizeAlert(
            BiFunction<AlarmPlan, MetricAlertArgs.Builder, MetricAlertArgs.Builder> hook) {
        return new AzureAlertingOptions(prometheus, cluster, group, hook, query);
    }

    /** These options with a hook for each question to the logs. */
    public AzureAlertingOptions customizeQuery(
            BiFunction<AlarmPlan, ScheduledQueryRuleArgs.Builder, ScheduledQueryRuleArgs.Builder> hook) {
        return new AzureAlertingOptions(prometheus, cluster, group, alert, hook);
    }
}
