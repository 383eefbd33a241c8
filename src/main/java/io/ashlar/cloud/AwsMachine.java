package io.ashlar.cloud;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an AWS machine type holds, by its name: AWS sells every general, compute and memory family in the same steps.
 *
 * @param processors virtual CPUs
 * @param memoryGib memory in GiB, rounded up; cache nodes keep some of it for themselves
 * @see <a href="https://aws.amazon.com/ec2/instance-types/">Instance types</a>
 * @see <a href="https://aws.amazon.com/rds/instance-types/">Database instance classes</a>
 */
public record AwsMachine(int processors, int memoryGib) {
    private static final Pattern NAME = Pattern.compile("(?:db\\.|cache\\.)?([tmcr])\\d+[a-z]*\\.(\\w+)");

    /** Burstable machines of the third generation on: two processors up to large. */
    private static final Map<String, AwsMachine> BURSTABLE = Map.of(
            "nano", new AwsMachine(2, 1),
            "micro", new AwsMachine(2, 1),
            "small", new AwsMachine(2, 2),
            "medium", new AwsMachine(2, 4),
            "large", new AwsMachine(2, 8),
            "xlarge", new AwsMachine(4, 16),
            "2xlarge", new AwsMachine(8, 32));

    /** GiB for each processor: 2 for compute, 4 for general, 8 for memory. */
    private static final Map<String, Integer> MEMORY_RATIO = Map.of("c", 2, "m", 4, "r", 8);

    /** The machine of this name, such as {@code t3.large}, {@code db.r6g.large} or {@code cache.t3.medium}. */
    public static Optional<AwsMachine> of(String type) {
        Matcher name = NAME.matcher(type);
        if (!name.matches()) {
            return Optional.empty();
        }
        if (name.group(1).equals("t")) {
            return Optional.ofNullable(BURSTABLE.get(name.group(2)));
        }
        return processors(name.group(2))
                .map(processors ->
                        new AwsMachine(processors, processors * MEMORY_RATIO.getOrDefault(name.group(1), 4)));
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
