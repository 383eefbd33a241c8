package io.ashlar.monitoring.plan;

import io.ashlar.core.Names;
import io.ashlar.monitoring.plan.MonitoringPlan.AlarmPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.LogsPlan;
import io.ashlar.monitoring.plan.Signal.LogQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What alerting on Azure consists of beyond what every cloud has.
 *
 * @param workspaceName logical name of the workspace of logs
 * @param retentionDays days that it keeps them
 * @param diagnostics what must send its logs there, for the alarms that ask them, sorted by name
 * @param containerLogs how the output of containers gets there, if it does
 * @param prometheusName logical name of the managed Prometheus
 * @param prometheusAssociationName logical name of the bond between it and the cluster
 */
public record AzureAlertingPlan(
        String workspaceName,
        int retentionDays,
        List<DiagnosticsPlan> diagnostics,
        Optional<CollectionPlan> containerLogs,
        String prometheusName,
        String prometheusAssociationName) {

    public AzureAlertingPlan {
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * One thing that sends its logs.
     *
     * @param name logical name
     * @param category which logs, in Azure's words
     * @param alarm an alarm that asks them, and so the thing
     */
    public record DiagnosticsPlan(String name, String category, AlarmPlan alarm) {}

    /**
     * How the output of containers leaves the nodes.
     *
     * @param ruleName logical name of the rule that says what is collected
     * @param associationName logical name of the bond between it and the cluster
     */
    public record CollectionPlan(String ruleName, String associationName) {}

    /** What this plan comes to on Azure. */
    public static AzureAlertingPlan of(MonitoringPlan plan) {
        Names names = Names.of(plan.component());
        Optional<LogsPlan> logs = plan.cluster().flatMap(MonitoringPlan.ClusterPlan::logs);
        Map<String, DiagnosticsPlan> diagnostics = new TreeMap<>();
        for (AlarmPlan alarm : plan.alarms()) {
            if (alarm.alarm().signal().source() instanceof LogQuery query) {
                String name = names.child(
                        "diagnostics",
                        alarm.watched().kind() + "-" + alarm.watched().key());
                diagnostics.put(name, new DiagnosticsPlan(name, query.category(), alarm));
            }
        }
        return new AzureAlertingPlan(
                names.child("logs"),
                logs.map(LogsPlan::retentionDays)
                        .orElse(AzureMonitor.OFFERING.logDays().least()),
                List.copyOf(diagnostics.values()),
                logs.map(any -> new CollectionPlan(names.child("logs-rule"), names.child("logs-association"))),
                names.child("prometheus"),
                names.child("prometheus-association"));
    }
}
