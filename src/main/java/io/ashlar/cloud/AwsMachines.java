package io.ashlar.cloud;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an AWS machine type holds, by its name: AWS sells every general, compute and memory family in the same steps.
 *
 * @see <a href="https://aws.amazon.com/ec2/instance-types/">Instance types</a>
 * @see <a href="https://aws.amazon.com/rds/instance-types/">Database instance classes</a>
 */
final class AwsMachines {
    private static final Pattern NAME = Pattern.compile("(?:db\\.|cache\\.)?([tmcr])\\d+[a-z]*\\.(\\w+)");

    /** Burstable machines of the third generation on: two processors up to large. */
    private static final Map<String, Machine> BURSTABLE = Map.of(
            "nano", new Machine(2, 1),
            "micro", new Machine(2, 1),
            "small", new Machine(2, 2),
            "medium", new Machine(2, 4),
            "large", new Machine(2, 8),
            "xlarge", new Machine(4, 16),
            "2xlarge", new Machine(8, 32));

    /** GiB for each processor: 2 for compute, 4 for general, 8 for memory. */
    private static final Map<String, Integer> MEMORY_RATIO = Map.of("c", 2, "m", 4, "r", 8);

    private AwsMachines() {}

    /** The machine of this name, such as {@code t3.large}, {@code db.r6g.large} or {@code cache.t3.medium}. */
    static Optional<Machine> of(String type) {
        Matcher name = NAME.matcher(type);
        if (!name.matches()) {
            return Optional.empty();
        }
        if (name.group(1).equals("t")) {
            return Optional.ofNullable(BURSTABLE.get(name.group(2)));
        }
        return processors(name.group(2))
                .map(processors -> new Machine(processors, processors * MEMORY_RATIO.getOrDefault(name.group(1), 4)));
    }

    private static Optional<Integer> processors(String size) {
        if (size.equals("medium")) {
            return Optional.of(1);
        }
        if (size.equals("large")) {
            return Optional.of(2);
        }
        if (!size.matches("\\d{0,2}xlarge")) {
            return Optional.empty();
        }
        String times = size.substring(0, size.length() - "xlarge".length());
        return Optional.of(4 * (times.isEmpty() ? 1 : Integer.parseInt(times)));
    }
}
