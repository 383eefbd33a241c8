package io.ashlar.kubernetes.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.GrantPlan;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.NodeGroupPlan;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.Purchase;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.Role;
import io.ashlar.kubernetes.plan.KubernetesClusterPlan.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubernetesClusterPlannerTest {
    private static final NodePool SYSTEM =
            NodePool.named("system").instanceTypes("t3.medium").between(2, 5).taint(Taint.CRITICAL_ADDONS_ONLY);
    private static final NodePool APPLICATION =
            NodePool.named("application").instanceTypes("t3.large").between(3, 20);

    private static KubernetesClusterPlan plan(KubernetesClusterSpec spec) {
        return KubernetesClusterPlanner.plan("main", spec);
    }

    /** Row B12: dev 2 × t3.medium, staging 3 × t3.medium, production 5 × t3.large autoscaling 3–10. */
    @ParameterizedTest
    @CsvSource({
        "DEVELOPMENT, t3.medium, 2, 2, 2, 20, PROGRAM, 7, DISPOSABLE",
        "STAGING, t3.medium, 3, 3, 3, 50, PROGRAM, 30, DISPOSABLE",
        "PRODUCTION, t3.large, 3, 5, 10, 50, AUTOSCALER, 90, PROTECTED"
    })
    void each_profile_has_its_nodes_its_log_retention_and_its_protection(
            Profile profile,
            String type,
            int least,
            int desired,
            int most,
            int diskGib,
            SizeOwner owner,
            int logDays,
            Protection protection) {
        assertThat(plan(Specs.ofProfile(profile)))
                .isEqualTo(new KubernetesClusterPlan(
                        "main",
                        "1.35",
                        List.of(new NodeGroupPlan(
                                "main-pool-general",
                                "main-launch-template-general",
                                "general",
                                List.of(type),
                                new Size(least, desired, most),
                                owner,
                                Purchase.ON_DEMAND,
                                diskGib,
                                Map.of("ashlar.io/pool", "general"),
                                List.of())),
                        List.of(new GrantPlan(
                                "main-access-deployer", "main-access-deployer-policy", "deployer", Role.ADMIN)),
                        List.of(),
                        logDays,
                        protection));
    }

    /** Row C3: system t3.medium 2–5, application t3.large 3–20. */
    @Test
    void a_system_and_an_application_pool_are_planned_as_asked() {
        List<NodeGroupPlan> groups = plan(Specs.ofPools(SYSTEM, APPLICATION)).nodeGroups();

        assertThat(groups)
                .extracting(NodeGroupPlan::name, NodeGroupPlan::instanceTypes, NodeGroupPlan::size)
                .containsExactly(
                        tuple("main-pool-application", List.of("t3.large"), new Size(3, 3, 20)),
                        tuple("main-pool-system", List.of("t3.medium"), new Size(2, 2, 5)));
        assertThat(groups.get(1).taints()).containsExactly(Taint.CRITICAL_ADDONS_ONLY);
    }

    /** Row C8: 70 % spot for what is not critical, 30 % of steady load. */
    @Test
    void a_pool_of_70_percent_spot_becomes_two_groups() {
        NodePool mixed = APPLICATION.desired(10).capacity(Capacity.mostlySpot(70));

        assertThat(plan(Specs.ofPools(mixed)).nodeGroups())
                .extracting(NodeGroupPlan::name, NodeGroupPlan::purchase, NodeGroupPlan::size)
                .containsExactly(
                        tuple("main-pool-application-on-demand", Purchase.ON_DEMAND, new Size(1, 3, 6)),
                        tuple("main-pool-application-spot", Purchase.SPOT, new Size(2, 7, 14)));
    }

    @Test
    void both_halves_of_a_mixed_pool_carry_the_label_of_the_pool() {
        assertThat(plan(Specs.ofPools(
                                APPLICATION.capacity(Capacity.mostlySpot(70)).label("team", "shop")))
                        .nodeGroups())
                .extracting(NodeGroupPlan::labels)
                .containsOnly(Map.of("ashlar.io/pool", "application", "team", "shop"));
    }

    @Test
    void a_pool_of_spot_machines_keeps_its_name() {
        assertThat(plan(Specs.ofPools(SYSTEM, APPLICATION.capacity(Capacity.spot())))
                        .nodeGroups())
                .extracting(NodeGroupPlan::key, NodeGroupPlan::purchase)
                .containsExactly(tuple("application", Purchase.SPOT), tuple("system", Purchase.ON_DEMAND));
    }

    @Test
    void the_order_of_pools_means_nothing() {
        assertThat(plan(Specs.ofPools(APPLICATION, SYSTEM))).isEqualTo(plan(Specs.ofPools(SYSTEM, APPLICATION)));
    }

    @Test
    void adding_a_pool_leaves_the_others_as_they_are() {
        NodePool batch = NodePool.named("batch").instanceTypes("c7g.large").capacity(Capacity.spot());

        assertThat(plan(Specs.ofPools(SYSTEM, APPLICATION, batch)).nodeGroups())
                .containsAll(plan(Specs.ofPools(SYSTEM, APPLICATION)).nodeGroups());
    }

    @Test
    void renaming_a_pool_leaves_the_others_as_they_are() {
        NodePool renamed = NodePool.named("services").instanceTypes("t3.large").between(3, 20);

        assertThat(plan(Specs.ofPools(SYSTEM, renamed)).nodeGroups())
                .contains(plan(Specs.ofPools(SYSTEM, APPLICATION)).nodeGroups().get(1));
    }

    @Test
    void an_autoscaler_owns_the_size_where_the_bounds_differ_unless_the_user_says_otherwise() {
        NodePool fixed = SYSTEM.between(3, 3);

        assertThat(APPLICATION.owner()).isEqualTo(SizeOwner.AUTOSCALER);
        assertThat(fixed.owner()).isEqualTo(SizeOwner.PROGRAM);
        assertThat(APPLICATION.sizeOwner(SizeOwner.PROGRAM).owner()).isEqualTo(SizeOwner.PROGRAM);
        assertThat(fixed.sizeOwner(SizeOwner.AUTOSCALER).owner()).isEqualTo(SizeOwner.AUTOSCALER);
    }

    @Test
    void who_becomes_an_admin_keeps_the_name_of_the_entry() {
        GrantPlan viewer = plan(Specs.ofPeople(Set.of("deployer"), Set.of("audit")))
                .grants()
                .get(0);
        GrantPlan admin = plan(Specs.ofPeople(Set.of("audit", "deployer"), Set.of()))
                .grants()
                .get(0);

        assertThat(viewer.role()).isEqualTo(Role.VIEWER);
        assertThat(admin.role()).isEqualTo(Role.ADMIN);
        assertThat(admin.name()).isEqualTo(viewer.name()).isEqualTo("main-access-audit");
    }

    @Test
    void what_the_user_says_wins_over_the_defaults() {
        assertThat(plan(Specs.ofVersion("1.34")).version()).isEqualTo("1.34");
        assertThat(plan(Specs.ofLogRetention(365)).logRetentionDays()).isEqualTo(365);
        assertThat(plan(Specs.ofPublicAccess(List.of("203.0.113.0/24", "198.51.100.0/24")))
                        .publicAccessFrom())
                .containsExactly("198.51.100.0/24", "203.0.113.0/24");
        assertThat(plan(Specs.ofPools(SYSTEM.diskGib(100))).nodeGroups().get(0).diskGib())
                .isEqualTo(100);
    }

    @Property
    void the_parts_of_a_mixed_pool_add_up_and_stay_in_order(
            @ForAll @IntRange(max = 400) int least,
            @ForAll @IntRange(max = 25) int more,
            @ForAll @IntRange(min = 1, max = 25) int evenMore,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        NodePool pool = NodePool.named("mixed")
                .instanceTypes("t3.large")
                .between(least, least + more + evenMore)
                .desired(least + more)
                .capacity(Capacity.mostlySpot(percent));

        List<NodeGroupPlan> groups = plan(Specs.ofPools(pool)).nodeGroups();
        Size steady = groups.get(0).size();
        Size spot = groups.get(1).size();

        assertThat(steady.least() + spot.least()).isEqualTo(pool.least());
        assertThat(steady.desired() + spot.desired()).isEqualTo(pool.begin());
        assertThat(steady.most() + spot.most()).isEqualTo(pool.most());
        for (Size size : List.of(steady, spot)) {
            assertThat(size.least()).isBetween(0, size.desired());
            assertThat(size.desired()).isLessThanOrEqualTo(size.most());
        }
        assertThat(spot.most() * 100L).isBetween(pool.most() * (long) percent - 99, pool.most() * (long) percent);
    }
}
