package io.ashlar.kubernetes.plan;

import io.ashlar.core.Protection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a cluster consists of, by name. A driver creates exactly this.
 *
 * @param clusterName the cloud's name of the cluster: the component's own
 * @param version the Kubernetes minor version
 * @param nodeGroups groups of nodes that are alike in every respect, sorted by name
 * @param grants who is let in, sorted by name
 * @param publicAccessFrom blocks from which the API can be reached over the internet; empty keeps it private
 * @param logRetentionDays days that the control plane's logs are kept
 * @param protection whether the cluster may be deleted
 */
public record KubernetesClusterPlan(
        String clusterName,
        String version,
        List<NodeGroupPlan> nodeGroups,
        List<GrantPlan> grants,
        List<String> publicAccessFrom,
        int logRetentionDays,
        Protection protection) {

    public KubernetesClusterPlan {
        nodeGroups = List.copyOf(nodeGroups);
        grants = List.copyOf(grants);
        publicAccessFrom = List.copyOf(publicAccessFrom);
    }

    /**
     * One group of nodes: a pool, or the spot or on-demand part of one.
     *
     * @param name logical name
     * @param templateName logical name of what its machines are made from
     * @param key the pool's name, with {@code -spot} or {@code -on-demand} behind it for a part of one
     * @param instanceTypes machine types, the first preferred
     * @param size its bounds
     * @param sizeOwner who decides the size later
     * @param purchase how the machines are bought
     * @param diskGib size of each node's disk
     * @param labels labels of the nodes
     * @param taints what keeps pods off the nodes
     */
    public record NodeGroupPlan(
            String name,
            String templateName,
            String key,
            List<String> instanceTypes,
            Size size,
            SizeOwner sizeOwner,
            Purchase purchase,
            int diskGib,
            Map<String, String> labels,
            List<Taint> taints) {

        public NodeGroupPlan {
            instanceTypes = List.copyOf(instanceTypes);
            labels = Collections.unmodifiableMap(new TreeMap<>(labels));
            taints = List.copyOf(taints);
        }
    }

    /**
     * How many nodes.
     *
     * @param least the fewest
     * @param desired how many to begin with
     * @param most the most
     */
    public record Size(int least, int desired, int most) {}

    /** How the machines of one group are bought. */
    public enum Purchase {
        /** At the list price, for as long as they are needed. */
        ON_DEMAND,
        /** Spare machines, taken back on short notice. */
        SPOT
    }

    /**
     * One identity that is let in.
     *
     * @param name logical name of its entry
     * @param policyName logical name of what binds it to what it may do
     * @param principal the name under which the user gave the identity
     * @param role what it may do
     */
    public record GrantPlan(String name, String policyName, String principal, Role role) {}

    /** What an identity may do. */
    public enum Role {
        /** Everything. */
        ADMIN,
        /** Look at everything but secrets. */
        VIEWER
    }
}
