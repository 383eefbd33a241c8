package io.ashlar.loadbalancer;

import io.ashlar.loadbalancer.plan.LoadBalancerOffering;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan;

/** Makes a planned load balancer on one cloud. */
public interface LoadBalancerDriver {

    /** What the cloud takes of what routes can say. */
    LoadBalancerOffering offering();

    /** Registers the load balancer and all that belongs to it as children of the parent. */
    LoadBalancerHandles provision(LoadBalancerPlan plan, LoadBalancerArgs args, LoadBalancer parent);
}
