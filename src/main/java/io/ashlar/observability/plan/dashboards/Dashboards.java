package io.ashlar.observability.plan.dashboards;

import java.util.List;

/** Every dashboard. */
public final class Dashboards {
    private Dashboards() {}

    /** All of them, in the order of the list that people see. */
    public static List<Dashboard> all() {
        return List.of(
                PlatformDashboards.health(),
                PlatformDashboards.capacity(),
                ServiceDashboards.workloads(),
                ServiceDashboards.objectives(),
                ServiceDashboards.deployments(),
                StoreDashboards.postgres(),
                StoreDashboards.redis(),
                StoreDashboards.backups(),
                TrafficDashboards.ingress(),
                TrafficDashboards.telemetry(),
                PlatformDashboards.cost());
    }
}
