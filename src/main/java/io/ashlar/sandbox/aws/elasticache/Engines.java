package io.ashlar.sandbox.aws.elasticache;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Engine versions and node types, as of August 2026.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html">Versions</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html">Node types</a>
 * @see <a href="https://github.com/aws-cloudformation/cfn-lint/tree/main/src/cfnlint/data/schemas/extensions/aws_elasticache_cachecluster">
 *     Both lists, refreshed from the API</a>
 */
final class Engines {
    static final String VALKEY = "valkey";
    static final String REDIS = "redis";

    private static final Map<String, List<String>> VERSIONS = Map.of(
            VALKEY, List.of("7.2", "8.0", "8.1", "8.2", "9.0", "9.1"),
            REDIS, List.of("4.0.10", "5.0.6", "6.0", "6.2", "7.0", "7.1"));

    /** Families of nodes by their sizes. */
    private static final Map<String, String> FAMILIES = Map.of(
            "c7gn c8gn m6g m7g m8g r6g r7g r8g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge",
            "m5 r5", "large xlarge 2xlarge 4xlarge 12xlarge 24xlarge",
            "m4", "large xlarge 2xlarge 4xlarge 10xlarge",
            "r4", "large xlarge 2xlarge 4xlarge 8xlarge 16xlarge",
            "r6gd", "xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge",
            "t2 t3 t4g", "micro small medium");

    private static final Set<String> NODE_TYPES = nodeTypes();

    private Engines() {}

    static List<String> versions(String engine) {
        return VERSIONS.getOrDefault(engine, List.of());
    }

    static boolean isNodeType(String nodeType) {
        return NODE_TYPES.contains(nodeType);
    }

    static String newest(String engine) {
        List<String> versions = versions(engine);
        return versions.isEmpty() ? "" : versions.get(versions.size() - 1);
    }

    /** The parameter group family of a version: {@code valkey8}, {@code redis7}, {@code redis6.x}, {@code redis5.0}. */
    static String family(String engine, String version) {
        String major = version.substring(0, Math.max(1, version.indexOf('.')));
        if (engine.equals(VALKEY) || Integer.parseInt(major) >= 7) {
            return engine + major;
        }
        return major.equals("6") ? "redis6.x" : "redis" + major + ".0";
    }

    static int compare(String one, String other) {
        return Arrays.compare(parts(one), parts(other));
    }

    private static int[] parts(String version) {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    private static Set<String> nodeTypes() {
        Set<String> types = new HashSet<>();
        FAMILIES.forEach((families, sizes) -> {
            for (String family : List.of(families.split(" ", -1))) {
                for (String size : List.of(sizes.split(" ", -1))) {
                    types.add("cache." + family + "." + size);
                }
            }
        });
        return Set.copyOf(types);
    }
}
