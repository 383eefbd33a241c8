package io.ashlar.monitoring;

import io.ashlar.monitoring.plan.MonitoringPlan.ClusterPlan;

/** Installs Prometheus, Alertmanager and Grafana in a cluster, whichever cloud it runs on. */
public interface MetricsDriver {

    /**
     * Registers everything in the plan as children of the parent.
     *
     * @param alerting what the cloud offers for alerts to leave the cluster
     */
    MetricsHandles install(ClusterPlan plan, MonitoringArgs args, Monitoring parent, AlertingHandles alerting);
}
