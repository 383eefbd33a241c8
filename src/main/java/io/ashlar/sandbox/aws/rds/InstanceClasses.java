package io.ashlar.sandbox.aws.rds;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The instance classes that run PostgreSQL 13 and newer in us-east-1, as of August 2026.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Support.html">Engines
 *     for instance classes</a>
 * @see <a href="https://github.com/aws-cloudformation/cfn-lint/blob/main/src/cfnlint/data/schemas/extensions/aws_rds_dbinstance/dbinstanceclass_enum.json">
 *     The list, refreshed from the API</a>
 */
final class InstanceClasses {
    private static final List<String> UP_TO_12 = sizes("xlarge 2xlarge 4xlarge 8xlarge 12xlarge");
    private static final List<String> UP_TO_16 = with(UP_TO_12, "large 16xlarge");
    private static final List<String> UP_TO_24 = with(UP_TO_16, "24xlarge");
    private static final List<String> UP_TO_32 = with(UP_TO_24, "32xlarge");
    private static final List<String> UP_TO_48 = with(UP_TO_24, "48xlarge");

    private static final Map<List<String>, String> FAMILIES = Map.of(
            UP_TO_16,
            "m6g m6gd m7g r6g r6gd r7g x2g",
            UP_TO_24,
            "m5 m5d r5 r5b r5d",
            UP_TO_32,
            "m6i m6id m6idn m6in r6i r6id r6idn r6in",
            UP_TO_48,
            "m7i m8g m8gd r7i r8g r8gd",
            sizes("micro small medium large xlarge 2xlarge"),
            "t3 t4g",
            sizes("xlarge 2xlarge 4xlarge 8xlarge 16xlarge 24xlarge 32xlarge"),
            "x2iedn",
            sizes("16xlarge 24xlarge 32xlarge"),
            "x2idn");

    private static final Set<String> ALL = all();

    private InstanceClasses() {}

    static boolean runPostgres(String instanceClass) {
        return ALL.contains(instanceClass);
    }

    private static Set<String> all() {
        Set<String> classes = new HashSet<>();
        FAMILIES.forEach((sizes, families) -> {
            for (String family : sizes(families)) {
                sizes.forEach(size -> classes.add("db." + family + "." + size));
            }
        });
        return Set.copyOf(classes);
    }

    private static List<String> sizes(String words) {
        return Arrays.asList(words.trim().split(" "));
    }

    private static List<String> with(List<String> sizes, String more) {
        return Stream.concat(sizes.stream(), sizes(more).stream()).toList();
    }
}
