package io.ashlar.kubernetes.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Nodes that are alike, known by their name. Immutable; every method returns a copy.
 *
 * <p>A pool's resources are named after it alone: adding, renaming or removing one never touches another.
 *
 * @param name key of the pool in resource names and in the node label {@value #LABEL}
 * @param instanceTypes machine types by the cloud's names, the first preferred
 * @param least the fewest nodes
 * @param most the most nodes
 * @param desired nodes to begin with, if not the fewest
 * @param sizeOwner who decides the size later, if not as {@link #owner()} says
 * @param capacity how the machines are bought
 * @param diskGib size of each node's disk, if not as the profile says
 * @param labels labels of the nodes
 * @param taints what keeps pods off the nodes
 */
public record NodePool(
        String name,
        List<String> instanceTypes,
        int least,
        int most,
        Optional<Integer> desired,
        Optional<SizeOwner> sizeOwner,
        Capacity capacity,
        Optional<Integer> diskGib,
        Map<String, String> labels,
        List<Taint> taints) {
    /** The label that every node of a pool carries, with the pool's name. */
    public static final String LABEL = "ashlar.io/pool";

    public NodePool {
        instanceTypes = List.copyOf(instanceTypes);
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        taints = List.copyOf(taints);
    }

    /** A pool of this name with one to three on-demand nodes of no type yet. */
    public static NodePool named(String name) {
        return new NodePool(
                name,
                List.of(),
                1,
                3,
                Optional.empty(),
                Optional.empty(),
                Capacity.onDemand(),
                Optional.empty(),
                Map.of(),
                List.of());
    }

    /**
     * Machine types, such as {@code t3.large}, the first preferred. Required; give spot pools several on AWS. A pool has one type
     * on Azure and Google Cloud, where more are refused.
     */
    public NodePool instanceTypes(String... types) {
        return instanceTypes(List.of(types));
    }

    /** Machine types, see {@link #instanceTypes(String...)}. */
    public NodePool instanceTypes(List<String> types) {
        return new NodePool(name, types, least, most, desired, sizeOwner, capacity, diskGib, labels, taints);
    }

    /** The fewest and the most nodes. Default: 1 and 3. */
    public NodePool between(int least, int most) {
        return new NodePool(name, instanceTypes, least, most, desired, sizeOwner, capacity, diskGib, labels, taints);
    }

    /** Nodes to begin with. Default: the fewest. */
    public NodePool desired(int nodes) {
        return new NodePool(
                name, instanceTypes, least, most, Optional.of(nodes), sizeOwner, capacity, diskGib, labels, taints);
    }

    /** Who decides the size later. Default: an autoscaler where the bounds differ, the program where they are equal. */
    public NodePool sizeOwner(SizeOwner owner) {
        return new NodePool(
                name, instanceTypes, least, most, desired, Optional.of(owner), capacity, diskGib, labels, taints);
    }

    /** How the machines are bought. Default: {@link Capacity#onDemand()}. */
    public NodePool capacity(Capacity capacity) {
        return new NodePool(name, instanceTypes, least, most, desired, sizeOwner, capacity, diskGib, labels, taints);
    }

    /**
     * Size of each node's disk in GiB. Default: 20 in development (30 on Azure, whose image has that), 50 elsewhere. A GiB costs
     * about $0.08 a month on AWS (https://aws.amazon.com/ebs/pricing/) and $0.10 on Google Cloud.
     */
    public NodePool diskGib(int gib) {
        return new NodePool(
                name, instanceTypes, least, most, desired, sizeOwner, capacity, Optional.of(gib), labels, taints);
    }

    /** One more label of the nodes. Default: only {@value #LABEL}. */
    public NodePool label(String key, String value) {
        Map<String, String> more = new TreeMap<>(labels);
        more.put(key, value);
        return new NodePool(name, instanceTypes, least, most, desired, sizeOwner, capacity, diskGib, more, taints);
    }

    /** One more taint of the nodes. Default: none. */
    public NodePool taint(Taint taint) {
        List<Taint> more = new ArrayList<>(taints);
        more.add(taint);
        return new NodePool(name, instanceTypes, least, most, desired, sizeOwner, capacity, diskGib, labels, more);
    }

    /** Nodes to begin with. */
    public int begin() {
        return desired.orElse(least);
    }

    /** Who decides the size later. */
    public SizeOwner owner() {
        return sizeOwner.orElse(least < most ? SizeOwner.AUTOSCALER : SizeOwner.PROGRAM);
    }

    /** Whether the cluster's own services, which must run somewhere, find a node here from the start. */
    boolean hostsAddons() {
        return begin() > 0 && taints.stream().noneMatch(Taint::shutsOutAddons);
    }
}
