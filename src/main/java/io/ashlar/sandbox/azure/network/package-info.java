/** Virtual networks and what stands in them: subnets, security groups, gateways, routes, private names and endpoints, flow logs. */
@NullMarked
package io.ashlar.sandbox.azure.network;

import org.jspecify.annotations.NullMarked;
