package io.ashlar.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.azure.AzureScope;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.encryption.KeysForTests;
import io.ashlar.network.azure.AzureNetworkDriver;
import io.ashlar.network.azure.AzureNetworkHandles;
import io.ashlar.network.azure.AzureNetworkOptions;
import io.ashlar.network.plan.Facility;
import io.ashlar.network.plan.NatStrategy;
import io.ashlar.network.plan.SubnetTier;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a network is on Azure: components.md §4.1, property by property. */
class NetworkOnAzureTest {
    private static final String SUBNET = "azure-native:network:Subnet";

    private final SandboxMocks mocks = SandboxMocks.inRegion("westeurope");

    private void run(Profile profile, UnaryOperator<NetworkArgs.Builder> change) {
        mocks.run(context -> NetworkContractTest.network(TestCloud.AZURE, profile, change));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_takes_exactly_this(Profile profile) {
        run(profile, args -> args);

        assertThat(mocks.counts())
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("azure-native:authorization:RoleAssignment", 1L),
                        Map.entry("azure-native:keyvault:Key", 1L),
                        Map.entry("azure-native:keyvault:Vault", 1L),
                        Map.entry("azure-native:managedidentity:UserAssignedIdentity", 1L),
                        Map.entry("azure-native:network:FlowLog", 1L),
                        Map.entry("azure-native:network:NatGateway", 1L),
                        Map.entry("azure-native:network:NetworkSecurityGroup", 3L),
                        Map.entry("azure-native:network:PrivateZone", 6L),
                        Map.entry("azure-native:network:PublicIPAddress", 1L),
                        Map.entry(SUBNET, 6L),
                        Map.entry("azure-native:network:VirtualNetwork", 1L),
                        Map.entry("azure-native:network:VirtualNetworkLink", 6L),
                        Map.entry("azure-native:resources:ResourceGroup", 1L),
                        Map.entry("azure-native:storage:StorageAccount", 1L))));
    }

    @Test
    void a_16_is_cut_by_tier_with_room_for_what_is_delegated() {
        run(Profile.PRODUCTION, args -> args);

        Map<String, String> blocks = new TreeMap<>();
        mocks.ofType(SUBNET)
                .forEach(subnet -> blocks.put(
                        subnet.name(), subnet.inputs().text("addressPrefix").orElseThrow()));
        assertThat(blocks)
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(
                        "main-subnet-private", "10.0.0.0/18",
                        "main-subnet-private-apps", "10.0.64.0/20",
                        "main-subnet-private-containers", "10.0.80.0/20",
                        "main-subnet-public", "10.0.128.0/19",
                        "main-subnet-database", "10.0.160.0/20",
                        "main-subnet-database-postgres", "10.0.176.0/20")));
    }

    @Test
    void every_subnet_has_the_security_group_of_its_tier_and_watches_private_endpoints() {
        run(Profile.PRODUCTION, args -> args);

        assertThat(mocks.ofType(SUBNET)).allSatisfy(subnet -> {
            String tier = subnet.name().replaceAll("main-subnet-([a-z]+).*", "$1");
            assertThat(subnet.inputs().text("networkSecurityGroup.id"))
                    .hasValue(mocks.named("main-security-group-" + tier).id());
            assertThat(subnet.inputs().text("privateEndpointNetworkPolicies")).hasValue("Enabled");
        });
    }

    @Test
    void subnets_are_delegated_to_the_services_that_demand_it() {
        run(Profile.PRODUCTION, args -> args);

        assertThat(delegation("main-subnet-database-postgres"))
                .containsExactly("Microsoft.DBforPostgreSQL/flexibleServers");
        assertThat(delegation("main-subnet-private-apps")).containsExactly("Microsoft.App/environments");
        assertThat(delegation("main-subnet-private-containers"))
                .containsExactly("Microsoft.ContainerInstance/containerGroups");
        assertThat(delegation("main-subnet-private")).isEmpty();
        assertThat(delegation("main-subnet-database")).isEmpty();
        assertThat(delegation("main-subnet-public")).isEmpty();
    }

    private List<String> delegation(String subnet) {
        return mocks.named(subnet).inputs().objects("delegations").stream()
                .map(one -> one.text("serviceName").orElseThrow())
                .toList();
    }

    @Test
    void the_nat_gateway_and_its_address_stand_in_the_zone_that_was_named() {
        run(Profile.STAGING, args -> args.natZone("2"));

        for (String name : List.of("main-nat-shared", "main-nat-address-shared")) {
            Properties inputs = mocks.named(name).inputs();
            assertThat(inputs.texts("zones")).containsExactly("2");
            assertThat(inputs.text("sku.name")).hasValue("Standard");
        }
        assertThat(mocks.named("main-nat-shared").inputs().objects("publicIpAddresses"))
                .singleElement()
                .satisfies(address -> assertThat(address.text("id"))
                        .hasValue(mocks.named("main-nat-address-shared").id()));
    }

    @Test
    void a_database_reaches_what_azure_asks_of_it_and_nothing_else_outside() {
        run(Profile.PRODUCTION, args -> args);

        assertThat(rules("main-security-group-database"))
                .containsExactly(
                        "300 Outbound Allow VirtualNetwork -> AzureActiveDirectory [443]",
                        "310 Outbound Allow VirtualNetwork -> AzureKeyVault [443]",
                        "320 Outbound Allow VirtualNetwork -> Storage [443]",
                        "4096 Outbound Deny * -> Internet [*]",
                        "200 Inbound Deny 10.0.128.0/19 -> * [*]");
    }

    @Test
    void the_internet_comes_in_by_http_and_https_alone() {
        run(Profile.PRODUCTION, args -> args);

        assertThat(rules("main-security-group-public"))
                .containsExactly(
                        "200 Inbound Allow Internet -> * [80, 443]",
                        "210 Inbound Allow GatewayManager -> * [65200-65535]");
        assertThat(rules("main-security-group-private")).containsExactly("200 Inbound Allow Internet -> * [80, 443]");
    }

    /** The SDK cannot switch off the way out that Azure gives by default, so the security group does. */
    @Test
    void without_nat_nodes_reach_azure_and_nothing_else() {
        run(Profile.PRODUCTION, args -> args.nat(NatStrategy.NONE));

        assertThat(rules("main-security-group-private"))
                .contains(
                        "350 Outbound Allow VirtualNetwork -> MicrosoftContainerRegistry [443]",
                        "4096 Outbound Deny * -> Internet [*]")
                .hasSize(9);
    }

    private List<String> rules(String group) {
        return mocks.named(group).inputs().objects("securityRules").stream()
                .map(rule -> "%d %s %s %s -> %s %s"
                        .formatted(
                                rule.number("priority").orElseThrow(),
                                rule.text("direction").orElseThrow(),
                                rule.text("access").orElseThrow(),
                                rule.text("sourceAddressPrefix").orElseThrow(),
                                rule.text("destinationAddressPrefix").orElseThrow(),
                                rule.texts("destinationPortRanges")))
                .toList();
    }

    @Test
    void flow_logs_of_the_whole_network_go_to_an_account_that_only_azure_can_reach() {
        run(Profile.PRODUCTION, args -> args);

        Properties log = mocks.named("main-flow-log").inputs();
        assertThat(log.text("targetResourceId"))
                .hasValue(mocks.named("main-network").id());
        assertThat(log.text("storageId")).hasValue(mocks.named("main-flow-logs").id());
        assertThat(log.text("flowLogName").orElseThrow())
                .as("other environments of the subscription log to the same watcher")
                .matches("main-flow-log-[0-9a-f]{8}");
        assertThat(log.isTrue("enabled")).isTrue();
        assertThat(log.isTrue("retentionPolicy.enabled")).isTrue();
        assertThat(log.text("networkWatcherName")).hasValue("NetworkWatcher_westeurope");
        Properties account = mocks.named("main-flow-logs").inputs();
        assertThat(account.text("networkRuleSet.defaultAction")).hasValue("Deny");
        assertThat(account.text("networkRuleSet.bypass")).hasValue("AzureServices");
        assertThat(account.text("minimumTlsVersion")).hasValue("TLS1_2");
        assertThat(account.isTrue("enableHttpsTrafficOnly")).isTrue();
        assertThat(account.isFalse("allowBlobPublicAccess")).isTrue();
        assertThat(account.text("encryption.keySource")).hasValue("Microsoft.Keyvault");
        assertThat(account.text("encryption.encryptionIdentity.encryptionUserAssignedIdentity"))
                .hasValue(mocks.named("platform-identity").id());
        assertThat(account.text("accountName").orElseThrow()).matches("mainflowlogs[0-9a-f]{8}");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void logs_outlive_a_zone_in_production(Profile profile) {
        run(profile, args -> args);

        assertThat(mocks.named("main-flow-logs").inputs().text("sku.name"))
                .hasValue(profile == Profile.PRODUCTION ? "Standard_ZRS" : "Standard_LRS");
    }

    @Test
    void others_ask_for_what_is_kept_for_them() {
        Map<Facility, String> found = new ConcurrentHashMap<>();
        mocks.run(context -> {
            Network network = NetworkContractTest.network(TestCloud.AZURE, Profile.PRODUCTION, args -> args);
            network.facilities().forEach((facility, value) -> value.applyValue(text -> found.put(facility, text)));
            assertThat(network.blocks(List.of(SubnetTier.PRIVATE)))
                    .isEqualTo(new TreeMap<>(Map.of(
                            "private", "10.0.0.0/18",
                            "private-apps", "10.0.64.0/20",
                            "private-containers", "10.0.80.0/20")));
            assertThat(network.natIds()).containsOnlyKeys("shared");
            assertThat(network.handles(AzureNetworkHandles.class).links()).hasSize(6);
        });

        assertThat(found)
                .isEqualTo(Map.of(
                        Facility.POSTGRES_SUBNET,
                                mocks.named("main-subnet-database-postgres").id(),
                        Facility.APPS_SUBNET,
                                mocks.named("main-subnet-private-apps").id(),
                        Facility.CONTAINERS_SUBNET,
                                mocks.named("main-subnet-private-containers").id(),
                        Facility.POSTGRES_ZONE,
                                mocks.named("main-zone-postgres").id(),
                        Facility.REDIS_CACHE_ZONE,
                                mocks.named("main-zone-redis-cache").id(),
                        Facility.MANAGED_REDIS_ZONE,
                                mocks.named("main-zone-managed-redis").id(),
                        Facility.BLOB_ZONE, mocks.named("main-zone-blob").id(),
                        Facility.VAULT_ZONE, mocks.named("main-zone-vault").id(),
                        Facility.REGISTRY_ZONE,
                                mocks.named("main-zone-registry").id()));
        assertThat(mocks.named("main-zone-postgres").inputs().text("privateZoneName"))
                .hasValue("main.private.postgres.database.azure.com");
        assertThat(mocks.named("main-zone-postgres-link").inputs().isFalse("registrationEnabled"))
                .isTrue();
    }

    @Test
    void options_narrow_the_zones_and_hooks_see_arguments_last() {
        AzureNetworkOptions options = AzureNetworkOptions.none()
                .withZones(Set.of(Facility.POSTGRES_ZONE))
                .customizeNetwork(network -> network.flowTimeoutInMinutes(10))
                .customizeSubnet((name, subnet) ->
                        name.equals("main-subnet-public") ? subnet.serviceEndpoints(List.of()) : subnet);
        mocks.run(context -> {
            AzureScope scope = TestCloud.azure();
            new Network(
                    "main",
                    NetworkArgs.builder(new AzureNetworkDriver(scope, options))
                            .cidr("10.0.0.0/16")
                            .zones(List.of("1", "2"))
                            .encryptionKey(KeysForTests.onAzure(scope, Profile.PRODUCTION))
                            .build(),
                    null);
        });

        assertThat(mocks.ofType("azure-native:network:PrivateZone")).hasSize(1);
        assertThat(mocks.named("main-network").inputs().number("flowTimeoutInMinutes"))
                .hasValue(10);
    }
}
