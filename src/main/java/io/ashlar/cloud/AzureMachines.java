package io.ashlar.cloud;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an Azure size holds, by its name: families sell their processors with so much memory each.
 *
 * @see <a href="https://learn.microsoft.com/azure/virtual-machines/vm-naming-conventions">Names of sizes</a>
 * @see <a href="https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-compute">Sizes of flexible servers</a>
 * @see <a href="https://learn.microsoft.com/azure/redis/overview#performance-tiers">Sizes of Azure Managed Redis</a>
 */
final class AzureMachines {
    private static final Pattern VIRTUAL = Pattern.compile("Standard_([DEF])(\\d{1,2})[a-z]*(?:_v\\d)?");
    private static final Pattern CACHE = Pattern.compile("(Balanced_B|MemoryOptimized_M|ComputeOptimized_X)(\\d{1,3})");

    /** GiB for each processor: 4 for general, 8 for memory, 2 for compute. */
    private static final Map<String, Integer> MEMORY_RATIO = Map.of("D", 4, "E", 8, "F", 2);

    private static final Map<String, Machine> BURSTABLE = Map.of(
            "Standard_B1ms", new Machine(1, 2),
            "Standard_B2s", new Machine(2, 4),
            "Standard_B2ms", new Machine(2, 8),
            "Standard_B4ms", new Machine(4, 16),
            "Standard_B8ms", new Machine(8, 32),
            "Standard_B12ms", new Machine(12, 48),
            "Standard_B16ms", new Machine(16, 64),
            "Standard_B20ms", new Machine(20, 80));

    /** The two smallest sizes are half a GB and one GB on two burstable processors. */
    private static final Map<Integer, Integer> SMALLEST = Map.of(0, 1, 1, 1);

    /** GB for each processor of a cache's shards, by family. */
    private static final Map<String, Integer> CACHE_RATIO =
            Map.of("Balanced_B", 4, "MemoryOptimized_M", 8, "ComputeOptimized_X", 2);

    private AzureMachines() {}

    /** The size of this name, such as {@code Standard_D2ds_v5} or {@code Balanced_B5}. */
    static Optional<Machine> of(String size) {
        Matcher virtual = VIRTUAL.matcher(size);
        if (virtual.matches()) {
            int processors = Integer.parseInt(virtual.group(2));
            return Optional.of(new Machine(processors, processors * MEMORY_RATIO.getOrDefault(virtual.group(1), 4)));
        }
        Matcher cache = CACHE.matcher(size);
        if (cache.matches()) {
            int gigabytes = Integer.parseInt(cache.group(2));
            int memory = SMALLEST.getOrDefault(gigabytes, gigabytes);
            return Optional.of(new Machine(Math.max(2, memory / CACHE_RATIO.getOrDefault(cache.group(1), 4)), memory));
        }
        return Optional.ofNullable(BURSTABLE.get(size));
    }
}
