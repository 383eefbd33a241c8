package io.ashlar.kubernetes.plan;

import io.ashlar.core.Names;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.GrantPlan;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.NodeGroupPlan;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.Purchase;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.Role;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/** Turns what was asked of a cluster into what it consists of. */
public final class KubernetesClusterPlanner {
    private final String name;
    private final Names names;
    private final KubernetesClusterSpec spec;
    private final KubernetesClusterDefaults defaults;

    private KubernetesClusterPlanner(String name, KubernetesClusterSpec spec) {
        this.name = name;
        this.names = Names.of(name);
        this.spec = spec;
        this.defaults = KubernetesClusterDefaults.of(spec.profile(), spec.cloud());
    }

    /**
     * The plan of the cluster of this name.
     *
     * @param spec what {@link KubernetesClusterValidator} has found nothing wrong with
     */
    public static KubernetesClusterPlan plan(String name, KubernetesClusterSpec spec) {
        return new KubernetesClusterPlanner(name, spec).plan();
    }

    private KubernetesClusterPlan plan() {
        return new KubernetesClusterPlan(
                name,
                spec.version().orElse(spec.cloud().defaultVersion()),
                spec.effectivePools().stream()
                        .flatMap(this::nodeGroups)
                        .sorted(Comparator.comparing(NodeGroupPlan::name))
                        .toList(),
                grants(),
                spec.publicAccessFrom(),
                spec.logRetentionDays().orElse(defaults.logRetentionDays()),
                spec.protection());
    }

    /** Keys of the node groups that a pool becomes: its own name, or two made from it. */
    static List<String> keys(NodePool pool) {
        return pool.capacity() instanceof Capacity.Mixed
                ? List.of(pool.name() + "-on-demand", pool.name() + "-spot")
                : List.of(pool.name());
    }

    private Stream<NodeGroupPlan> nodeGroups(NodePool pool) {
        List<String> keys = keys(pool);
        if (pool.capacity() instanceof Capacity.Mixed mixed) {
            return Stream.of(
                    nodeGroup(pool, keys.get(0), Purchase.ON_DEMAND, mixed::onDemandOf),
                    nodeGroup(pool, keys.get(1), Purchase.SPOT, mixed::spotOf));
        }
        Purchase purchase = pool.capacity() instanceof Capacity.Spot ? Purchase.SPOT : Purchase.ON_DEMAND;
        return Stream.of(nodeGroup(pool, keys.get(0), purchase, IntUnaryOperator.identity()));
    }

    private NodeGroupPlan nodeGroup(NodePool pool, String key, Purchase purchase, IntUnaryOperator share) {
        Map<String, String> labels = new TreeMap<>(pool.labels());
        labels.put(NodePool.LABEL, pool.name());
        return new NodeGroupPlan(
                names.child("pool", key),
                names.child("launch-template", key),
                key,
                pool.instanceTypes(),
                new Size(share.applyAsInt(pool.least()), share.applyAsInt(pool.begin()), share.applyAsInt(pool.most())),
                pool.owner(),
                purchase,
                pool.diskGib().orElse(defaults.diskGib()),
                labels,
                pool.taints());
    }

    private List<GrantPlan> grants() {
        List<GrantPlan> grants = new ArrayList<>();
        spec.admins().forEach(admin -> grants.add(grant(admin, Role.ADMIN)));
        spec.viewers().forEach(viewer -> grants.add(grant(viewer, Role.VIEWER)));
        grants.sort(Comparator.comparing(GrantPlan::name));
        return grants;
    }

    /** The role is no part of the entry's name: a viewer who becomes an admin keeps the entry and gets another policy. */
    private GrantPlan grant(String principal, Role role) {
        String entry = names.child("access", principal);
        return new GrantPlan(entry, entry + "-policy", principal, role);
    }
}
