package io.ashlar.edge;

import io.ashlar.edge.plan.RoutingOffering;
import io.ashlar.edge.plan.RoutingPlan;

/** Makes a planned routed name on one cloud. */
public interface GlobalRoutingDriver {

    /** What the cloud's DNS can choose by. */
    RoutingOffering offering();

    /** Registers the records and checks as children of the parent. */
    GlobalRoutingHandles provision(RoutingPlan plan, GlobalRoutingArgs args, GlobalRouting parent);
}
