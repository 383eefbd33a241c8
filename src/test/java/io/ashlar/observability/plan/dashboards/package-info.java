/** The dashboards before Prometheus' own parser, and every name in them against a list of names that exist. */
@NullMarked
package io.ashlar.observability.plan.dashboards;

import org.jspecify.annotations.NullMarked;
