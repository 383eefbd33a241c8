/**
 * Sees that an environment is well and says so to the right person. {@link io.ashlar.monitoring.Monitoring} is the door:
 * a topic for each alert tier, alarms on the cloud's own metrics of what it is told to watch, and inside the cluster
 * Prometheus, Alertmanager and Grafana. What is watched comes in through the other capabilities' {@code …Ref}s; what
 * others need of it, the topics, goes out through {@link io.ashlar.monitoring.MonitoringRef}.
 */
@NullMarked
package io.ashlar.monitoring;

import org.jspecify.annotations.NullMarked;
