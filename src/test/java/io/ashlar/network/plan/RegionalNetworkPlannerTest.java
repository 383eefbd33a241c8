package io.ashlar.network.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import io.ashlar.azure.AzureScope;
import io.ashlar.core.Profile;
import io.ashlar.gcp.GcpScope;
import io.ashlar.network.azure.AzureNetworkDriver;
import io.ashlar.network.gcp.GcpNetworkDriver;
import io.ashlar.network.plan.NetworkPlan.NatPlan;
import io.ashlar.network.plan.NetworkPlan.ReservedPlan;
import io.ashlar.network.plan.NetworkPlan.SubnetPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plans for the clouds whose subnets span zones. */
class RegionalNetworkPlannerTest {
    private static final NetworkOffering AZURE = new AzureNetworkDriver(
                    new AzureScope(Output.of(""), Output.of(""), Output.of(""), "westeurope"))
            .offering();
    private static final NetworkOffering GOOGLE_CLOUD =
            new GcpNetworkDriver(new GcpScope("shop-test", "europe-west1")).offering();
    private static final List<String> ZONES = List.of("1", "2", "3");

    @ParameterizedTest
    @EnumSource(Profile.class)
    void a_tier_has_one_subnet_and_no_route_table(Profile profile) {
        for (NetworkOffering offering : List.of(AZURE, GOOGLE_CLOUD)) {
            NetworkPlan plan = NetworkPlanner.plan("main", Specs.of(profile, ZONES), offering);

            assertThat(plan.subnets())
                    .extracting(SubnetPlan::name)
                    .containsExactly("main-subnet-database", "main-subnet-private", "main-subnet-public");
            assertThat(plan.subnets()).allMatch(subnet -> subnet.zone().isEmpty());
            assertThat(plan.routeTables()).isEmpty();
            assertThat(plan.zones()).isEqualTo(ZONES);
        }
    }

    @Test
    void production_on_azure_has_one_nat_gateway_in_the_first_zone() {
        NetworkPlan plan = NetworkPlanner.plan("main", Specs.of(Profile.PRODUCTION, List.of("3", "2")), AZURE);

        assertThat(plan.nats())
                .containsExactly(new NatPlan(
                        "shared",
                        "main-nat-shared",
                        "main-nat-address-shared",
                        Optional.of("2"),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(plan.natOf(SubnetTier.PRIVATE)).contains(plan.nats().get(0));
        assertThat(plan.natOf(SubnetTier.DATABASE)).isEmpty();
        assertThat(plan.natOf(SubnetTier.PUBLIC)).isEmpty();
    }

    @Test
    void each_tier_with_a_way_out_has_a_cloud_nat_of_its_own() {
        SubnetTier batch = SubnetTier.withWayOut("batch", 7);
        NetworkPlan plan = NetworkPlanner.plan("main", Specs.withTiers(ZONES, batch), GOOGLE_CLOUD);

        assertThat(plan.nats()).extracting(NatPlan::name).containsExactly("main-nat-batch", "main-nat-private");
        assertThat(plan.natOf(batch)).contains(plan.nats().get(0));
        assertThat(plan.natOf(SubnetTier.PRIVATE)).contains(plan.nats().get(1));
    }

    @Test
    void what_is_reserved_is_named_after_its_tier() {
        assertThat(NetworkPlanner.plan("main", Specs.of(Profile.STAGING, ZONES), AZURE)
                        .reserved())
                .extracting(ReservedPlan::name)
                .containsExactly(
                        "main-subnet-database-postgres", "main-subnet-private-apps", "main-subnet-private-containers");
    }

    @Property
    void no_two_ranges_meet_and_the_smallest_network_is_large_enough(@ForAll @IntRange(min = 16, max = 22) int prefix) {
        for (NetworkOffering offering : List.of(AZURE, GOOGLE_CLOUD)) {
            if (prefix > offering.narrowest()) {
                continue;
            }
            NetworkSpec spec = Specs.block("10.0.0.0/" + prefix);
            NetworkPlan plan = NetworkPlanner.plan("main", spec, offering);
            List<Cidr> ranges = new ArrayList<>(Stream.concat(
                            plan.subnets().stream().map(SubnetPlan::cidr),
                            plan.reserved().stream().map(ReservedPlan::cidr))
                    .sorted()
                    .toList());

            assertThat(ranges).hasSize(6).allMatch(Cidr.of("10.0.0.0/" + prefix)::contains);
            assertThat(ranges).allMatch(range -> range.prefix() <= 28);
            for (int index = 1; index < ranges.size(); index++) {
                assertThat(ranges.get(index).overlaps(ranges.get(index - 1))).isFalse();
            }
        }
    }
}
