package io.ashlar.containers.plan;

/**
 * Processor and memory of one instance: the sizes that Fargate, Container Apps and Cloud Run all have.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html">Fargate: task CPU and
 *     memory</a>
 * @see <a href="https://learn.microsoft.com/azure/container-apps/containers#allocations">Container Apps: twice as many GiB as
 *     CPUs, up to 4</a>
 * @see <a href="https://cloud.google.com/run/docs/configuring/services/cpu">Cloud Run: CPU and memory</a>
 */
public enum ContainerSize {
    /** A quarter of a CPU and 0.5 GiB. Cloud Run then hands an instance one request at a time. */
    QUARTER(250, 512),
    /** Half a CPU and 1 GiB. Cloud Run then hands an instance one request at a time. */
    HALF(500, 1_024),
    /** One CPU and 2 GiB. */
    ONE(1_000, 2_048),
    /** Two CPUs and 4 GiB. */
    TWO(2_000, 4_096),
    /** Four CPUs and 8 GiB. */
    FOUR(4_000, 8_192);

    private final int milliCpus;
    private final int memoryMib;

    ContainerSize(int milliCpus, int memoryMib) {
        this.milliCpus = milliCpus;
        this.memoryMib = memoryMib;
    }

    /** Thousandths of a CPU. */
    public int milliCpus() {
        return milliCpus;
    }

    /** MiB of memory. */
    public int memoryMib() {
        return memoryMib;
    }

    /** Fargate's unit: 1,024 for a CPU. */
    public int cpuUnits() {
        return milliCpus * 1_024 / 1_000;
    }
}
