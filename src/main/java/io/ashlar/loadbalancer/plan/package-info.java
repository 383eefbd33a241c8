/**
 * Decides what a load balancer consists of: who may connect, which routes lead where, and in which order they are asked.
 * Records in, records out, tested without mocks. {@link io.ashlar.loadbalancer.plan.LoadBalancerPlanner} is the way in;
 * {@link io.ashlar.loadbalancer.plan.RoutePriority} explains the order, which no added route may change.
 */
@NullMarked
package io.ashlar.loadbalancer.plan;

import org.jspecify.annotations.NullMarked;
