/**
 * What a cluster is watched by beyond its metrics: logs, traces, the collectors that bring both, exporters for databases and
 * caches outside, alerts with runbooks and dashboards, all joined in the Grafana that {@code io.ashlar.monitoring} installs.
 * It runs in the cluster alone and is the same on every cloud; only where logs and traces lie, and by which identity, differs.
 */
@NullMarked
package io.ashlar.observability;

import org.jspecify.annotations.NullMarked;
