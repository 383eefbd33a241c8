package io.ashlar.sandbox.aws.eks;

import io.ashlar.sandbox.model.Rules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * EC2 instance types as far as a node group must know them: which there are, and which processor they have.
 *
 * @see <a href="https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-types.html">Instance types</a>
 * @see <a href="https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html">How they are named</a>
 */
final class InstanceTypes {
    private static final Pattern FORM = Pattern.compile("([a-z]+-?\\d+[a-z-]*\\d*[a-z]*)\\.([a-z0-9-]+)");

    /** Processors that are not x86 are told by a g among the options, as in m7g and c7gn; and a1. */
    private static final Pattern ARM = Pattern.compile("a1|[a-z]+-?\\d+[a-z]*g[a-z]*(-.*)?");

    private static final List<String> BURSTABLE_SIZES =
            List.of("nano", "micro", "small", "medium", "large", "xlarge", "2xlarge");

    /** The families whose sizes are the same everywhere; others are known by their form only. */
    private static final Map<String, List<String>> SIZES = Map.of(
            "t3",
            BURSTABLE_SIZES,
            "t3a",
            BURSTABLE_SIZES,
            "t4g",
            BURSTABLE_SIZES,
            "m5",
            List.of("large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge", "24xlarge", "metal"),
            "c5",
            List.of("large", "xlarge", "2xlarge", "4xlarge", "9xlarge", "12xlarge", "18xlarge", "24xlarge", "metal"),
            "r5",
            List.of("large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge", "24xlarge", "metal"));

    private static final Set<String> ALL_SIZES = Set.of(
            "nano",
            "micro",
            "small",
            "medium",
            "large",
            "xlarge",
            "2xlarge",
            "3xlarge",
            "4xlarge",
            "6xlarge",
            "8xlarge",
            "9xlarge",
            "10xlarge",
            "12xlarge",
            "16xlarge",
            "18xlarge",
            "24xlarge",
            "32xlarge",
            "48xlarge",
            "56xlarge",
            "96xlarge",
            "112xlarge",
            "224xlarge",
            "metal",
            "metal-16xl",
            "metal-24xl",
            "metal-32xl",
            "metal-48xl");

    private InstanceTypes() {}

    static Rules.ValueRule exists() {
        return value -> isKnown(String.valueOf(value))
                ? Optional.empty()
                : Optional.of("is not an EC2 instance type; one is called like t3.medium");
    }

    static boolean isArm(String type) {
        Matcher parts = FORM.matcher(type);
        return parts.matches() && ARM.matcher(parts.group(1)).matches();
    }

    private static boolean isKnown(String type) {
        Matcher parts = FORM.matcher(type);
        if (!parts.matches()) {
            return false;
        }
        List<String> sizes = SIZES.get(parts.group(1));
        return sizes == null ? ALL_SIZES.contains(parts.group(2)) : sizes.contains(parts.group(2));
    }
}
