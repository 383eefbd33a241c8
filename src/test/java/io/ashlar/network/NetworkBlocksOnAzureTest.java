package io.ashlar.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.network.plan.CidrPlan;
import io.ashlar.network.plan.NatStrategy;
import io.ashlar.sandbox.mocks.SandboxMocks;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Exact blocks on a cloud whose subnets span zones, and what that cloud refuses. */
class NetworkBlocksOnAzureTest {
    private final SandboxMocks mocks = SandboxMocks.inRegion("westeurope");

    private void run(Profile profile, UnaryOperator<NetworkArgs.Builder> change) {
        mocks.run(context -> NetworkContractTest.network(TestCloud.AZURE, profile, change));
    }

    @Test
    void exact_blocks_are_named_by_what_they_are_for() {
        run(
                Profile.PRODUCTION,
                args -> args.cidrPlan(CidrPlan.exact(Map.of(
                        "public", Map.of("all", "10.0.1.0/24"),
                        "private", Map.of("all", "10.0.16.0/20", "apps", "10.0.2.0/23", "containers", "10.0.4.0/24"),
                        "database", Map.of("all", "10.0.5.0/24", "postgres", "10.0.6.0/24")))));

        assertThat(mocks.named("main-subnet-private-apps").inputs().text("addressPrefix"))
                .hasValue("10.0.2.0/23");
        assertThat(mocks.named("main-subnet-database").inputs().text("addressPrefix"))
                .hasValue("10.0.5.0/24");
    }

    @Test
    void what_azure_cannot_do_is_refused_all_at_once() {
        var result = mocks.runToEnd(context ->
                NetworkContractTest.network(TestCloud.AZURE, Profile.PRODUCTION, args -> args.nat(NatStrategy.PER_ZONE)
                        .flowLogRetentionDays(400)
                        .interfaceEndpoints(List.of("sts"))
                        .cidrPlan(CidrPlan.exact(Map.of(
                                "public", Map.of("all", "10.0.1.0/24"),
                                "private",
                                        Map.of(
                                                "all",
                                                "10.0.16.0/20",
                                                "apps",
                                                "10.0.2.0/23",
                                                "containers",
                                                "10.0.4.0/24"),
                                "database", Map.of("1", "10.0.5.0/24", "postgres", "10.0.6.0/24"))))));

        assertThat(mocks.registered()).noneMatch(one -> one.name().startsWith("main"));
        assertThat(result.errors())
                .containsExactly(
                        """
                        NET-009 Network 'main': cidrPlan.database.all is missing, but on Azure every tier needs a block for all \
                        zones, and one for what is kept beside. Add one.
                        NET-013 Network 'main': cidrPlan is [database.1], but the network has no such tier or zone. Remove them, \
                        or add the zone or tier.
                        NET-016 Network 'main': nat is per-zone, but on Azure a subnet spans all zones and takes one NAT gateway, \
                        which stands in one zone. Choose single, and name its natZone.
                        NET-008 Network 'main': flowLogRetentionDays is 400, but logs are kept for 1 to 365 days. Choose the next \
                        longer one.
                        NET-018 Network 'main': interfaceEndpoints is [sts], but Azure has none: private endpoints belong to the \
                        resources that they lead to. Leave them out.""");
    }
}
