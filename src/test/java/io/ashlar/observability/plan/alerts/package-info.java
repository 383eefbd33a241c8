/**
 * The rules before Prometheus' own judge. Every alert has series with which it fires, word for word as people will read it,
 * and series with which it does not.
 */
@NullMarked
package io.ashlar.observability.plan.alerts;

import org.jspecify.annotations.NullMarked;
