package io.ashlar.cost;

import io.ashlar.cost.pricing.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How much of the nodes' capacity is asked for by what runs in the cluster, and what that is worth. The money is the nodes'
 * own: it is part of the estimate already, and only split here.
 *
 * @param processors of all nodes
 * @param memoryGib of all nodes
 * @param nodes US dollars a month for all nodes without their disks
 * @param workloads what asks for capacity, the largest first
 */
public record ClusterShare(Range processors, Range memoryGib, Range nodes, List<Workload> workloads) {
    /** Nothing runs anywhere. */
    public static final ClusterShare NONE = new ClusterShare(Range.ZERO, Range.ZERO, Range.ZERO, List.of());

    /**
     * What asks for capacity.
     *
     * @param urn of the object or release
     * @param name in the program
     * @param processors asked for, over all replicas
     * @param memoryGib asked for, over all replicas
     */
    public record Workload(String urn, String name, BigDecimal processors, BigDecimal memoryGib) {}

    public ClusterShare {
        workloads = List.copyOf(workloads);
    }

    /** Whether there are nodes whose capacity is known. */
    public boolean isKnown() {
        return !processors.isZero();
    }

    /** Processors asked for by all workloads. */
    public BigDecimal processorsAsked() {
        return workloads.stream().map(Workload::processors).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Memory asked for by all workloads, in GiB. */
    public BigDecimal memoryAsked() {
        return workloads.stream().map(Workload::memoryGib).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * What a workload's requests are worth in a month: half of the nodes' price goes by processors and half by memory.
     * Nobody bills it; it says who fills the nodes.
     */
    public BigDecimal worth(Workload workload) {
        return worth(workload.processors(), workload.memoryGib());
    }

    /** What nobody asked for, in dollars a month. */
    public BigDecimal idle() {
        return nodes.expected()
                .subtract(worth(processorsAsked(), memoryAsked()))
                .max(BigDecimal.ZERO);
    }

    private BigDecimal worth(BigDecimal cpu, BigDecimal memory) {
        if (!isKnown()) {
            return BigDecimal.ZERO;
        }
        BigDecimal share = cpu.divide(processors.expected(), 6, RoundingMode.HALF_UP)
                .add(memory.divide(memoryGib.expected(), 6, RoundingMode.HALF_UP));
        return nodes.expected().multiply(share).divide(BigDecimal.valueOf(2), 6, RoundingMode.HALF_UP);
    }
}
