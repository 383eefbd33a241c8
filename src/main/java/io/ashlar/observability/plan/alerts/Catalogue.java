package io.ashlar.observability.plan.alerts;

import java.util.ArrayList;
import java.util.List;

/**
 * Every rule, by subject. Rules on what is not installed are silent: they read metrics that are not there.
 */
public final class Catalogue {
    private Catalogue() {}

    /**
     * All groups.
     *
     * @param objectives what services promise
     * @param monthlyBudget what the cluster may cost a month, in the currency of OpenCost's prices
     */
    public static List<RuleGroup> of(List<Slo> objectives, double monthlyBudget) {
        List<RuleGroup> groups = new ArrayList<>();
        objectives.forEach(slo -> groups.add(SloRules.of(slo)));
        groups.add(PlatformRules.health());
        groups.add(CapacityRules.capacity());
        groups.add(WorkloadRules.workloads());
        groups.add(PostgresRules.postgres());
        groups.add(RedisRules.redis());
        groups.add(IngressRules.ingress());
        groups.add(BackupRules.backups());
        groups.add(DeploymentRules.deployments());
        groups.add(TelemetryRules.telemetry());
        groups.add(CostRules.cost(monthlyBudget));
        return List.copyOf(groups);
    }
}
