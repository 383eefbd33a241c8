package io.ashlar.kubernetes.aws;

import io.ashlar.core.Problems;
import io.ashlar.kubernetes.plan.Capacity;
import io.ashlar.kubernetes.plan.ClusterOffering;
import io.ashlar.kubernetes.plan.ClusterRules;
import io.ashlar.kubernetes.plan.KubernetesClusterSpec;
import io.ashlar.kubernetes.plan.NodePool;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What EKS demands; codes K8S-101 to K8S-119.
 *
 * @see <a href="https://docs.aws.amazon.com/general/latest/gr/eks.html#limits_eks">Quotas of EKS</a>
 */
final class EksRules implements ClusterRules {
    private static final int MOST_NODE_GROUPS = 30;
    private static final int MOST_NODES_IN_A_GROUP = 450;
    private static final int MOST_PUBLIC_BLOCKS = 40;

    /** The image is 20 GiB; https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html: gp3 takes 16 TiB. */
    private static final int SMALLEST_DISK_GIB = 20;

    private static final int LARGEST_DISK_GIB = 16_384;

    /** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html. */
    private static final List<Integer> RETENTION_DAYS = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    /** EKS sets these itself: https://github.com/aws/containers-roadmap/issues/1451. */
    private static final String RESERVED_PREFIX = "eks.amazonaws.com/";

    private static final ClusterOffering OFFERING =
            new ClusterOffering(EksVersion.DEFAULT.text(), "t3.medium", "t3.large", SMALLEST_DISK_GIB, 1);

    private final SortedSet<String> furtherAddons;

    EksRules(SortedSet<String> furtherAddons) {
        this.furtherAddons = furtherAddons;
    }

    @Override
    public ClusterOffering offering() {
        return OFFERING;
    }

    @Override
    public void check(KubernetesClusterSpec spec, Problems problems) {
        spec.version()
                .ifPresent(version -> problems.require(
                        EksVersion.texts().contains(version),
                        "K8S-101",
                        "version",
                        "\"" + version + "\"",
                        "EKS has " + EksVersion.texts() + " in standard support",
                        "Choose one of them; " + EksVersion.DEFAULT.text() + " is the default."));
        spec.logRetentionDays()
                .ifPresent(days -> problems.require(
                        RETENTION_DAYS.contains(days),
                        "K8S-102",
                        "logRetentionDays",
                        days,
                        "CloudWatch keeps logs for one of " + RETENTION_DAYS + " days",
                        "Choose the next longer one."));
        problems.require(
                spec.publicAccessFrom().size() <= MOST_PUBLIC_BLOCKS,
                "K8S-108",
                "publicAccessFrom",
                spec.publicAccessFrom().size() + " blocks",
                "EKS takes " + MOST_PUBLIC_BLOCKS,
                "Join neighbouring blocks.");
        spec.effectivePools().forEach(pool -> pool(pool, problems));
        long groups = spec.effectivePools().stream()
                .mapToInt(pool -> pool.capacity() instanceof Capacity.Mixed ? 2 : 1)
                .sum();
        problems.require(
                groups <= MOST_NODE_GROUPS,
                "K8S-107",
                "pools",
                groups + " node groups",
                "EKS takes %d in a cluster, and a pool of mixed capacity needs two".formatted(MOST_NODE_GROUPS),
                "Merge pools, or make a second cluster.");
        addons(problems);
    }

    private static void pool(NodePool pool, Problems problems) {
        String field = "pools." + pool.name();
        Set<NodeImage> images = new TreeSet<>();
        for (String type : pool.instanceTypes()) {
            Optional<NodeImage> image = NodeImage.of(type);
            image.ifPresent(images::add);
            problems.require(
                    image.isPresent(),
                    "K8S-103",
                    field + ".instanceTypes",
                    "\"" + type + "\"",
                    "an EC2 instance type is a family with its generation, a dot and a size",
                    "Write it like t3.medium.");
        }
        problems.require(
                images.size() <= 1,
                "K8S-104",
                field + ".instanceTypes",
                pool.instanceTypes(),
                "they need different images: " + images,
                "Make one pool for each processor or accelerator.");
        pool.diskGib()
                .ifPresent(gib -> problems.require(
                        gib >= SMALLEST_DISK_GIB && gib <= LARGEST_DISK_GIB,
                        "K8S-105",
                        field + ".diskGib",
                        gib,
                        "a node's disk has %d to %,d GiB".formatted(SMALLEST_DISK_GIB, LARGEST_DISK_GIB),
                        "Choose a size in that range."));
        problems.require(
                pool.most() <= MOST_NODES_IN_A_GROUP,
                "K8S-106",
                field + ".most",
                pool.most(),
                "EKS takes %d nodes in a group".formatted(MOST_NODES_IN_A_GROUP),
                "Spread them over several pools.");
        pool.labels().keySet().stream()
                .filter(key -> key.startsWith(RESERVED_PREFIX))
                .forEach(key -> problems.add(
                        "K8S-109",
                        field + ".labels",
                        "\"" + key + "\"",
                        RESERVED_PREFIX + " is set by EKS",
                        "Use a prefix of your own."));
    }

    private void addons(Problems problems) {
        Set<String> standard = EksAddon.STANDARD.stream().map(EksAddon::name).collect(Collectors.toUnmodifiableSet());
        furtherAddons.stream()
                .filter(standard::contains)
                .forEach(name -> problems.add(
                        "K8S-110", "furtherAddons", "\"" + name + "\"", "every cluster has it already", "Remove it."));
    }
}
