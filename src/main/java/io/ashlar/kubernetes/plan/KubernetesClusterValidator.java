package io.ashlar.kubernetes.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import io.ashlar.network.plan.Cidr;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds everything that keeps a {@link KubernetesClusterSpec} from being planned; codes K8S-001 to K8S-020. */
public final class KubernetesClusterValidator {
    private static final Pattern PRINCIPAL = Pattern.compile("[a-z]([a-z0-9-]{0,28}[a-z0-9])?");

    /** The widest block that the registries ever gave to one organisation: https://www.iana.org/assignments/ipv4-address-space. */
    private static final int WIDEST_PUBLIC = 8;

    private final KubernetesClusterSpec spec;
    private final Problems problems;

    private KubernetesClusterValidator(KubernetesClusterSpec spec, Problems problems) {
        this.spec = spec;
        this.problems = problems;
    }

    /**
     * Checks what was asked of the cluster of this name.
     *
     * @param cloud what the cloud that is to make it demands beyond that
     * @throws io.ashlar.core.InvalidInputException with all problems at once
     */
    public static void check(String name, KubernetesClusterSpec spec, ClusterRules cloud) {
        Problems problems = Problems.of("KubernetesCluster", name);
        Names.check(name, problems);
        new KubernetesClusterValidator(spec, problems).run();
        cloud.check(spec, problems);
        problems.throwIfAny();
    }

    private void run() {
        problems.require(
                spec.network().zones().size() >= 2,
                "K8S-001",
                "network",
                "in zones " + spec.network().zones(),
                "a control plane needs subnets in at least 2 zones",
                "Use a network with two or three zones.");
        pools();
        principals();
        spec.publicAccessFrom().forEach(this::publicBlock);
    }

    private void pools() {
        List<NodePool> pools = spec.effectivePools();
        pools.forEach(pool -> new NodePoolCheck(pool, problems).run());
        Map<String, String> poolOfKey = new HashMap<>();
        for (NodePool pool : pools) {
            for (String key : KubernetesClusterPlanner.keys(pool)) {
                String other = poolOfKey.putIfAbsent(key, pool.name());
                problems.require(
                        other == null,
                        "K8S-004",
                        "pools",
                        "\"%s\" beside \"%s\"".formatted(pool.name(), other),
                        "both would make a node group called \"" + key + "\"",
                        "Rename one of them.");
            }
        }
        problems.require(
                pools.stream().anyMatch(NodePool::hostsAddons),
                "K8S-002",
                "pools",
                pools.stream().map(NodePool::name).sorted().toList(),
                "DNS and the storage driver need a pool that begins with at least one node and has no taint but "
                        + Taint.CRITICAL_ADDONS_ONLY.key(),
                "Add such a pool, or take the taints off one.");
    }

    private void principals() {
        Set<String> admins = spec.admins();
        problems.require(
                !admins.isEmpty(),
                "K8S-013",
                "admins",
                "empty",
                "who creates a cluster has no access of their own, so nobody could use it",
                "Name at least the identity that runs this program.");
        admins.forEach(name -> principalName("admins", name));
        spec.viewers().forEach(name -> principalName("viewers", name));
        spec.viewers().stream()
                .filter(admins::contains)
                .forEach(name -> problems.add(
                        "K8S-015",
                        "viewers",
                        "\"" + name + "\"",
                        "an admin of that name is there already",
                        "Name each identity once; admins may look at everything anyway."));
    }

    private void principalName(String field, String name) {
        problems.require(
                PRINCIPAL.matcher(name).matches(),
                "K8S-014",
                field,
                "\"" + name + "\"",
                "an identity is known here by 1 to 30 lower-case letters, digits and dashes, the first a letter",
                "Give it a short name; the cloud's own goes in the value.");
    }

    private void publicBlock(String text) {
        Optional<Cidr> block = Cidr.parse(text);
        if (block.isEmpty()) {
            problems.add(
                    "K8S-016",
                    "publicAccessFrom",
                    "\"" + text + "\"",
                    "it must be an IPv4 block in CIDR form with no bits set beyond its prefix",
                    "Write it like 203.0.113.0/24.");
            return;
        }
        problems.require(
                block.get().prefix() >= WIDEST_PUBLIC,
                "K8S-017",
                "publicAccessFrom",
                text,
                "the API of a cluster is not opened to the whole internet: /%d is the widest".formatted(WIDEST_PUBLIC),
                "Name the blocks of your offices and pipelines, or leave it private.");
    }
}
