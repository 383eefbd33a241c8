package io.ashlar.kubernetes.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.core.Problem;
import io.ashlar.core.Problems;
import io.ashlar.core.Profile;
import io.ashlar.kubernetes.plan.Capacity;
import io.ashlar.kubernetes.plan.KubernetesClusterSpec;
import io.ashlar.kubernetes.plan.KubernetesClusterSpec.KeyUse;
import io.ashlar.kubernetes.plan.NodePool;
import io.ashlar.kubernetes.plan.Specs;
import io.ashlar.kubernetes.plan.Taint;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AksRulesTest {
    private static final AksRules RULES = new AksRules();
    private static final NodePool POOL = NodePool.named("shop").instanceTypes("Standard_D4as_v5");

    private static Specs specs() {
        return Specs.on(RULES.offering()).keyUse(KeyUse.BY_IDENTITY);
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
    void versions_out_of_community_support_are_refused() {
        assertThat(messages(specs().version("1.33").spec()))
                .containsExactly(
                        """
                        K8S-131 KubernetesCluster 'main': version is "1.33", but AKS has [1.34, 1.35, 1.36] in \
                        community support. Choose one of them; 1.35 is the default.""");
        assertThat(messages(specs().version("1.36").spec())).isEmpty();
    }

    @Test
    void logs_are_kept_for_as_long_as_log_analytics_keeps_them() {
        assertThat(messages(specs().logRetentionDays(7).spec()))
                .containsExactly(
                        """
                        K8S-132 KubernetesCluster 'main': logRetentionDays is 7, but Log Analytics keeps logs for 30 \
                        to 730 days. Choose a number in that range.""");
        assertThat(messages(specs().logRetentionDays(731).spec())).hasSize(1);
        assertThat(messages(specs().logRetentionDays(730).spec())).isEmpty();
    }

    @Test
    void a_machine_is_called_as_azure_calls_it() {
        assertThat(pools(POOL.instanceTypes("t3.medium")))
                .containsExactly(
                        """
                        K8S-133 KubernetesCluster 'main': pools.shop.instanceTypes is "t3.medium", but a VM size of \
                        Azure is Standard_, a family with its processors, and a version. Write it like \
                        Standard_D4as_v5.""");
        for (String type :
                List.of("Standard_B2s", "Standard_D8ds_v5", "Standard_NC24ads_A100_v4", "Standard_E4-2s_v5")) {
            assertThat(pools(POOL.instanceTypes(type))).isEmpty();
        }
    }

    @Test
    void a_pool_has_one_machine() {
        assertThat(pools(POOL.instanceTypes("Standard_D4as_v5", "Standard_D4s_v5")))
                .containsExactly(
                        """
                        K8S-134 KubernetesCluster 'main': pools.shop.instanceTypes is [Standard_D4as_v5, \
                        Standard_D4s_v5], but a pool of AKS has one VM size. Name one, and make a pool for each \
                        other.""");
    }

    @Test
    void a_disk_holds_the_image() {
        assertThat(pools(POOL.diskGib(20)))
                .containsExactly(
                        """
                        K8S-135 KubernetesCluster 'main': pools.shop.diskGib is 20, but a node's disk has 30 to 2,048 \
                        GiB. Choose a size in that range.""");
    }

    @Test
    void pools_and_nodes_are_counted() {
        assertThat(pools(POOL.between(1, 1001)))
                .containsExactly(
                        """
                        K8S-136 KubernetesCluster 'main': pools.shop.most is 1001, but AKS takes 1,000 nodes in a \
                        pool. Spread them over several pools.""");
        NodePool[] fifty = IntStream.range(0, 50)
                .mapToObj(number -> NodePool.named("pool" + number)
                        .instanceTypes("Standard_D4as_v5")
                        .capacity(Capacity.mostlySpot(50)))
                .toArray(NodePool[]::new);
        assertThat(pools(fifty))
                .containsExactly(
                        """
                        K8S-137 KubernetesCluster 'main': pools is 100 node pools, but AKS takes 100 in a cluster, \
                        keeps one for itself, and a pool of mixed capacity needs two. Merge pools, or make a second \
                        cluster.""");
    }

    @Test
    void the_api_is_opened_to_200_blocks_at_most() {
        List<String> blocks = IntStream.range(0, 201)
                .mapToObj(number -> "203.0.%d.0/24".formatted(number))
                .toList();

        assertThat(messages(specs().publicAccessFrom(blocks).spec()))
                .containsExactly(
                        """
                        K8S-138 KubernetesCluster 'main': publicAccessFrom is 201 blocks, but AKS takes 200. Join \
                        neighbouring blocks.""");
    }

    @Test
    void labels_of_aks_are_left_to_it() {
        assertThat(pools(POOL.label("kubernetes.azure.com/mode", "system")))
                .containsExactly(
                        """
                        K8S-139 KubernetesCluster 'main': pools.shop.labels is "kubernetes.azure.com/mode", but \
                        kubernetes.azure.com/ is set by AKS. Use a prefix of your own.""");
    }

    @Test
    void one_pool_at_most_is_kept_for_the_services_of_aks() {
        NodePool kept = POOL.taint(Taint.CRITICAL_ADDONS_ONLY);

        assertThat(pools(
                        kept,
                        NodePool.named("other")
                                .instanceTypes("Standard_D4as_v5")
                                .taint(Taint.CRITICAL_ADDONS_ONLY)))
                .containsExactly(
                        """
                        K8S-140 KubernetesCluster 'main': pools is [other, shop], but AKS keeps one pool for its own \
                        services, and these are all kept for such. Take the taint CriticalAddonsOnly off all but \
                        one.""");
        assertThat(pools(kept)).isEmpty();
    }

    @Test
    void the_pool_for_the_services_of_aks_is_steady_and_strong() {
        NodePool kept = POOL.taint(Taint.CRITICAL_ADDONS_ONLY);

        assertThat(pools(kept.capacity(Capacity.mostlySpot(50))))
                .containsExactly(
                        """
                        K8S-141 KubernetesCluster 'main': pools.shop is spot-50, least 1, but the pool for AKS's own \
                        services is on demand and has at least 1 node at any time. Change it, or take the taint off \
                        it: AKS then gets a pool of its own.""");
        assertThat(pools(kept.between(0, 3).desired(1))).hasSize(1);
        for (String weak : List.of("Standard_B4ms", "Standard_D2as_v5")) {
            assertThat(pools(kept.instanceTypes(weak)))
                    .containsExactly(
                            """
                            K8S-142 KubernetesCluster 'main': pools.shop.instanceTypes is %s, but the pool for AKS's \
                            own services takes machines of 4 processors and more, and none of family B. Choose one \
                            like Standard_D4as_v5."""
                                    .formatted(weak));
        }
    }

    @Test
    void somebody_may_use_the_key() {
        assertThat(messages(Specs.on(RULES.offering()).spec()))
                .containsExactly(
                        """
                        K8S-143 KubernetesCluster 'main': encryptionKey is one that names nobody who may use it, but \
                        Azure encrypts disks as an identity that may use the key. Give an EncryptionKey made with \
                        Azure's driver, or an ExistingEncryptionKey.""");
    }
}
