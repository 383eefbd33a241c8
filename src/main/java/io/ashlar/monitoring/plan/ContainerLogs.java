package io.ashlar.monitoring.plan;

/** Where the output of the cluster's containers goes. */
public enum ContainerLogs {
    /**
     * The cloud's own agent sends it to log groups with a retention and a key, and counts failed nodes. About $0.50 per
     * GB taken in and $0.03 per GB and month kept (https://aws.amazon.com/cloudwatch/pricing/).
     */
    SHIPPED,
    /** It stays on the nodes, and goes when they go. */
    ON_NODES
}
