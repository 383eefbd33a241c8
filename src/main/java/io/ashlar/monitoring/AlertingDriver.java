package io.ashlar.monitoring;

import io.ashlar.monitoring.plan.MonitoringOffering;
import io.ashlar.monitoring.plan.MonitoringPlan;

/** Makes topics, subscriptions, alarms and what the cluster's own monitoring needs of one cloud. */
public interface AlertingDriver {

    /** What this cloud offers; what is asked is checked against it before anything is registered. */
    MonitoringOffering offering();

    /** Registers everything in the plan that is not inside the cluster as children of the parent. */
    AlertingHandles provision(MonitoringPlan plan, MonitoringArgs args, Monitoring parent);
}
