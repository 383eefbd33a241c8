package io.ashlar.kubernetes.aws;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Amazon Linux 2023 image that fits a machine type. EKS keeps these images patched and knows how their nodes join.
 *
 * @see <a href="https://docs.aws.amazon.com/eks/latest/APIReference/API_Nodegroup.html">amiType</a>
 * @see <a href="https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html">How types are named</a>
 */
enum NodeImage {
    AL2023_x86_64_STANDARD,
    AL2023_ARM_64_STANDARD,
    AL2023_x86_64_NVIDIA,
    AL2023_ARM_64_NVIDIA,
    AL2023_x86_64_NEURON;

    /** Family, generation, options and size: {@code m}, {@code 7}, {@code gd}, {@code xlarge}. */
    private static final Pattern TYPE = Pattern.compile("([a-z]+-?)(\\d+)([a-z-]*\\d*[a-z]*)\\.[a-z0-9-]+");

    private static final Set<String> NVIDIA = Set.of("g", "gr", "p");
    private static final Set<String> NEURON = Set.of("inf", "trn");
    private static final String GRAVITON = "g";
    private static final String AMD = "a";

    /** The image for this machine type, or empty if that is not how AWS names one. */
    static Optional<NodeImage> of(String instanceType) {
        Matcher parts = TYPE.matcher(instanceType);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String family = parts.group(1);
        String options = parts.group(3);
        boolean arm = options.contains(GRAVITON) || (family + parts.group(2)).equals("a1");
        if (NEURON.contains(family)) {
            return Optional.of(AL2023_x86_64_NEURON);
        }
        if (NVIDIA.contains(family) && !options.startsWith(AMD)) {
            return Optional.of(arm ? AL2023_ARM_64_NVIDIA : AL2023_x86_64_NVIDIA);
        }
        return Optional.of(arm ? AL2023_ARM_64_STANDARD : AL2023_x86_64_STANDARD);
    }
}
