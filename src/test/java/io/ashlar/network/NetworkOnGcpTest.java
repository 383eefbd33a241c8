package io.ashlar.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.cloud.TestCloud;
import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import io.ashlar.encryption.KeysForTests;
import io.ashlar.network.gcp.GcpNetworkDriver;
import io.ashlar.network.gcp.GcpNetworkHandles;
import io.ashlar.network.gcp.GcpNetworkOptions;
import io.ashlar.network.plan.Facility;
import io.ashlar.network.plan.NatStrategy;
import io.ashlar.network.plan.SubnetTier;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a network is on Google Cloud: components.md §4.1, property by property. */
class NetworkOnGcpTest {
    private static final String SUBNET = "gcp:compute/subnetwork:Subnetwork";
    private static final String FIREWALL = "gcp:compute/firewall:Firewall";

    private final SandboxMocks mocks = SandboxMocks.inRegion("europe-west1");

    private void run(Profile profile, UnaryOperator<NetworkArgs.Builder> change) {
        mocks.run(context -> NetworkContractTest.network(TestCloud.GOOGLE_CLOUD, profile, change));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_takes_exactly_this(Profile profile) {
        run(profile, args -> args);

        assertThat(mocks.counts())
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("gcp:compute/address:Address", 1L),
                        Map.entry(FIREWALL, 6L),
                        Map.entry("gcp:compute/globalAddress:GlobalAddress", 1L),
                        Map.entry("gcp:compute/network:Network", 1L),
                        Map.entry("gcp:compute/route:Route", 2L),
                        Map.entry("gcp:compute/router:Router", 1L),
                        Map.entry("gcp:compute/routerNat:RouterNat", 1L),
                        Map.entry(SUBNET, 3L),
                        Map.entry("gcp:kms/cryptoKey:CryptoKey", 1L),
                        Map.entry("gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember", 11L),
                        Map.entry("gcp:kms/keyRing:KeyRing", 1L),
                        Map.entry("gcp:logging/projectBucketConfig:ProjectBucketConfig", 1L),
                        Map.entry("gcp:logging/projectExclusion:ProjectExclusion", 1L),
                        Map.entry("gcp:logging/projectSink:ProjectSink", 1L),
                        Map.entry("gcp:projects/serviceIdentity:ServiceIdentity", 8L),
                        Map.entry("gcp:servicenetworking/connection:Connection", 1L))));
    }

    @Test
    void the_network_makes_no_subnets_and_no_routes_by_itself() {
        run(Profile.PRODUCTION, args -> args);

        Properties network = mocks.named("main-network").inputs();
        assertThat(network.isFalse("autoCreateSubnetworks")).isTrue();
        assertThat(network.isTrue("deleteDefaultRoutesOnCreate")).isTrue();
        assertThat(network.text("project")).hasValue("shop-test");
    }

    @Test
    void a_16_is_cut_by_tier_with_room_for_pods_services_and_what_google_runs() {
        run(Profile.PRODUCTION, args -> args);

        assertThat(range("main-subnet-private")).isEqualTo("10.0.0.0/19 pods 10.0.64.0/18 services 10.0.32.0/20");
        assertThat(range("main-subnet-public")).isEqualTo("10.0.128.0/19");
        assertThat(range("main-subnet-database")).isEqualTo("10.0.160.0/20");
        Properties managed = mocks.named("main-range-managed-services").inputs();
        assertThat(managed.text("address")).hasValue("10.0.176.0");
        assertThat(managed.number("prefixLength")).hasValue(20);
        assertThat(managed.text("purpose")).hasValue("VPC_PEERING");
    }

    private String range(String subnet) {
        Properties inputs = mocks.named(subnet).inputs();
        StringBuilder range = new StringBuilder(inputs.text("ipCidrRange").orElseThrow());
        inputs.objects("secondaryIpRanges").forEach(one -> range.append(' ')
                .append(one.text("rangeName").orElseThrow())
                .append(' ')
                .append(one.text("ipCidrRange").orElseThrow()));
        return range.toString();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_subnet_reaches_google_privately_and_logs_its_flows(Profile profile) {
        run(profile, args -> args);

        assertThat(mocks.ofType(SUBNET)).hasSize(3).allSatisfy(subnet -> {
            assertThat(subnet.inputs().isTrue("privateIpGoogleAccess")).isTrue();
            assertThat(subnet.inputs().text("logConfig.metadata")).hasValue("INCLUDE_ALL_METADATA");
            assertThat(subnet.inputs().asMap().toString()).contains("flowSampling=0.5");
            assertThat(subnet.inputs().text("logConfig.aggregationInterval")).hasValue("INTERVAL_1_MIN");
            assertThat(subnet.inputs().text("region")).hasValue("europe-west1");
        });
    }

    @Test
    void cloud_nat_serves_the_private_subnet_pods_included_from_an_address_that_stays() {
        run(Profile.PRODUCTION, args -> args);

        Properties nat = mocks.named("main-nat-private").inputs();
        assertThat(nat.text("natIpAllocateOption")).hasValue("MANUAL_ONLY");
        assertThat(nat.texts("natIps"))
                .containsExactly(mocks.named("main-nat-address-private")
                        .state()
                        .text("selfLink")
                        .orElseThrow());
        assertThat(nat.isTrue("logConfig.enable")).isTrue();
        assertThat(nat.text("logConfig.filter")).hasValue("ERRORS_ONLY");
        assertThat(nat.objects("subnetworks")).singleElement().satisfies(subnet -> assertThat(
                        subnet.texts("sourceIpRangesToNats"))
                .containsExactly("ALL_IP_RANGES"));
    }

    @Test
    void the_firewall_denies_and_logs_what_nobody_allowed() {
        run(Profile.PRODUCTION, args -> args);

        assertThat(mocks.ofType(FIREWALL))
                .extracting(NetworkOnGcpTest::rule)
                .containsExactly(
                        "main-firewall-deny-in 65534 INGRESS deny all [0.0.0.0/0]",
                        "main-firewall-deny-out 65534 EGRESS deny all [0.0.0.0/0]",
                        "main-firewall-health-checks 1000 INGRESS allow tcp [130.211.0.0/22, 35.191.0.0/16]",
                        "main-firewall-out-google 1000 EGRESS allow all [199.36.153.4/30]",
                        "main-firewall-out-inside 1000 EGRESS allow all [10.0.0.0/16]",
                        "main-firewall-out-nat 2000 EGRESS allow all [0.0.0.0/0]");
        assertThat(mocks.named("main-firewall-deny-in").inputs().text("logConfig.metadata"))
                .hasValue("INCLUDE_ALL_METADATA");
    }

    private static String rule(Registered firewall) {
        Properties inputs = firewall.inputs();
        String action = inputs.has("allows") ? "allow" : "deny";
        return "%s %d %s %s %s %s"
                .formatted(
                        firewall.name(),
                        inputs.number("priority").orElseThrow(),
                        inputs.text("direction").orElseThrow(),
                        action,
                        inputs.objects(action.equals("allow") ? "allows" : "denies")
                                .get(0)
                                .text("protocol")
                                .orElseThrow(),
                        inputs.has("sourceRanges") ? inputs.texts("sourceRanges") : inputs.texts("destinationRanges"));
    }

    @Test
    void without_nat_only_googles_apis_are_left_and_their_names_lead_there() {
        run(Profile.PRODUCTION, args -> args.nat(NatStrategy.NONE));

        assertThat(mocks.ofType("gcp:compute/route:Route"))
                .singleElement()
                .satisfies(route -> assertThat(route.inputs().text("destRange")).hasValue("199.36.153.4/30"));
        assertThat(mocks.ofType(FIREWALL)).extracting(Registered::name).doesNotContain("main-firewall-out-nat");
        assertThat(mocks.ofType("gcp:compute/router:Router")).isEmpty();
        assertThat(mocks.ofType("gcp:dns/managedZone:ManagedZone"))
                .extracting(zone -> zone.inputs().text("dnsName").orElseThrow())
                .containsExactly("gcr.io.", "googleapis.com.", "pkg.dev.");
        assertThat(mocks.named("main-zone-googleapis-address").inputs().texts("rrdatas"))
                .containsExactly("199.36.153.4", "199.36.153.5", "199.36.153.6", "199.36.153.7");
        assertThat(mocks.named("main-zone-googleapis-alias").inputs().text("name"))
                .hasValue("*.googleapis.com.");
    }

    @Test
    void flow_logs_are_kept_once_and_paid_for_once() {
        run(Profile.PRODUCTION, args -> args);

        Properties bucket = mocks.named("main-flow-logs").inputs();
        assertThat(bucket.text("bucketId").orElseThrow()).matches("main-flow-logs-[0-9a-f]{7}");
        assertThat(bucket.text("location")).hasValue("europe-west1");
        Properties sink = mocks.named("main-flow-log").inputs();
        assertThat(sink.text("destination"))
                .hasValue("logging.googleapis.com/"
                        + mocks.named("main-flow-logs").id());
        String network = mocks.named("main-network").state().text("name").orElseThrow();
        assertThat(sink.text("filter"))
                .hasValue("log_id(\"compute.googleapis.com/vpc_flows\") AND (jsonPayload.src_vpc.vpc_name=\"" + network
                        + "\" OR jsonPayload.dest_vpc.vpc_name=\"" + network + "\")");
        assertThat(mocks.named("main-flow-logs-elsewhere").inputs().text("filter"))
                .isEqualTo(sink.text("filter"));
    }

    @Test
    void others_ask_for_what_is_kept_for_them() {
        Map<Facility, String> found = new ConcurrentHashMap<>();
        mocks.run(context -> {
            Network network = NetworkContractTest.network(TestCloud.GOOGLE_CLOUD, Profile.PRODUCTION, args -> args);
            network.facilities().forEach((facility, value) -> value.applyValue(text -> found.put(facility, text)));
            assertThat(network.blocks(List.of(SubnetTier.PRIVATE)))
                    .isEqualTo(new TreeMap<>(Map.of("private", "10.0.0.0/19", "private-pods", "10.0.64.0/18")));
            assertThat(network.natIds()).containsOnlyKeys("private");
            assertThat(network.handles(GcpNetworkHandles.class).routes()).hasSize(2);
            assertThatThrownBy(() -> network.facility(Facility.POSTGRES_SUBNET))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("NET-019 Network '10.0.0.0/16': facilities is [POD_RANGE, SERVICE_RANGE,"
                            + " MANAGED_SERVICES], but POSTGRES_SUBNET is needed. Name it where the existing"
                            + " network is described, or make the network with its cloud's driver.");
        });

        assertThat(found)
                .isEqualTo(Map.of(
                        Facility.POD_RANGE, "pods",
                        Facility.SERVICE_RANGE, "services",
                        Facility.MANAGED_SERVICES,
                                mocks.named("main-network")
                                        .state()
                                        .text("selfLink")
                                        .orElseThrow()));
        assertThat(mocks.named("main-connection").inputs().texts("reservedPeeringRanges"))
                .containsExactly(mocks.named("main-range-managed-services")
                        .state()
                        .text("name")
                        .orElseThrow());
    }

    @Test
    void hooks_see_arguments_last() {
        GcpNetworkOptions options = GcpNetworkOptions.none()
                .customizeNetwork(network -> network.mtu(1500))
                .customizeSubnet(
                        (plan, subnet) -> plan.tier().equals(SubnetTier.PRIVATE) ? subnet.description("nodes") : subnet)
                .customizeNat(nat -> nat.minPortsPerVm(128));
        mocks.run(context -> new Network(
                "main",
                NetworkArgs.builder(new GcpNetworkDriver(TestCloud.googleCloud(), options))
                        .cidr("10.0.0.0/19")
                        .zones(List.of("europe-west1-b", "europe-west1-c"))
                        .encryptionKey(KeysForTests.onGcp(Profile.PRODUCTION))
                        .build(),
                null));

        assertThat(mocks.named("main-network").inputs().number("mtu")).hasValue(1500);
        assertThat(mocks.named("main-subnet-private").inputs().text("description"))
                .hasValue("nodes");
        assertThat(mocks.named("main-nat-private").inputs().number("minPortsPerVm"))
                .hasValue(128);
        assertThat(mocks.named("main-range-managed-services").inputs().number("prefixLength"))
                .hasValue(23);
    }

    @Test
    void what_google_cloud_cannot_do_is_refused_all_at_once() {
        var result = mocks.runToEnd(context ->
                NetworkContractTest.network(TestCloud.GOOGLE_CLOUD, Profile.PRODUCTION, args -> args.cidr("10.0.0.0/20")
                        .natZone("europe-west1-b")
                        .flowLogRetentionDays(4000)
                        .interfaceEndpoints(List.of("sts"))));

        assertThat(mocks.registered()).noneMatch(one -> one.name().startsWith("main"));
        assertThat(result.errors())
                .containsExactly(
                        """
                        NET-002 Network 'main': cidr is 10.0.0.0/20, but a network takes /16 to /19 here. Choose a prefix in that \
                        range, or give exact blocks for the subnets.
                        NET-017 Network 'main': natZone is "europe-west1-b", but on Google Cloud a NAT gateway stands in no zone, \
                        and outlives the loss of any. Leave it out.
                        NET-008 Network 'main': flowLogRetentionDays is 4000, but logs are kept for 1 to 3650 days. Choose the \
                        next longer one.
                        NET-018 Network 'main': interfaceEndpoints is [sts], but Google Cloud has none: every subnet reaches \
                        Google's services privately. Leave them out.""");
    }
}
