package io.ashlar.network.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.core.Profile;
import io.ashlar.network.plan.NetworkPlan.NatPlan;
import io.ashlar.network.plan.NetworkPlan.RouteTablePlan;
import io.ashlar.network.plan.NetworkPlan.SubnetPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkPlannerTest {

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_has_one_subnet_for_each_tier_and_zone(Profile profile) {
        NetworkPlan plan = Specs.plan("main", Specs.of(profile, Specs.THREE_ZONES));

        assertThat(plan.subnets())
                .extracting(SubnetPlan::name)
                .containsExactly(
                        "main-subnet-database-us-east-1a",
                        "main-subnet-database-us-east-1b",
                        "main-subnet-database-us-east-1c",
                        "main-subnet-private-us-east-1a",
                        "main-subnet-private-us-east-1b",
                        "main-subnet-private-us-east-1c",
                        "main-subnet-public-us-east-1a",
                        "main-subnet-public-us-east-1b",
                        "main-subnet-public-us-east-1c");
    }

    @Test
    void a_16_gives_private_subnets_a_20_and_the_other_tiers_a_22() {
        NetworkPlan plan = Specs.plan("main", Specs.of(Profile.PRODUCTION, Specs.THREE_ZONES));

        assertThat(plan.subnetsOf(SubnetTier.PRIVATE))
                .extracting(subnet -> subnet.cidr().toString())
                .containsExactly("10.0.0.0/20", "10.0.32.0/20", "10.0.64.0/20");
        assertThat(plan.subnetsOf(SubnetTier.PUBLIC))
                .extracting(subnet -> subnet.cidr().toString())
                .containsExactly("10.0.16.0/22", "10.0.48.0/22", "10.0.80.0/22");
        assertThat(plan.subnetsOf(SubnetTier.DATABASE))
                .extracting(subnet -> subnet.cidr().toString())
                .containsExactly("10.0.20.0/22", "10.0.52.0/22", "10.0.84.0/22");
    }

    @Test
    void row_c2_is_expressible_to_the_letter() {
        NetworkPlan plan = Specs.plan("main", Specs.exact(List.of("us-east-1a", "us-east-1b"), Specs.ROW_C2));

        assertThat(plan.subnets())
                .extracting(subnet -> subnet.tier().name() + " " + subnet.zone().orElseThrow() + " " + subnet.cidr())
                .containsExactly(
                        "database us-east-1a 10.0.100.0/24",
                        "database us-east-1b 10.0.200.0/24",
                        "private us-east-1a 10.0.10.0/24",
                        "private us-east-1b 10.0.20.0/24",
                        "public us-east-1a 10.0.1.0/24",
                        "public us-east-1b 10.0.2.0/24");
    }

    @Test
    void production_puts_one_nat_in_each_zone() {
        NetworkPlan plan = Specs.plan("main", Specs.of(Profile.PRODUCTION, Specs.THREE_ZONES));

        assertThat(plan.nats())
                .containsExactly(
                        new NatPlan(
                                "us-east-1a",
                                "main-nat-us-east-1a",
                                "main-nat-address-us-east-1a",
                                Optional.of("us-east-1a"),
                                Optional.of("main-subnet-public-us-east-1a"),
                                Optional.empty()),
                        new NatPlan(
                                "us-east-1b",
                                "main-nat-us-east-1b",
                                "main-nat-address-us-east-1b",
                                Optional.of("us-east-1b"),
                                Optional.of("main-subnet-public-us-east-1b"),
                                Optional.empty()),
                        new NatPlan(
                                "us-east-1c",
                                "main-nat-us-east-1c",
                                "main-nat-address-us-east-1c",
                                Optional.of("us-east-1c"),
                                Optional.of("main-subnet-public-us-east-1c"),
                                Optional.empty()));
        assertThat(plan.routeTables())
                .contains(new RouteTablePlan(
                        "main-routes-private-us-east-1b", Exposure.PRIVATE, Optional.of("main-nat-us-east-1b")));
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = "PRODUCTION", mode = EnumSource.Mode.EXCLUDE)
    void other_profiles_share_one_nat(Profile profile) {
        NetworkPlan plan = Specs.plan("main", Specs.of(profile, Specs.THREE_ZONES));

        assertThat(plan.nats())
                .containsExactly(new NatPlan(
                        "shared",
                        "main-nat-shared",
                        "main-nat-address-shared",
                        Optional.of("us-east-1a"),
                        Optional.of("main-subnet-public-us-east-1a"),
                        Optional.empty()));
        assertThat(plan.routeTables())
                .extracting(RouteTablePlan::nat)
                .containsExactly(
                        Optional.empty(),
                        Optional.of("main-nat-shared"),
                        Optional.of("main-nat-shared"),
                        Optional.of("main-nat-shared"),
                        Optional.empty());
    }

    @Test
    void databases_never_get_a_way_out() {
        for (NatStrategy nat : NatStrategy.values()) {
            NetworkPlan plan = Specs.plan("main", Specs.of(Profile.PRODUCTION, Specs.THREE_ZONES, nat));

            assertThat(plan.routeTables())
                    .filteredOn(table -> table.exposure() == Exposure.ISOLATED)
                    .containsExactly(new RouteTablePlan("main-routes-database", Exposure.ISOLATED, Optional.empty()));
            assertThat(plan.subnetsOf(SubnetTier.DATABASE))
                    .extracting(SubnetPlan::routeTable)
                    .containsOnly(Optional.of("main-routes-database"));
        }
    }

    @Test
    void flow_logs_are_kept_for_7_30_and_90_days() {
        assertThat(List.of(Profile.values()))
                .extracting(profile ->
                        Specs.plan("main", Specs.of(profile, Specs.THREE_ZONES)).flowLogRetentionDays())
                .containsExactly(7, 30, 90);
    }

    @Property
    void the_order_of_zones_changes_nothing(@ForAll Random random, @ForAll Profile profile) {
        List<String> shuffled = new ArrayList<>(Specs.THREE_ZONES);
        Collections.shuffle(shuffled, random);

        assertThat(Specs.plan("main", Specs.of(profile, shuffled)))
                .isEqualTo(Specs.plan("main", Specs.of(profile, Specs.THREE_ZONES)));
    }

    @Property
    void adding_a_zone_or_a_tier_moves_no_subnet(
            @ForAll @Size(min = 3, max = 8) @UniqueElements List<@IntRange(max = 7) Integer> slots) {
        List<String> zones =
                slots.stream().map(slot -> "eu-west-1" + (char) ('a' + slot)).toList();
        List<String> fewer = zones.subList(0, zones.size() - 1);

        Set<SubnetPlan> before = Set.copyOf(
                Specs.plan("main", Specs.of(Profile.PRODUCTION, fewer)).subnets());
        NetworkPlan after = Specs.plan("main", Specs.withTiers(zones, SubnetTier.isolated("cache", 6)));

        assertThat(after.subnets()).containsAll(before).hasSize(zones.size() * 4);
    }

    @Property
    void subnets_lie_in_the_network_and_never_overlap(
            @ForAll @Size(min = 2, max = 8) @UniqueElements List<@IntRange(max = 7) Integer> slots,
            @ForAll @IntRange(min = 16, max = 22) int prefix) {
        List<String> zones = slots.stream()
                .map(slot -> "europe-west1-" + (char) ('a' + slot))
                .toList();
        NetworkSpec spec = Specs.withTiers(zones, SubnetTier.isolated("cache", 6), SubnetTier.withWayOut("batch", 7));
        NetworkSpec sized = new NetworkSpec(
                spec.profile(),
                "10.0.0.0/" + prefix,
                spec.zones(),
                spec.cidrPlan(),
                spec.furtherTiers(),
                spec.nat(),
                spec.natZone(),
                spec.flowLogRetentionDays(),
                spec.interfaceEndpoints());

        List<Cidr> blocks = Specs.plan("main", sized).subnets().stream()
                .map(SubnetPlan::cidr)
                .sorted()
                .toList();

        assertThat(blocks).hasSize(zones.size() * 5).allMatch(Cidr.of("10.0.0.0/" + prefix)::contains);
        assertThat(blocks).allMatch(block -> block.prefix() <= 28);
        for (int index = 1; index < blocks.size(); index++) {
            assertThat(blocks.get(index).overlaps(blocks.get(index - 1))).isFalse();
        }
    }
}
