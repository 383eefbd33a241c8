/**
 * Decides what is watched, when it is an alert, whom that reaches, and how big the cluster's metrics are. Every
 * threshold stands in {@link io.ashlar.monitoring.plan.AlarmTable} with its source; what a profile changes stands in
 * {@link io.ashlar.monitoring.plan.MonitoringDefaults}. Records in, records out: nothing here knows a cloud's SDK.
 */
@NullMarked
package io.ashlar.monitoring.plan;

import org.jspecify.annotations.NullMarked;
