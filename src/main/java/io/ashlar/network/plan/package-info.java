/**
 * Decides what a network consists of: subnets with their CIDR blocks, route tables, NAT gateways, endpoints and how
 * long flow logs are kept. Records in, records out: nothing here knows a cloud's SDK or an {@code Output}, so all of it
 * is tested without mocks. {@link io.ashlar.network.plan.NetworkPlanner} is the way in; drivers translate the
 * {@link io.ashlar.network.plan.NetworkPlan} into resources and decide nothing.
 */
@NullMarked
package io.ashlar.network.plan;

import org.jspecify.annotations.NullMarked;
