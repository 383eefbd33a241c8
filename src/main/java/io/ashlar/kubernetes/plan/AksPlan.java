package io.ashlar.kubernetes.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Profile;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.NodeGroupPlan;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.Purchase;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.Size;
import io.ashlar.network.plan.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a cluster is on AKS beyond {@link KubernetesClusterPlan}.
 *
 * <p>AKS keeps one pool inside the cluster for its own services, the system pool. It is the one that is kept for such services
 * anyway ({@link Taint#CRITICAL_ADDONS_ONLY}), or the default pool where the user named none, or one that is added. Whatever it
 * is made from, AKS knows it as {@value #SYSTEM}, so that adding or removing other pools never touches it.
 *
 * @param system the pool inside the cluster
 * @param systemKeeps what stays as it was when the cluster was made, in Azure's words: AKS changes neither machines nor disks of
 *     this pool (<a href="https://learn.microsoft.com/azure/aks/resize-node-pool">resizing</a>), and the profile chose them
 * @param pools the pools beside it, sorted by name
 * @param zones zones of every pool
 * @param ranges where pods and services have their addresses
 * @param tier what is promised of the control plane
 * @param threats who looks for threats in the cluster
 * @see <a href="https://learn.microsoft.com/azure/aks/use-system-pools">System node pools</a>
 */
public record AksPlan(
        AksPool system,
        List<String> systemKeeps,
        List<AksPool> pools,
        List<String> zones,
        Ranges ranges,
        Tier tier,
        Threats threats) {
    /** What AKS calls the pool inside the cluster. */
    static final String SYSTEM = "system";

    /** A name has 12 characters at most: https://learn.microsoft.com/azure/aks/create-node-pools. */
    private static final int LETTERS = 7;

    private static final int DIGITS = 5;

    public AksPlan {
        systemKeeps = List.copyOf(systemKeeps);
        pools = List.copyOf(pools);
        zones = List.copyOf(zones);
    }

    /**
     * A pool as AKS has it.
     *
     * @param poolName what AKS calls it
     * @param group what it is
     * @param taints its taints as AKS writes them, its own included
     */
    public record AksPool(String poolName, NodeGroupPlan group, List<String> taints) {
        /** AKS puts this on every spot node: https://learn.microsoft.com/azure/aks/spot-node-pool. */
        static final String SPOT = "kubernetes.azure.com/scalesetpriority=spot:NoSchedule";

        public AksPool {
            taints = List.copyOf(taints);
        }

        static AksPool of(String poolName, NodeGroupPlan group) {
            Stream<String> own = group.purchase() == Purchase.SPOT ? Stream.of(SPOT) : Stream.empty();
            return new AksPool(
                    poolName,
                    group,
                    Stream.concat(own, group.taints().stream().map(AksPool::text))
                            .sorted()
                            .toList());
        }

        private static String text(Taint taint) {
            String effect =
                    switch (taint.effect()) {
                        case NO_SCHEDULE -> "NoSchedule";
                        case NO_EXECUTE -> "NoExecute";
                        case PREFER_NO_SCHEDULE -> "PreferNoSchedule";
                    };
            return taint.key() + "=" + taint.value() + ":" + effect;
        }
    }

    /**
     * Where pods and services have their addresses: in ranges of the cluster's own, which the network does not know and which
     * may be the same in every cluster.
     *
     * @param pods 8,192 blocks of 256 addresses, one for each node
     * @param services addresses of services
     * @param dns address of the cluster's DNS, among those of the services
     * @see <a href="https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#ip-address-planning">Planning</a>
     */
    public record Ranges(String pods, String services, String dns) {
        /** In the block for carriers, which no network uses by habit (https://www.rfc-editor.org/rfc/rfc6598). */
        private static final Ranges USUAL = new Ranges("100.64.0.0/11", "100.96.0.0/16", "100.96.0.10");

        /** For networks that lie there. */
        private static final Ranges OTHER = new Ranges("10.128.0.0/11", "10.160.0.0/16", "10.160.0.10");

        private static final Cidr CARRIERS = Cidr.of("100.64.0.0/10");

        static Ranges beside(String network) {
            return Cidr.parse(network).filter(CARRIERS::overlaps).isPresent() ? OTHER : USUAL;
        }
    }

    /**
     * What is promised of the control plane.
     *
     * @see <a href="https://learn.microsoft.com/azure/aks/free-standard-pricing-tiers">Tiers</a>
     */
    public enum Tier {
        /** Nothing, and it costs nothing. */
        FREE,
        /** 99.95 % of the time with zones, for $0.10 an hour. */
        STANDARD
    }

    /** Who looks for threats in the cluster. */
    public enum Threats {
        /** Nobody. */
        UNWATCHED,
        /** Defender for Containers, for about $7 a month for each processor of a node. */
        DEFENDER
    }

    /** The plan for a cluster on AKS. */
    public static AksPlan of(KubernetesClusterPlan plan, KubernetesClusterSpec spec) {
        Optional<NodeGroupPlan> kept = kept(plan, spec);
        NodeGroupPlan system = kept.orElseGet(() -> added(plan, spec));
        List<AksPool> pools = new ArrayList<>();
        plan.nodeGroups().stream()
                .filter(group -> kept.filter(group::equals).isEmpty())
                .map(group -> AksPool.of(nameOf(group), group))
                .forEach(pools::add);
        return new AksPlan(
                AksPool.of(SYSTEM, system),
                kept.isPresent() && !spec.pools().isEmpty()
                        ? List.of("osDiskSizeGB")
                        : List.of("osDiskSizeGB", "vmSize"),
                pools,
                spec.network().zones(),
                Ranges.beside(spec.network().cidr()),
                spec.profile() == Profile.DEVELOPMENT ? Tier.FREE : Tier.STANDARD,
                spec.profile() == Profile.PRODUCTION ? Threats.DEFENDER : Threats.UNWATCHED);
    }

    private static Optional<NodeGroupPlan> kept(KubernetesClusterPlan plan, KubernetesClusterSpec spec) {
        return plan.nodeGroups().stream()
                .filter(group -> group.purchase() == Purchase.ON_DEMAND)
                .filter(group -> spec.pools().isEmpty() || group.taints().contains(Taint.CRITICAL_ADDONS_ONLY))
                .findFirst();
    }

    /** Two machines, or one in each zone in production; of the kind that the default pool has, so that it may become this. */
    private static NodeGroupPlan added(KubernetesClusterPlan plan, KubernetesClusterSpec spec) {
        int nodes = spec.profile() == Profile.PRODUCTION ? 3 : 2;
        KubernetesClusterDefaults defaults = KubernetesClusterDefaults.of(spec.profile(), spec.cloud());
        Names names = Names.of(plan.clusterName());
        return new NodeGroupPlan(
                names.child("pool", SYSTEM),
                names.child("launch-template", SYSTEM),
                SYSTEM,
                defaults.pools().get(0).instanceTypes(),
                new Size(nodes, nodes, nodes),
                SizeOwner.PROGRAM,
                Purchase.ON_DEMAND,
                defaults.diskGib(),
                Map.of(NodePool.LABEL, SYSTEM),
                List.of(Taint.CRITICAL_ADDONS_ONLY));
    }

    private static String nameOf(NodeGroupPlan group) {
        String letters = group.key().replace("-", "");
        return letters.substring(0, Math.min(LETTERS, letters.length())) + PoolName.digits(group, DIGITS);
    }
}
