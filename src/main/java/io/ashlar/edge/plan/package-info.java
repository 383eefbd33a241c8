/**
 * Decides what a CDN and a globally routed name consist of. Records in, records out, tested without mocks.
 * {@link io.ashlar.edge.plan.CdnPlanner} and {@link io.ashlar.edge.plan.RoutingPlanner} are the ways in; the offerings say what
 * each cloud can do, and the validators refuse the rest by name.
 */
@NullMarked
package io.ashlar.edge.plan;

import org.jspecify.annotations.NullMarked;
