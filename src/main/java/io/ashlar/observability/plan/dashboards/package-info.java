/**
 * What people look at, as plain data: dashboards of rows of panels of queries, rendered to the JSON that Grafana reads. The
 * builder is small because only what is used is there; Grafana's own SDK for Java cannot be had from Maven Central (see
 * docs/decisions). Dashboards read the series that {@code plan.alerts} records, so that a panel and the alert about it cannot
 * disagree.
 */
@NullMarked
package io.ashlar.observability.plan.dashboards;

import org.jspecify.annotations.NullMarked;
