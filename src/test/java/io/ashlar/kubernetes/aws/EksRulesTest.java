package io.ashlar.kubernetes.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.core.Problem;
import io.ashlar.core.Problems;
import io.ashlar.core.Profile;
import io.ashlar.kubernetes.plan.Capacity;
import io.ashlar.kubernetes.plan.KubernetesClusterSpec;
import io.ashlar.kubernetes.plan.NodePool;
import io.ashlar.kubernetes.plan.Specs;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EksRulesTest {
    private static final NodePool POOL = NodePool.named("general").instanceTypes("t3.medium");

    private static List<String> messages(KubernetesClusterSpec spec, String... furtherAddons) {
        Problems problems = Problems.of("KubernetesCluster", "main");
        new EksRules(new TreeSet<>(List.of(furtherAddons))).check(spec, problems);
        return problems.found().stream().map(Problem::message).toList();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_is_in_order_as_it_is(Profile profile) {
        assertThat(messages(Specs.ofProfile(profile), "metrics-server")).isEmpty();
    }

    @Test
    void the_default_version_is_in_standard_support_and_not_about_to_leave_it() {
        assertThat(EksVersion.DEFAULT.text()).isEqualTo("1.35");
        assertThat(EksVersion.DEFAULT.standardSupportEnds()).contains(LocalDate.of(2027, 3, 27));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.34", "1.35", "1.36"})
    void versions_in_standard_support_are_accepted(String version) {
        assertThat(messages(Specs.ofVersion(version))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.33", "1.35.2", "v1.35", "2"})
    void other_versions_are_refused(String version) {
        assertThat(messages(Specs.ofVersion(version)))
                .containsExactly("K8S-101 KubernetesCluster 'main': version is \"" + version
                        + "\", but EKS has [1.34, 1.35, 1.36] in standard support. Choose one of them; 1.35 is the"
                        + " default.");
    }

    @Test
    void log_retention_that_cloudwatch_has_not_is_refused() {
        assertThat(messages(Specs.ofLogRetention(100)))
                .containsExactly(
                        "K8S-102 KubernetesCluster 'main': logRetentionDays is 100, but CloudWatch keeps logs for one"
                                + " of [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192,"
                                + " 2557, 2922, 3288, 3653] days. Choose the next longer one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t3", "medium", "T3.medium", "t3 medium", "t.medium"})
    void what_is_no_instance_type_is_refused(String type) {
        assertThat(messages(Specs.ofPools(POOL.instanceTypes(type))))
                .containsExactly("K8S-103 KubernetesCluster 'main': pools.general.instanceTypes is \"" + type
                        + "\", but an EC2 instance type is a family with its generation, a dot and a size. Write it"
                        + " like t3.medium.");
    }

    @Test
    void types_that_need_different_images_are_refused_in_one_pool() {
        assertThat(messages(Specs.ofPools(POOL.instanceTypes("t3.large", "t4g.large"))))
                .containsExactly(
                        "K8S-104 KubernetesCluster 'main': pools.general.instanceTypes is [t3.large, t4g.large], but"
                                + " they need different images: [AL2023_x86_64_STANDARD, AL2023_ARM_64_STANDARD]. Make one"
                                + " pool for each processor or accelerator.");
    }

    @ParameterizedTest
    @ValueSource(ints = {19, 16_385})
    void disks_that_the_image_does_not_fit_or_ebs_has_not_are_refused(int gib) {
        assertThat(messages(Specs.ofPools(POOL.diskGib(gib))))
                .containsExactly("K8S-105 KubernetesCluster 'main': pools.general.diskGib is " + gib
                        + ", but a node's disk has 20 to 16,384 GiB. Choose a size in that range.");
    }

    @Test
    void more_nodes_than_eks_takes_in_a_group_are_refused() {
        assertThat(messages(Specs.ofPools(POOL.between(1, 451))))
                .containsExactly(
                        "K8S-106 KubernetesCluster 'main': pools.general.most is 451, but EKS takes 450 nodes in"
                                + " a group. Spread them over several pools.");
    }

    @Test
    void more_node_groups_than_eks_takes_are_refused() {
        NodePool[] pools = IntStream.range(0, 16)
                .mapToObj(number -> NodePool.named("pool-" + number)
                        .instanceTypes("t3.medium")
                        .capacity(Capacity.mostlySpot(70)))
                .toArray(NodePool[]::new);

        assertThat(messages(Specs.ofPools(pools)))
                .containsExactly("K8S-107 KubernetesCluster 'main': pools is 32 node groups, but EKS takes 30 in a"
                        + " cluster, and a pool of mixed capacity needs two. Merge pools, or make a second cluster.");
    }

    @Test
    void more_blocks_than_eks_takes_are_refused() {
        List<String> blocks = IntStream.range(0, 41)
                .mapToObj(number -> "203.0." + number + ".0/24")
                .toList();

        assertThat(messages(Specs.ofPublicAccess(blocks)))
                .containsExactly(
                        "K8S-108 KubernetesCluster 'main': publicAccessFrom is 41 blocks, but EKS takes 40. Join"
                                + " neighbouring blocks.");
    }

    @Test
    void labels_that_eks_sets_are_refused() {
        assertThat(messages(Specs.ofPools(POOL.label("eks.amazonaws.com/nodegroup", "x"))))
                .containsExactly("K8S-109 KubernetesCluster 'main': pools.general.labels is"
                        + " \"eks.amazonaws.com/nodegroup\", but eks.amazonaws.com/ is set by EKS. Use a prefix of your"
                        + " own.");
    }

    @Test
    void an_add_on_that_is_there_already_is_refused() {
        assertThat(messages(Specs.ofProfile(Profile.STAGING), "coredns"))
                .containsExactly(
                        "K8S-110 KubernetesCluster 'main': furtherAddons is \"coredns\", but every cluster has it"
                                + " already. Remove it.");
    }
}
