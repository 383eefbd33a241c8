package io.ashlar.kubernetes.plan;

import io.ashlar.kubernetes.plan.KubernetesClusterPlan.NodeGroupPlan;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a cluster is on GKE beyond {@link KubernetesClusterPlan}. GKE counts the nodes of each zone, a {@link NodePool} counts
 * them all, so the counts are turned here.
 *
 * <p>A size that the program owns is met exactly: what cannot be spread evenly goes into a second pool, one node in each of the
 * first zones. Of a size that an autoscaler owns GKE takes both bounds for all zones together, and only the beginning is turned:
 * the same number in each zone, no fewer than asked for if the bounds allow. A zone that the network gets later is used by fixed
 * sizes at once, which moves nodes in place, and by autoscaled pools never.
 *
 * @param pools the pools, sorted by name
 * @see <a href="https://cloud.google.com/kubernetes-engine/docs/concepts/cluster-autoscaler#minimum_and_maximum_node_pool_size">Sizes</a>
 */
public record GkePlan(List<GkePool> pools) {
    /** https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1/projects.locations.clusters.nodePools: 40 in all. */
    private static final int DIGITS = 4;

    public GkePlan {
        pools = List.copyOf(pools);
    }

    /**
     * A pool as GKE has it.
     *
     * @param name logical name
     * @param poolName what GKE calls it
     * @param group what its nodes are
     * @param zones zones of its nodes
     * @param nodesInEachZone nodes in each of them, to begin with or for good
     * @param autoscaling bounds for all zones together, if an autoscaler owns the size
     */
    public record GkePool(
            String name,
            String poolName,
            NodeGroupPlan group,
            List<String> zones,
            int nodesInEachZone,
            Optional<Bounds> autoscaling) {

        public GkePool {
            zones = List.copyOf(zones);
        }

        private static GkePool of(
                NodeGroupPlan group, String part, List<String> zones, int each, Optional<Bounds> autoscaling) {
            return new GkePool(
                    group.name() + part,
                    group.key() + part + "-" + PoolName.digits(group, DIGITS),
                    group,
                    zones,
                    each,
                    autoscaling);
        }
    }

    /**
     * How many nodes in all zones together.
     *
     * @param least the fewest
     * @param most the most
     */
    public record Bounds(int least, int most) {}

    /** The plan for a cluster on GKE. */
    public static GkePlan of(KubernetesClusterPlan plan, KubernetesClusterSpec spec) {
        List<GkePool> pools = new ArrayList<>();
        for (NodeGroupPlan group : plan.nodeGroups()) {
            if (group.sizeOwner() == SizeOwner.AUTOSCALER) {
                pools.add(autoscaled(group, spec.network().zones()));
            } else {
                pools.addAll(fixed(group, spec.network().zones()));
            }
        }
        return new GkePlan(pools);
    }

    private static List<GkePool> fixed(NodeGroupPlan group, List<String> zones) {
        int nodes = group.size().desired();
        int rest = nodes % zones.size();
        if (nodes > 0 && nodes < zones.size()) {
            return List.of(GkePool.of(group, "", zones.subList(0, nodes), 1, Optional.empty()));
        }
        List<GkePool> pools = new ArrayList<>();
        pools.add(GkePool.of(group, "", zones, nodes / zones.size(), Optional.empty()));
        if (rest > 0) {
            pools.add(GkePool.of(group, "-rest", zones.subList(0, rest), 1, Optional.empty()));
        }
        return pools;
    }

    private static GkePool autoscaled(NodeGroupPlan group, List<String> zones) {
        Spread spread = Spread.of(group.size(), zones.size());
        return GkePool.of(
                group,
                "",
                zones.subList(0, spread.zones()),
                spread.nodesInEach(),
                Optional.of(new Bounds(group.size().least(), group.size().most())));
    }

    /** Whether the nodes of a pool begin in more than one zone, or are fewer than two. */
    public static boolean canSpread(NodePool pool, int zones) {
        return pool.owner() == SizeOwner.PROGRAM
                || zones < 2
                || pool.most() < 2
                || Spread.of(new Size(pool.least(), pool.begin(), pool.most()), zones)
                                .zones()
                        > 1;
    }

    /**
     * The same number of nodes in several zones.
     *
     * @param zones in how many zones
     * @param nodesInEach how many in each
     */
    record Spread(int zones, int nodesInEach) {

        /** The widest one within the bounds, and no smaller than the beginning if they allow. */
        static Spread of(Size size, int zones) {
            for (int wide = Math.min(zones, size.most()); wide > 1; wide--) {
                int enough = (size.desired() + wide - 1) / wide;
                int each = Math.min(enough, size.most() / wide);
                if (each * wide >= size.least()) {
                    return new Spread(wide, each);
                }
            }
            return new Spread(1, size.desired());
        }
    }
}
