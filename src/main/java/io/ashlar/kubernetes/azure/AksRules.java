package io.ashlar.kubernetes.azure;

import io.ashlar.core.Problems;
import io.ashlar.kubernetes.plan.Capacity;
import io.ashlar.kubernetes.plan.ClusterOffering;
import io.ashlar.kubernetes.plan.ClusterRules;
import io.ashlar.kubernetes.plan.KubernetesClusterSpec;
import io.ashlar.kubernetes.plan.KubernetesClusterSpec.KeyUse;
import io.ashlar.kubernetes.plan.NodePool;
import io.ashlar.kubernetes.plan.Taint;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What AKS demands; codes K8S-131 to K8S-149.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/quotas-skus-regions">Quotas and VM sizes</a>
 * @see <a href="https://learn.microsoft.com/azure/aks/use-system-pools">System node pools</a>
 */
final class AksRules implements ClusterRules {
    /**
     * In community support on 2026-11-21; 1.37 is in preview.
     *
     * @see <a href="https://learn.microsoft.com/azure/aks/supported-kubernetes-versions#aks-kubernetes-release-calendar">Release
     *     calendar</a>
     */
    private static final List<String> VERSIONS = List.of("1.34", "1.35", "1.36");

    /** Four processors, as a system pool wants them, and 16 GiB: $0.172 an hour in eastus. */
    private static final String MACHINE = "Standard_D4as_v5";

    /** The image has 30 GiB; https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update takes 2048 at most. */
    private static final int SMALLEST_DISK_GIB = 30;

    private static final int LARGEST_DISK_GIB = 2048;

    /** https://learn.microsoft.com/azure/azure-monitor/logs/data-retention-configure: of tables that are queried. */
    private static final int FEWEST_LOG_DAYS = 30;

    private static final int MOST_LOG_DAYS = 730;
    private static final int MOST_POOLS = 100;
    private static final int MOST_NODES_IN_A_POOL = 1000;

    /** https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges. */
    private static final int MOST_PUBLIC_BLOCKS = 200;

    private static final int FEWEST_SYSTEM_PROCESSORS = 4;
    private static final String RESERVED_PREFIX = "kubernetes.azure.com/";

    /** Family, processors, features and version; https://learn.microsoft.com/azure/virtual-machines/vm-naming-conventions. */
    private static final Pattern MACHINE_NAME =
            Pattern.compile("Standard_([A-Z]{1,2})(\\d+)(-\\d+)?[a-z]*(_[A-Za-z0-9]+)*");

    private static final ClusterOffering OFFERING =
            new ClusterOffering("1.35", MACHINE, MACHINE, SMALLEST_DISK_GIB, FEWEST_LOG_DAYS);

    @Override
    public ClusterOffering offering() {
        return OFFERING;
    }

    @Override
    public void check(KubernetesClusterSpec spec, Problems problems) {
        spec.version()
                .ifPresent(version -> problems.require(
                        VERSIONS.contains(version),
                        "K8S-131",
                        "version",
                        "\"" + version + "\"",
                        "AKS has " + VERSIONS + " in community support",
                        "Choose one of them; " + OFFERING.defaultVersion() + " is the default."));
        spec.logRetentionDays()
                .ifPresent(days -> problems.require(
                        days >= FEWEST_LOG_DAYS && days <= MOST_LOG_DAYS,
                        "K8S-132",
                        "logRetentionDays",
                        days,
                        "Log Analytics keeps logs for %d to %d days".formatted(FEWEST_LOG_DAYS, MOST_LOG_DAYS),
                        "Choose a number in that range."));
        problems.require(
                spec.publicAccessFrom().size() <= MOST_PUBLIC_BLOCKS,
                "K8S-138",
                "publicAccessFrom",
                spec.publicAccessFrom().size() + " blocks",
                "AKS takes " + MOST_PUBLIC_BLOCKS,
                "Join neighbouring blocks.");
        problems.require(
                spec.network().keyUse() == KeyUse.BY_IDENTITY,
                "K8S-143",
                "encryptionKey",
                "one that names nobody who may use it",
                "Azure encrypts disks as an identity that may use the key",
                "Give an EncryptionKey made with Azure's driver, or an ExistingEncryptionKey.");
        List<NodePool> pools = spec.effectivePools();
        pools.forEach(pool -> pool(pool, problems));
        long groups = pools.stream()
                .mapToInt(pool -> pool.capacity() instanceof Capacity.Mixed ? 2 : 1)
                .sum();
        problems.require(
                groups < MOST_POOLS,
                "K8S-137",
                "pools",
                groups + " node pools",
                "AKS takes %d in a cluster, keeps one for itself, and a pool of mixed capacity needs two"
                        .formatted(MOST_POOLS),
                "Merge pools, or make a second cluster.");
        systemPools(
                pools.stream()
                        .filter(pool -> pool.taints().contains(Taint.CRITICAL_ADDONS_ONLY))
                        .toList(),
                problems);
    }

