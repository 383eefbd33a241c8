package io.ashlar.kubernetes.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Problem;
import io.ashlar.core.Profile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesClusterValidatorTest {
    private static final NodePool POOL = NodePool.named("general").instanceTypes("t3.medium");

    private static List<String> messages(KubernetesClusterSpec spec) {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class, () -> KubernetesClusterValidator.check("main", spec, Specs.ANY_CLOUD));
        return refused.problems().stream().map(Problem::message).toList();
    }

    private static List<String> messages(NodePool pool) {
        return messages(Specs.ofPools(POOL, pool));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_is_in_order_as_it_is(Profile profile) {
        assertThatCode(() -> KubernetesClusterValidator.check("main", Specs.ofProfile(profile), Specs.ANY_CLOUD))
                .doesNotThrowAnyException();
    }

    @Test
    void a_pool_with_all_there_is_to_say_is_accepted() {
        NodePool pool = NodePool.named("batch-2")
                .instanceTypes("c7g.large", "c7g.xlarge")
                .between(0, 20)
                .desired(0)
                .sizeOwner(SizeOwner.AUTOSCALER)
                .capacity(Capacity.mostlySpot(70))
                .diskGib(200)
                .label("example.com/tier", "batch")
                .label("team", "")
                .taint(Taint.noSchedule("example.com/batch", "true"))
                .taint(new Taint("example.com/batch", "true", Taint.Effect.NO_EXECUTE));

        assertThatCode(() -> KubernetesClusterValidator.check("main", Specs.ofPools(POOL, pool), Specs.ANY_CLOUD))
                .doesNotThrowAnyException();
    }

    @Test
    void one_zone_is_refused() {
        assertThat(messages(Specs.ofZones("eu-west-1a")))
                .containsExactly(
                        "K8S-001 KubernetesCluster 'main': network is in zones [eu-west-1a], but a control plane"
                                + " needs subnets in at least 2 zones. Use a network with two or three zones.");
    }

    @Test
    void no_pool_is_refused() {
        assertThat(messages(Specs.ofPools()))
                .containsExactly("K8S-002 KubernetesCluster 'main': pools is [], but DNS and the storage driver need a"
                        + " pool that begins with at least one node and has no taint but CriticalAddonsOnly. Add such a"
                        + " pool, or take the taints off one.");
    }

    @Test
    void pools_that_all_keep_the_clusters_own_services_off_are_refused() {
        assertThat(messages(Specs.ofPools(
                        POOL.taint(Taint.noSchedule("dedicated", "shop")),
                        NodePool.named("idle").instanceTypes("t3.medium").between(0, 3))))
                .containsExactly("K8S-002 KubernetesCluster 'main': pools is [general, idle], but DNS and the storage"
                        + " driver need a pool that begins with at least one node and has no taint but"
                        + " CriticalAddonsOnly. Add such a pool, or take the taints off one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Batch", "1batch", "batch-", "batch_jobs", "a23456789012345678901"})
    void names_of_pools_that_no_cloud_would_take_are_refused(String name) {
        assertThat(messages(NodePool.named(name).instanceTypes("t3.medium")))
                .containsExactly("K8S-003 KubernetesCluster 'main': pools is \"" + name
                        + "\", but a pool's name is 1 to 20 lower-case letters, digits and dashes, begins with a"
                        + " letter and does not end with a dash. Rename the pool.");
    }

    @Test
    void two_pools_of_one_name_are_refused() {
        assertThat(messages(POOL.between(2, 4)))
                .containsExactly("K8S-004 KubernetesCluster 'main': pools is \"general\" beside \"general\", but both"
                        + " would make a node group called \"general\". Rename one of them.");
    }

    @Test
    void a_pool_named_like_the_spot_part_of_another_is_refused() {
        assertThat(messages(Specs.ofPools(
                        POOL.capacity(Capacity.mostlySpot(70)),
                        NodePool.named("general-spot").instanceTypes("t3.medium"))))
                .containsExactly("K8S-004 KubernetesCluster 'main': pools is \"general-spot\" beside \"general\", but"
                        + " both would make a node group called \"general-spot\". Rename one of them.");
    }

    @Test
    void a_pool_without_machine_types_is_refused() {
        assertThat(messages(NodePool.named("batch")))
                .containsExactly(
                        "K8S-005 KubernetesCluster 'main': pools.batch.instanceTypes is empty, but a pool needs"
                                + " at least one machine type. Name one, such as t3.medium.");
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 1", "3, 2, 5", "1, 6, 5", "0, 0, 0"})
    void sizes_out_of_order_are_refused(int least, int desired, int most) {
        NodePool pool = NodePool.named("batch")
                .instanceTypes("t3.medium")
                .between(least, most)
                .desired(desired);

        assertThat(messages(pool))
                .containsExactly(
                        ("K8S-006 KubernetesCluster 'main': pools.batch is least %d, desired %d, most %d, but it takes"
                                        + " 0 ≤ least ≤ desired ≤ most, and most is at least 1. Correct the bounds or the desired"
                                        + " size.")
                                .formatted(least, desired, most));
    }

    @ParameterizedTest
    @ValueSource(ints = {-5, 0, 100, 170})
    void a_mix_that_is_none_is_refused(int percent) {
        assertThat(messages(NodePool.named("batch")
                        .instanceTypes("t3.medium")
                        .between(0, 20)
                        .capacity(Capacity.mostlySpot(percent))))
                .containsExactly("K8S-007 KubernetesCluster 'main': pools.batch.capacity is " + percent
                        + " % spot, but a mix is 1 to 99 % spot. Use Capacity.spot() or Capacity.onDemand() for a pool"
                        + " that is all of one kind.");
    }

    @Test
    void a_mix_too_small_to_mix_is_refused() {
        assertThat(messages(NodePool.named("batch")
                        .instanceTypes("t3.medium")
                        .between(1, 3)
                        .capacity(Capacity.mostlySpot(30))))
                .containsExactly(
                        "K8S-008 KubernetesCluster 'main': pools.batch.capacity is 30 % spot of at most 3 nodes, but"
                                + " that never makes a whole spot node. Allow more nodes, or use Capacity.onDemand().");
    }

    @ParameterizedTest
    @CsvSource({"-team, shop", "team, shop and more", "Example.com/team, shop", "a/b/c, shop"})
    void labels_that_kubernetes_refuses_are_refused(String key, String value) {
        assertThat(messages(NodePool.named("batch").instanceTypes("t3.medium").label(key, value)))
                .containsExactly("K8S-009 KubernetesCluster 'main': pools.batch.labels is \"" + key + "=" + value
                        + "\", but key and value are up to 63 letters, digits, dashes, dots and underscores, and begin"
                        + " and end with a letter or digit. Rewrite the label.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kubernetes.io/os", "node-role.kubernetes.io/worker", "k8s.io/x", "ashlar.io/pool"})
    void labels_that_others_set_are_refused(String key) {
        assertThat(messages(NodePool.named("batch").instanceTypes("t3.medium").label(key, "x")))
                .containsExactly("K8S-010 KubernetesCluster 'main': pools.batch.labels is \"" + key
                        + "\", but kubernetes.io/, k8s.io/ and ashlar.io/pool are set by others. Use a prefix of your"
                        + " own.");
    }

    @Test
    void taints_that_kubernetes_refuses_are_refused() {
        assertThat(messages(NodePool.named("batch").instanceTypes("t3.medium").taint(Taint.noSchedule("a b", "x"))))
                .containsExactly(
                        "K8S-011 KubernetesCluster 'main': pools.batch.taints is \"a b=x\", but key and value are up"
                                + " to 63 letters, digits, dashes, dots and underscores, and begin and end with a letter"
                                + " or digit. Rewrite the taint.");
    }

    @Test
    void a_taint_given_twice_is_refused() {
        assertThat(messages(NodePool.named("batch")
                        .instanceTypes("t3.medium")
                        .taint(Taint.noSchedule("dedicated", "a"))
                        .taint(Taint.noSchedule("dedicated", "b"))))
                .containsExactly(
                        "K8S-012 KubernetesCluster 'main': pools.batch.taints is \"dedicated\" with no-schedule"
                                + " twice, but a node takes each key once for each effect. Remove one of the two.");
    }

    @Test
    void a_cluster_that_nobody_could_use_is_refused() {
        assertThat(messages(Specs.ofPeople(Set.of(), Set.of("audit"))))
                .containsExactly("K8S-013 KubernetesCluster 'main': admins is empty, but who creates a cluster has no"
                        + " access of their own, so nobody could use it. Name at least the identity that runs this"
                        + " program.");
    }

    @Test
    void names_of_people_that_make_no_resource_names_are_refused() {
        assertThat(messages(Specs.ofPeople(Set.of("Deployer"), Set.of("arn:aws:iam::1:role/x"))))
                .containsExactly(
                        "K8S-014 KubernetesCluster 'main': admins is \"Deployer\", but an identity is known here by 1"
                                + " to 30 lower-case letters, digits and dashes, the first a letter. Give it a short name;"
                                + " the cloud's own goes in the value.",
                        "K8S-014 KubernetesCluster 'main': viewers is \"arn:aws:iam::1:role/x\", but an identity is"
                                + " known here by 1 to 30 lower-case letters, digits and dashes, the first a letter. Give"
                                + " it a short name; the cloud's own goes in the value.");
    }

    @Test
    void one_name_for_two_roles_is_refused() {
        assertThat(messages(Specs.ofPeople(Set.of("deployer"), Set.of("deployer"))))
                .containsExactly(
                        "K8S-015 KubernetesCluster 'main': viewers is \"deployer\", but an admin of that name is"
                                + " there already. Name each identity once; admins may look at everything anyway.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"everywhere", "203.0.113.7/24", "256.0.0.0/8", "2001:db8::/32"})
    void what_is_no_block_is_refused(String block) {
        assertThat(messages(Specs.ofPublicAccess(List.of(block))))
                .containsExactly("K8S-016 KubernetesCluster 'main': publicAccessFrom is \"" + block
                        + "\", but it must be an IPv4 block in CIDR form with no bits set beyond its prefix. Write it"
                        + " like 203.0.113.0/24.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/0", "128.0.0.0/1", "0.0.0.0/7"})
    void the_whole_internet_is_refused_also_in_halves(String block) {
        assertThat(messages(Specs.ofPublicAccess(List.of(block))))
                .containsExactly("K8S-017 KubernetesCluster 'main': publicAccessFrom is " + block
                        + ", but the API of a cluster is not opened to the whole internet: /8 is the widest. Name the"
                        + " blocks of your offices and pipelines, or leave it private.");
    }

    @Test
    void all_problems_are_reported_at_once() {
        KubernetesClusterSpec spec = Specs.ofPools(NodePool.named("Batch").between(5, 3));

        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class, () -> KubernetesClusterValidator.check("Main", spec, Specs.ANY_CLOUD));

        assertThat(refused.problems())
                .extracting(Problem::code)
                .containsExactly("CORE-001", "K8S-003", "K8S-005", "K8S-006");
    }
}
