/**
 * The cluster's own monitoring, by the kube-prometheus-stack chart: Prometheus, Alertmanager, Grafana and the exporters
 * they read. {@link io.ashlar.monitoring.incluster.MetricsValues} holds every value that differs from the chart's own,
 * each with its reason. It works alike on every cloud: what is a cloud's own, the way out for alerts, is handed in.
 */
@NullMarked
package io.ashlar.monitoring.incluster;

import org.jspecify.annotations.NullMarked;
