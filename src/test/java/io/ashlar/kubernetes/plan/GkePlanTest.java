package io.ashlar.kubernetes.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ashlar.kubernetes.plan.GkePlan.Bounds;
import io.ashlar.kubernetes.plan.GkePlan.GkePool;
import io.ashlar.kubernetes.plan.GkePlan.Spread;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GKE counts the nodes of each zone; whoever asks for a pool counts them all. */
class GkePlanTest {
    private static final ClusterOffering GKE = new ClusterOffering("1.35", "e2-medium", "e2-standard-2", 10, 1);
    private static final String[] THREE = {"europe-west1-b", "europe-west1-c", "europe-west1-d"};
    private static final NodePool POOL = NodePool.named("shop").instanceTypes("e2-standard-4");

    private static List<GkePool> pools(String[] zones, NodePool... pools) {
        KubernetesClusterSpec spec = Specs.on(GKE)
                .network("10.0.0.0/16", Set.of(), zones)
                .pools(pools)
                .spec();
        return GkePlan.of(KubernetesClusterPlanner.plan("main", spec), spec).pools();
    }

    @Test
    void a_size_of_the_program_that_spreads_evenly_is_one_pool() {
        assertThat(pools(THREE, POOL.between(6, 6)))
                .extracting(GkePool::name, GkePool::zones, GkePool::nodesInEachZone, GkePool::autoscaling)
                .containsExactly(tuple("main-pool-shop", List.of(THREE), 2, Optional.empty()));
    }

    @Test
    void what_does_not_spread_evenly_goes_into_a_second_pool() {
        assertThat(pools(THREE, POOL.between(5, 5)))
                .extracting(GkePool::name, GkePool::zones, GkePool::nodesInEachZone)
                .containsExactly(
                        tuple("main-pool-shop", List.of(THREE), 1),
                        tuple("main-pool-shop-rest", List.of("europe-west1-b", "europe-west1-c"), 1));
    }

    @Test
    void fewer_nodes_than_zones_stand_in_the_first_zones() {
        assertThat(pools(THREE, POOL.between(2, 2)))
                .extracting(GkePool::name, GkePool::zones, GkePool::nodesInEachZone)
                .containsExactly(tuple("main-pool-shop", List.of("europe-west1-b", "europe-west1-c"), 1));
    }

    @Property
    void a_size_of_the_program_is_met_exactly(
            @ForAll @IntRange(min = 0, max = 50) int nodes, @ForAll @IntRange(min = 1, max = 3) int zones) {
        String[] some = List.of(THREE).subList(0, zones).toArray(String[]::new);
        NodePool pool = POOL.between(nodes, Math.max(nodes, 1)).sizeOwner(SizeOwner.PROGRAM);

        assertThat(pools(some, pool).stream()
                        .mapToInt(part -> part.zones().size() * part.nodesInEachZone())
                        .sum())
                .isEqualTo(nodes);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 5, 10, 3, 3, 2",
        "1, 1, 3, 3, 3, 1",
        "2, 2, 4, 3, 3, 1",
        "0, 0, 5, 3, 3, 0",
        "1, 1, 2, 3, 2, 1",
        "4, 4, 5, 3, 2, 2",
        "1, 1, 1, 3, 1, 1",
        "5, 5, 5, 3, 1, 5",
        "7, 9, 20, 2, 2, 5"
    })
    void an_autoscaled_pool_begins_with_the_same_number_in_as_many_zones_as_its_bounds_allow(
            int least, int desired, int most, int zones, int wide, int each) {
        assertThat(Spread.of(new Size(least, desired, most), zones)).isEqualTo(new Spread(wide, each));
    }

    @Property
    void an_autoscaled_pool_begins_within_its_bounds(
            @ForAll @IntRange(min = 0, max = 30) int least,
            @ForAll @IntRange(min = 0, max = 30) int desired,
            @ForAll @IntRange(min = 1, max = 30) int most,
            @ForAll @IntRange(min = 1, max = 4) int zones) {
        Assume.that(least <= desired && desired <= most);

        Spread spread = Spread.of(new Size(least, desired, most), zones);

        assertThat(spread.zones() * spread.nodesInEach()).isBetween(least, most);
        assertThat(spread.zones()).isBetween(1, zones);
    }

    @Test
    void the_bounds_of_an_autoscaler_hold_for_all_zones_together() {
        assertThat(pools(THREE, POOL.between(3, 10).desired(5)))
                .extracting(GkePool::zones, GkePool::nodesInEachZone, GkePool::autoscaling)
                .containsExactly(tuple(List.of(THREE), 2, Optional.of(new Bounds(3, 10))));
    }

    @Test
    void bounds_that_leave_a_single_zone_cannot_be_spread() {
        NodePool fixed = POOL.between(5, 5).sizeOwner(SizeOwner.AUTOSCALER);

        assertThat(GkePlan.canSpread(fixed, 3)).isFalse();
        assertThat(GkePlan.canSpread(fixed.sizeOwner(SizeOwner.PROGRAM), 3)).isTrue();
        assertThat(GkePlan.canSpread(fixed.between(5, 6), 3)).isTrue();
        assertThat(GkePlan.canSpread(POOL.between(1, 1).sizeOwner(SizeOwner.AUTOSCALER), 3))
                .isTrue();
    }

    @Test
    void adding_a_pool_leaves_the_others_as_they_are() {
        NodePool first = NodePool.named("a-first").instanceTypes("e2-standard-2");

        assertThat(pools(THREE, POOL, first)).containsAll(pools(THREE, POOL)).hasSize(2);
        assertThat(pools(THREE, POOL, first)).isEqualTo(pools(THREE, first, POOL));
    }

    @Test
    void the_order_of_zones_means_nothing() {
        String[] turned = {"europe-west1-d", "europe-west1-b", "europe-west1-c"};

        assertThat(pools(turned, POOL.between(5, 5))).isEqualTo(pools(THREE, POOL.between(5, 5)));
    }

    @Test
    void a_pool_that_must_be_replaced_gets_another_name_and_one_that_grows_keeps_its_own() {
        String name = pools(THREE, POOL).get(0).poolName();

        assertThat(name).matches("shop-[0-9a-f]{4}");
        assertThat(pools(THREE, POOL.between(2, 9)).get(0).poolName()).isEqualTo(name);
        assertThat(pools(THREE, POOL.diskGib(200)).get(0).poolName()).isNotEqualTo(name);
        assertThat(pools(THREE, POOL.instanceTypes("e2-standard-8")).get(0).poolName())
                .isNotEqualTo(name);
    }

    /** https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1/projects.locations.clusters.nodePools: 40 characters. */
    @Test
    void the_longest_name_fits() {
        NodePool longest = NodePool.named("abcdefghijklmnopqrst")
                .instanceTypes("e2-standard-4")
                .between(8, 8)
                .capacity(Capacity.mostlySpot(50));

        assertThat(pools(THREE, longest)).extracting(GkePool::poolName).allMatch(name -> name.length() <= 40);
    }
}
