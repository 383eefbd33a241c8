package io.ashlar.network.plan;

/** How the subnets of a tier reach the internet and are reached from it. */
public enum Exposure {
    /** A route to the internet gateway: for load balancers and NAT gateways. No public address on launch all the same. */
    PUBLIC,
    /** A way out through NAT, no way in: for nodes and services. */
    PRIVATE,
    /** Neither way out nor in: for databases and caches. */
    ISOLATED
}