    private static void pool(NodePool pool, Problems problems) {
        String field = "pools." + pool.name();
        for (String type : pool.instanceTypes()) {
            problems.require(
                    MACHINE_NAME.matcher(type).matches(),
                    "K8S-133",
                    field + ".instanceTypes",
                    "\"" + type + "\"",
                    "a VM size of Azure is Standard_, a family with its processors, and a version",
                    "Write it like " + MACHINE + ".");
        }
        problems.require(
                pool.instanceTypes().size() <= 1,
                "K8S-134",
                field + ".instanceTypes",
                pool.instanceTypes(),
                "a pool of AKS has one VM size",
                "Name one, and make a pool for each other.");
        pool.diskGib()
                .ifPresent(gib -> problems.require(
                        gib >= SMALLEST_DISK_GIB && gib <= LARGEST_DISK_GIB,
                        "K8S-135",
                        field + ".diskGib",
                        gib,
                        "a node's disk has %d to %,d GiB".formatted(SMALLEST_DISK_GIB, LARGEST_DISK_GIB),
                        "Choose a size in that range."));
        problems.require(
                pool.most() <= MOST_NODES_IN_A_POOL,
                "K8S-136",
                field + ".most",
                pool.most(),
                "AKS takes %,d nodes in a pool".formatted(MOST_NODES_IN_A_POOL),
                "Spread them over several pools.");
        pool.labels().keySet().stream()
                .filter(key -> key.startsWith(RESERVED_PREFIX))
                .forEach(key -> problems.add(
                        "K8S-139",
                        field + ".labels",
                        "\"" + key + "\"",
                        RESERVED_PREFIX + " is set by AKS",
                        "Use a prefix of your own."));
    }

    private static void systemPools(List<NodePool> kept, Problems problems) {
        problems.require(
                kept.size() <= 1,
                "K8S-140",
                "pools",
                kept.stream().map(NodePool::name).sorted().toList(),
                "AKS keeps one pool for its own services, and these are all kept for such",
                "Take the taint " + Taint.CRITICAL_ADDONS_ONLY.key() + " off all but one.");
        for (NodePool pool : kept) {
            String field = "pools." + pool.name();
            problems.require(
                    pool.capacity() instanceof Capacity.OnDemand && pool.begin() >= 1 && pool.least() >= 1,
                    "K8S-141",
                    field,
                    "%s, least %d".formatted(pool.capacity().key(), pool.least()),
                    "the pool for AKS's own services is on demand and has at least 1 node at any time",
                    "Change it, or take the taint off it: AKS then gets a pool of its own.");
            pool.instanceTypes().stream()
                    .map(MACHINE_NAME::matcher)
                    .filter(Matcher::matches)
                    .filter(type ->
                            type.group(1).equals("B") || Integer.parseInt(type.group(2)) < FEWEST_SYSTEM_PROCESSORS)
                    .forEach(type -> problems.add(
                            "K8S-142",
                            field + ".instanceTypes",
                            type.group(),
                            "the pool for AKS's own services takes machines of %d processors and more, and none of family B"
                                    .formatted(FEWEST_SYSTEM_PROCESSORS),
                            "Choose one like " + MACHINE + "."));
        }
    }
}
