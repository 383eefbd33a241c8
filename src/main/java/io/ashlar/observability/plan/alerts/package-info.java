/**
 * What the platform watches itself by, as plain data: recording rules, alerts and service level objectives. The rules
 * complete those of the kube-prometheus-stack chart, which watches Kubernetes, the nodes and Prometheus itself, and repeat
 * none of them. Every alert has an audience, a summary that names the thing, and a runbook; promtool judges all of it.
 * {@link io.ashlar.observability.plan.alerts.Catalogue} is where to begin reading.
 */
@NullMarked
package io.ashlar.observability.plan.alerts;

import org.jspecify.annotations.NullMarked;
