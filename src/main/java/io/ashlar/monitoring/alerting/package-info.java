/**
 * Alertmanager's configuration as far as it follows from plain values: the tree of routes, the times at which they are
 * silent, and which alert makes which other one needless. What a receiver is told belongs to {@code incluster}, since it may
 * hold a cloud's outputs. amtool judges the result.
 */
@NullMarked
package io.ashlar.monitoring.alerting;

import org.jspecify.annotations.NullMarked;
