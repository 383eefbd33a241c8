package io.ashlar.cost;

import io.ashlar.cost.incluster.Workloads;
import io.ashlar.cost.pricing.MachineSizes;
import io.ashlar.cost.pricing.Range;
import io.ashlar.cost.pricing.Resources;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits the nodes of a stack's cluster among what runs on them. */
final class ClusterShares {
    private static final Set<String> POOLS = Set.of(
            "aws:eks/nodeGroup:NodeGroup",
            "azure-native:containerservice:ManagedCluster",
            "azure-native:containerservice:AgentPool",
            "gcp:container/cluster:Cluster",
            "gcp:container/nodePool:NodePool");

    /** A machine type in the article of a pool's line: {@code ec2/t3.large}, {@code vm/Standard_D2s_v5}, {@code compute/e2-medium}. */
    private static final Pattern MACHINE = Pattern.compile("(?:ec2|vm|compute|compute-spot)/(.+)");

    private ClusterShares() {}

    static ClusterShare of(Resources resources, List<ResourceCost> costs) {
        Range nodes = Range.ZERO;
        Range processors = Range.ZERO;
        Range memory = Range.ZERO;
        Range count = Range.ZERO;
        for (ResourceCost cost : costs) {
            for (Line line : POOLS.contains(cost.type()) ? cost.lines() : List.<Line>of()) {
                Optional<MachineSizes.Size> size = size(line);
                if (size.isPresent()) {
                    count = count.plus(line.quantity());
                    nodes = nodes.plus(line.monthly());
                    processors =
                            processors.plus(line.quantity().times(size.get().processors()));
                    memory = memory.plus(line.quantity().times(size.get().memoryGib()));
                }
            }
        }
        if (processors.isZero()) {
            return ClusterShare.NONE;
        }
        List<ClusterShare.Workload> workloads = Workloads.of(
                        resources, count.expected().doubleValue())
                .stream()
                .map(workload -> new ClusterShare.Workload(
                        workload.resource().urn(),
                        workload.resource().name(),
                        BigDecimal.valueOf(workload.processors()),
                        BigDecimal.valueOf(workload.memoryGib())))
                .sorted(Comparator.comparing(ClusterShare.Workload::memoryGib)
                        .reversed()
                        .thenComparing(ClusterShare.Workload::urn))
                .toList();
        return new ClusterShare(processors, memory, nodes, workloads);
    }

    private static Optional<MachineSizes.Size> size(Line line) {
        return line.price()
                .map(price -> MACHINE.matcher(price.sku()))
                .filter(Matcher::matches)
                .flatMap(found -> MachineSizes.of(found.group(1)));
    }
}
