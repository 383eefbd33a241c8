package io.ashlar.monitoring;

/**
 * Who makes monitoring: the cloud's part and the cluster's.
 *
 * @param alerting makes topics and alarms
 * @param metrics installs what runs in the cluster
 */
public record MonitoringDriver(AlertingDriver alerting, MetricsDriver metrics) {}
