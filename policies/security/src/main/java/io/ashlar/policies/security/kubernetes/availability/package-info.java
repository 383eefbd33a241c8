/**
 * Whether a workload outlives a drained node, an upgrade or a rush: replicas, their spread, disruption budgets and autoscalers, each
 * held against the others.
 */
@NullMarked
package io.ashlar.policies.security.kubernetes.availability;

import org.jspecify.annotations.NullMarked;
