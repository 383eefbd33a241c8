package io.ashlar.monitoring.azure;

import com.pulumi.azurenative.insights.ActionGroup;
import com.pulumi.azurenative.insights.MetricAlert;
import com.pulumi.azurenative.insights.ScheduledQueryRule;
import com.pulumi.azurenative.monitor.AzureMonitorWorkspace;
import com.pulumi.azurenative.operationalinsights.Workspace;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.ashlar.monitoring.AlertingHandles;
import io.ashlar.monitoring.plan.AlertTier;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What alerting consists of on Azure.
 *
 * @param groups the action group of each tier
 * @param workspace the workspace of logs
 * @param alerts metric alerts by their planned names
 * @param queries questions to the logs by their planned names
 * @param prometheus the managed Prometheus, if there is one
 */
public record AzureAlertingHandles(
        Map<AlertTier, ActionGroup> groups,
        Workspace workspace,
        Map<String, MetricAlert> alerts,
        Map<String, ScheduledQueryRule> queries,
        Optional<AzureMonitorWorkspace> prometheus)
        implements AlertingHandles {

    public AzureAlertingHandles {
        groups = Map.copyOf(groups);
        alerts = Map.copyOf(alerts);
        queries = Map.copyOf(queries);
    }

    @Override
    public Map<AlertTier, Output<String>> topicIds() {
        Map<AlertTier, Output<String>> ids = new EnumMap<>(AlertTier.class);
        groups.forEach((tier, group) -> ids.put(tier, group.id()));
        return ids;
    }

    /** None: an action group takes alerts of Azure Monitor only, so the plan names subscribers instead. */
    @Override
    public Map<String, Object> receiver(AlertTier tier) {
        return Map.of();
    }

    @Override
    public List<Resource> beforeCluster() {
        return List.of();
    }
}
