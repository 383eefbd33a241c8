package io.ashlar.cloud;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a size of Google Cloud holds, by its name, which says it.
 *
 * @see <a href="https://cloud.google.com/sql/docs/postgres/machine-series-overview">Machine types of Cloud SQL</a>
 * @see <a href="https://cloud.google.com/memorystore/docs/redis/redis-tiers">Sizes of Memorystore</a>
 */
final class GcpMachines {
    private static final Pattern CUSTOM = Pattern.compile("db-custom-(\\d{1,2})-(\\d{4,6})");
    private static final Pattern OPTIMIZED = Pattern.compile("db-perf-optimized-N-(\\d{1,3})");
    private static final Pattern CACHE = Pattern.compile("(\\d{1,3})GB");
    private static final int MIB = 1024;
    private static final int OPTIMIZED_RATIO = 8;
    /** Redis runs its commands on one processor, whatever the node has. */
    private static final int OF_A_CACHE = 1;

    private GcpMachines() {}

    /** The size of this name, such as {@code db-perf-optimized-N-2}, {@code db-f1-micro} or {@code 5GB}. */
    static Optional<Machine> of(String size) {
        Matcher custom = CUSTOM.matcher(size);
        if (custom.matches()) {
            int memory = Integer.parseInt(custom.group(2));
            return Optional.of(new Machine(Integer.parseInt(custom.group(1)), (memory + MIB - 1) / MIB));
        }
        Matcher optimized = OPTIMIZED.matcher(size);
        if (optimized.matches()) {
            int processors = Integer.parseInt(optimized.group(1));
            return Optional.of(new Machine(processors, processors * OPTIMIZED_RATIO));
        }
        Matcher cache = CACHE.matcher(size);
        if (cache.matches()) {
            return Optional.of(new Machine(OF_A_CACHE, Integer.parseInt(cache.group(1))));
        }
        return switch (size) {
            case "db-f1-micro" -> Optional.of(new Machine(1, 1));
            case "db-g1-small" -> Optional.of(new Machine(1, 2));
            default -> Optional.empty();
        };
    }
}
