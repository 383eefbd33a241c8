package io.ashlar.kubernetes.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ashlar.core.Profile;
import io.ashlar.kubernetes.plan.AksPlan.AksPool;
import io.ashlar.kubernetes.plan.AksPlan.Ranges;
import io.ashlar.kubernetes.plan.AksPlan.Threats;
import io.ashlar.kubernetes.plan.AksPlan.Tier;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.Size;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AksPlanTest {
    private static final ClusterOffering AKS =
            new ClusterOffering("1.35", "Standard_D4as_v5", "Standard_D4as_v5", 30, 30);
    private static final NodePool BATCH = NodePool.named("batch").instanceTypes("Standard_F8s_v2");
    private static final NodePool GENERAL = NodePool.named("general")
            .instanceTypes("Standard_D4as_v5")
            .between(3, 10)
            .desired(5);

    private static AksPlan plan(Specs specs) {
        KubernetesClusterSpec spec =
                specs.network("10.0.0.0/16", Set.of(), "1", "2", "3").spec();
        return AksPlan.of(KubernetesClusterPlanner.plan("main", spec), spec);
    }

    private static AksPlan pools(NodePool... pools) {
        return plan(Specs.on(AKS).pools(pools));
    }

    @Test
    void the_default_pool_is_the_system_pool() {
        AksPlan plan = plan(Specs.on(AKS));

        assertThat(plan.system().poolName()).isEqualTo("system");
        assertThat(plan.system().group().key()).isEqualTo("general");
        assertThat(plan.system().group().size()).isEqualTo(new Size(3, 5, 10));
        assertThat(plan.system().taints()).isEmpty();
        assertThat(plan.pools()).isEmpty();
        assertThat(plan.zones()).containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @CsvSource({
        "DEVELOPMENT, FREE, UNWATCHED, 2",
        "STAGING, STANDARD, UNWATCHED, 2",
        "PRODUCTION, STANDARD, DEFENDER, 3"
    })
    void each_profile_has_its_tier_its_watch_and_the_size_of_a_system_pool_that_is_added(
            Profile profile, Tier tier, Threats threats, int nodes) {
        AksPlan plan = plan(Specs.on(AKS).profile(profile).pools(GENERAL));

        assertThat(plan.tier()).isEqualTo(tier);
        assertThat(plan.threats()).isEqualTo(threats);
        assertThat(plan.system().group().size()).isEqualTo(new Size(nodes, nodes, nodes));
        assertThat(plan.system().group().instanceTypes()).containsExactly("Standard_D4as_v5");
        assertThat(plan.system().taints()).containsExactly("CriticalAddonsOnly=true:NoSchedule");
    }

    @Test
    void a_pool_that_is_kept_for_such_services_is_the_system_pool() {
        NodePool system = NodePool.named("services")
                .instanceTypes("Standard_D4s_v5")
                .between(2, 5)
                .taint(Taint.CRITICAL_ADDONS_ONLY);

        AksPlan plan = pools(system, GENERAL);

        assertThat(plan.system().poolName()).isEqualTo("system");
        assertThat(plan.system().group().key()).isEqualTo("services");
        assertThat(plan.pools()).extracting(pool -> pool.group().key()).containsExactly("general");
    }

    @Test
    void what_the_profile_chose_for_the_system_pool_stays_when_the_profile_changes_since_aks_cannot_change_it() {
        NodePool services = NodePool.named("services")
                .instanceTypes("Standard_D4s_v5")
                .between(2, 5)
                .taint(Taint.CRITICAL_ADDONS_ONLY);

        assertThat(plan(Specs.on(AKS)).systemKeeps()).containsExactly("osDiskSizeGB", "vmSize");
        assertThat(pools(GENERAL).systemKeeps()).containsExactly("osDiskSizeGB", "vmSize");
        assertThat(pools(services, GENERAL).systemKeeps())
                .as("the machines that the user names are the user's to change, and AKS's to refuse")
                .containsExactly("osDiskSizeGB");
    }

    @Test
    void adding_a_pool_leaves_the_system_pool_and_the_others_as_they_are() {
        AksPlan before = pools(GENERAL);
        AksPlan after = pools(NodePool.named("a-first").instanceTypes("Standard_F8s_v2"), BATCH, GENERAL);

        assertThat(after.system()).isEqualTo(before.system());
        assertThat(after.pools()).containsAll(before.pools()).hasSize(3);
    }

    @Test
    void adding_a_pool_to_the_default_changes_nothing_of_the_system_pool_that_aks_cannot_change() {
        AksPool before = plan(Specs.on(AKS)).system();
        AksPool after = pools(GENERAL, BATCH).system();

        assertThat(after.poolName()).isEqualTo(before.poolName());
        assertThat(after.group().instanceTypes()).isEqualTo(before.group().instanceTypes());
        assertThat(after.group().diskGib()).isEqualTo(before.group().diskGib());
    }

    /** https://learn.microsoft.com/azure/aks/create-node-pools: 1 to 12 lower-case letters and digits, a letter first. */
    @Property
    void names_fit_whatever_the_pool_is_called(@ForAll @IntRange(min = 1, max = 20) int length) {
        NodePool pool = NodePool.named(
                        "application-for-all-of-us".substring(0, length).replaceAll("-$", "x"))
                .instanceTypes("Standard_D4as_v5")
                .capacity(Capacity.mostlySpot(50));

        assertThat(pools(pool).pools())
                .extracting(AksPool::poolName)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][a-z0-9]{0,11}"));
    }

    @Test
    void a_pool_that_must_be_replaced_gets_another_name_and_one_that_grows_keeps_its_own() {
        String name = pools(BATCH).pools().get(0).poolName();

        assertThat(pools(BATCH.between(2, 9)).pools().get(0).poolName()).isEqualTo(name);
        assertThat(pools(BATCH.label("team", "shop")).pools().get(0).poolName()).isEqualTo(name);
        assertThat(pools(BATCH.instanceTypes("Standard_F4s_v2")).pools().get(0).poolName())
                .isNotEqualTo(name);
        assertThat(pools(BATCH.diskGib(200)).pools().get(0).poolName()).isNotEqualTo(name);
        assertThat(pools(BATCH.capacity(Capacity.spot())).pools().get(0).poolName())
                .isNotEqualTo(name);
    }

    @Test
    void spot_nodes_carry_the_taint_that_aks_puts_on_them() {
        assertThat(pools(BATCH.capacity(Capacity.spot()).taint(Taint.noSchedule("queue", "batch")))
                        .pools())
                .extracting(AksPool::taints)
                .containsExactly(
                        List.of("kubernetes.azure.com/scalesetpriority=spot:NoSchedule", "queue=batch:NoSchedule"));
    }

    @Test
    void every_effect_of_a_taint_is_written_as_kubernetes_does() {
        assertThat(pools(BATCH.taint(new Taint("a", "1", Taint.Effect.NO_EXECUTE))
                                .taint(new Taint("b", "", Taint.Effect.PREFER_NO_SCHEDULE)))
                        .pools())
                .extracting(AksPool::taints)
                .containsExactly(List.of("a=1:NoExecute", "b=:PreferNoSchedule"));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/16, 100.64.0.0/11, 100.96.0.0/16, 100.96.0.10",
        "100.80.0.0/16, 10.128.0.0/11, 10.160.0.0/16, 10.160.0.10"
    })
    void pods_and_services_have_ranges_beside_the_network(String network, String pods, String services, String dns) {
        KubernetesClusterSpec spec =
                Specs.on(AKS).network(network, Set.of(), "1", "2").spec();

        assertThat(AksPlan.of(KubernetesClusterPlanner.plan("main", spec), spec).ranges())
                .isEqualTo(new Ranges(pods, services, dns));
    }

    @Test
    void the_order_of_pools_means_nothing() {
        assertThat(pools(GENERAL, BATCH)).isEqualTo(pools(BATCH, GENERAL));
        assertThat(pools(GENERAL, BATCH).pools())
                .extracting(
                        pool -> pool.group().name(), pool -> pool.group().size().most())
                .containsExactly(tuple("main-pool-batch", 3), tuple("main-pool-general", 10));
    }
}
