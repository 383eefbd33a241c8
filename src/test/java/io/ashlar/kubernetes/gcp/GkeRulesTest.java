package io.ashlar.kubernetes.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.core.Problem;
import io.ashlar.core.Problems;
import io.ashlar.core.Profile;
import io.ashlar.kubernetes.plan.KubernetesClusterSpec;
import io.ashlar.kubernetes.plan.NodePool;
import io.ashlar.kubernetes.plan.SizeOwner;
import io.ashlar.kubernetes.plan.Specs;
import io.ashlar.network.plan.Facility;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GkeRulesTest {
    private static final GkeRules RULES = new GkeRules();
    private static final NodePool POOL = NodePool.named("shop").instanceTypes("e2-standard-4");
    private static final Set<Facility> RANGES = Set.of(Facility.POD_RANGE, Facility.SERVICE_RANGE);

    private static Specs specs() {
        return Specs.on(RULES.offering())
                .network("10.0.0.0/16", RANGES, "europe-west1-b", "europe-west1-c", "europe-west1-d");
    }

    private static List<String> messages(KubernetesClusterSpec spec) {
        Problems problems = Problems.of("KubernetesCluster", "main");
        RULES.check(spec, problems);
        return problems.found().stream().map(Problem::message).toList();
    }

    private static List<String> pools(NodePool... pools) {
        return messages(specs().pools(pools).spec());
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void nothing_is_wrong_with_the_defaults(Profile profile) {
        assertThat(messages(specs().profile(profile).spec())).isEmpty();
    }

    @Test
    void versions_that_the_channel_has_not_are_refused() {
        assertThat(messages(specs().version("1.32").spec()))
                .containsExactly(
                        """
                        K8S-161 KubernetesCluster 'main': version is "1.32", but GKE has [1.33, 1.34, 1.35, 1.36] in \
                        its regular channel. Choose one of them; 1.35 is the default.""");
        assertThat(messages(specs().version("1.36").spec())).isEmpty();
    }

    @Test
    void logs_are_kept_for_as_long_as_cloud_logging_keeps_them() {
        assertThat(messages(specs().logRetentionDays(3651).spec()))
                .containsExactly(
                        """
                        K8S-162 KubernetesCluster 'main': logRetentionDays is 3651, but Cloud Logging keeps logs for \
                        1 to 3,650 days. Choose a number in that range.""");
        assertThat(messages(specs().logRetentionDays(1).spec())).isEmpty();
    }

    @Test
    void a_machine_is_called_as_compute_engine_calls_it() {
        assertThat(pools(POOL.instanceTypes("t3.medium")))
                .containsExactly(
                        """
                        K8S-163 KubernetesCluster 'main': pools.shop.instanceTypes is "t3.medium", but a machine type \
                        of Compute Engine is a series, a kind and the processors. Write it like e2-standard-2.""");
        for (String type :
                List.of("e2-medium", "n2d-highmem-8", "c3-standard-4-lssd", "a2-highgpu-1g", "t2a-standard-4")) {
            assertThat(pools(POOL.instanceTypes(type))).isEmpty();
        }
    }

    @Test
    void a_pool_has_one_machine() {
        assertThat(pools(POOL.instanceTypes("e2-standard-4", "n2-standard-4")))
                .containsExactly(
                        """
                        K8S-164 KubernetesCluster 'main': pools.shop.instanceTypes is [e2-standard-4, n2-standard-4], \
                        but a pool of GKE has one machine type. Name one, and make a pool for each other.""");
    }

    @Test
    void a_disk_holds_the_image() {
        assertThat(pools(POOL.diskGib(9)))
                .containsExactly(
                        """
                        K8S-165 KubernetesCluster 'main': pools.shop.diskGib is 9, but a node's disk has 10 to 65,536 \
                        GiB. Choose a size in that range.""");
    }

    @Test
    void nodes_of_a_pool_are_counted() {
        assertThat(pools(POOL.between(1, 1001)))
                .containsExactly(
                        """
                        K8S-166 KubernetesCluster 'main': pools.shop.most is 1001, but GKE takes 1,000 nodes in a zone \
                        of a pool. Spread them over several pools.""");
    }

    @Test
    void the_api_is_opened_to_100_blocks_at_most() {
        List<String> blocks = IntStream.range(0, 101)
                .mapToObj(number -> "203.0.%d.0/24".formatted(number))
                .toList();

        assertThat(messages(specs().publicAccessFrom(blocks).spec()))
                .containsExactly(
                        """
                        K8S-168 KubernetesCluster 'main': publicAccessFrom is 101 blocks, but GKE takes 100. Join \
                        neighbouring blocks.""");
    }

    @Test
    void labels_of_gke_are_left_to_it() {
        assertThat(pools(POOL.label("cloud.google.com/gke-spot", "true")))
                .containsExactly(
                        """
                        K8S-169 KubernetesCluster 'main': pools.shop.labels is "cloud.google.com/gke-spot", but \
                        cloud.google.com/ and gke.io/ are set by GKE. Use a prefix of your own.""");
    }

    @Test
    void bounds_of_an_autoscaler_allow_the_same_number_in_each_of_several_zones() {
        assertThat(pools(POOL.between(5, 5).sizeOwner(SizeOwner.AUTOSCALER)))
                .containsExactly(
                        """
                        K8S-170 KubernetesCluster 'main': pools.shop is least 5, most 5 for an autoscaler in 3 zones, \
                        but GKE begins with the same number of nodes in each zone, and no such number lies between \
                        them. Raise most, or hand the size to the program: SizeOwner.PROGRAM.""");
    }

    @Test
    void the_network_has_ranges_for_pods_and_services() {
        assertThat(messages(Specs.on(RULES.offering())
                        .network("10.0.0.0/16", Set.of(), "europe-west1-b", "europe-west1-c")
                        .spec()))
                .containsExactly(
                        """
                        K8S-171 KubernetesCluster 'main': network is with [], but pods and services have their \
                        addresses in ranges of its private subnet: [POD_RANGE, SERVICE_RANGE]. Name the ranges where \
                        the existing network is described, or make it with Google Cloud's driver.""");
    }
}
