package io.ashlar.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.test.TestResult;
import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.network.aws.AwsNetworkDriver;
import io.ashlar.network.aws.AwsNetworkHandles;
import io.ashlar.network.aws.AwsNetworkOptions;
import io.ashlar.network.plan.NatStrategy;
import io.ashlar.network.plan.SubnetTier;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a network registers on AWS. It does not prove parents, aliases or order: NetworkIT does, on the engine. */
class NetworkTest {
    private static final List<String> ZONES = List.of("us-east-1a", "us-east-1b", "us-east-1c");

    private final SandboxMocks cloud = SandboxMocks.inRegion("us-east-1");

    @Test
    void production_registers_exactly_this() {
        run(Profile.PRODUCTION);

        assertThat(cloud.counts()).isEqualTo(counts(3));
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = "PRODUCTION", mode = EnumSource.Mode.EXCLUDE)
    void other_profiles_differ_in_their_nat_only(Profile profile) {
        run(profile);

        assertThat(cloud.counts()).isEqualTo(counts(1));
    }

    private static Map<String, Long> counts(long nats) {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("aws:cloudwatch/logGroup:LogGroup", 1L),
                Map.entry("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", 1L),
                Map.entry("aws:ec2/eip:Eip", nats),
                Map.entry("aws:ec2/flowLog:FlowLog", 1L),
                Map.entry("aws:ec2/internetGateway:InternetGateway", 1L),
                Map.entry("aws:ec2/natGateway:NatGateway", nats),
                Map.entry("aws:ec2/route:Route", 4L),
                Map.entry("aws:ec2/routeTable:RouteTable", 5L),
                Map.entry("aws:ec2/routeTableAssociation:RouteTableAssociation", 9L),
                Map.entry("aws:ec2/subnet:Subnet", 9L),
                Map.entry("aws:ec2/vpc:Vpc", 1L),
                Map.entry("aws:ec2/vpcEndpoint:VpcEndpoint", 2L),
                Map.entry("aws:ec2/vpcEndpointRouteTableAssociation:VpcEndpointRouteTableAssociation", 10L),
                Map.entry("aws:iam/role:Role", 1L),
                Map.entry("aws:iam/rolePolicy:RolePolicy", 1L),
                Map.entry("aws:kms/alias:Alias", 1L),
                Map.entry("aws:kms/key:Key", 1L)));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void no_subnet_gives_a_public_address_on_launch(Profile profile) {
        run(profile);

        assertThat(cloud.ofType("aws:ec2/subnet:Subnet")).hasSize(9).allSatisfy(subnet -> assertThat(
                        subnet.inputs().isFalse("mapPublicIpOnLaunch"))
                .isTrue());
    }

    @Test
    void the_default_security_group_lets_nothing_through() {
        run(Profile.PRODUCTION);

        Registered group = cloud.named("main-default-security-group");
        assertThat(group.inputs().objects("ingress")).isEmpty();
        assertThat(group.inputs().objects("egress")).isEmpty();
    }

    @Test
    void flow_logs_take_all_traffic_into_an_encrypted_group_that_forgets() {
        run(Profile.PRODUCTION);

        Registered group = cloud.named("main-flow-logs");
        assertThat(group.inputs().number("retentionInDays")).hasValue(90);
        assertThat(group.inputs().text("kmsKeyId"))
                .isEqualTo(cloud.named("platform-key").state().text("arn"));
        assertThat(cloud.named("main-flow-log").inputs().text("trafficType")).hasValue("ALL");
        assertThat(cloud.named("main-flow-log").inputs().text("logDestination"))
                .isEqualTo(group.state().text("arn"));
    }

    @Test
    void load_balancers_find_their_subnets_by_tag() {
        run(Profile.STAGING);

        assertThat(tags("main-subnet-public-us-east-1a")).containsEntry("kubernetes.io/role/elb", "1");
        assertThat(tags("main-subnet-private-us-east-1a")).containsEntry("kubernetes.io/role/internal-elb", "1");
        assertThat(tags("main-subnet-database-us-east-1a"))
                .isEqualTo(Map.of("Name", "main-subnet-database-us-east-1a", "owner", "platform"));
    }

    @Test
    void interface_endpoints_answer_https_from_inside_only() {
        run(Profile.PRODUCTION, args -> args.interfaceEndpoints(List.of("sts", "ecr.api")));

        assertThat(cloud.ofType("aws:ec2/vpcEndpoint:VpcEndpoint")).hasSize(4);
        assertThat(cloud.named("main-endpoint-ecr-api").inputs().text("serviceName"))
                .hasValue("com.amazonaws.us-east-1.ecr.api");
        assertThat(cloud.ofType("aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation"))
                .hasSize(6);
        Registered rule = cloud.named("main-endpoints-https");
        assertThat(rule.inputs().text("cidrIpv4")).hasValue("10.0.0.0/16");
        assertThat(rule.inputs().number("fromPort")).hasValue(443);
        assertThat(rule.inputs().number("toPort")).hasValue(443);
    }

    @Test
    void without_nat_private_subnets_have_no_way_out() {
        run(Profile.PRODUCTION, args -> args.nat(NatStrategy.NONE));

        assertThat(cloud.ofType("aws:ec2/natGateway:NatGateway")).isEmpty();
        assertThat(cloud.ofType("aws:ec2/route:Route"))
                .extracting(Registered::name)
                .containsExactly("main-routes-public-out");
    }

    @Test
    void hooks_see_each_childs_arguments_last() {
        AwsNetworkOptions options = AwsNetworkOptions.none()
                .customizeVpc(vpc -> vpc.enableNetworkAddressUsageMetrics(true))
                .customizeSubnet((plan, subnet) ->
                        plan.tier().equals(SubnetTier.PUBLIC) ? subnet.mapPublicIpOnLaunch(true) : subnet);
        cloud.run(context -> new Network(
                "main",
                NetworkArgs.builder(new AwsNetworkDriver(options))
                        .cidr("10.0.0.0/16")
                        .zones(ZONES)
                        .encryptionKey(key())
                        .build(),
                null));

        assertThat(cloud.named("main-vpc").inputs().isTrue("enableNetworkAddressUsageMetrics"))
                .isTrue();
        assertThat(cloud.ofType("aws:ec2/subnet:Subnet"))
                .filteredOn(subnet -> subnet.inputs().isTrue("mapPublicIpOnLaunch"))
                .extracting(Registered::name)
                .containsExactlyInAnyOrder(
                        "main-subnet-public-us-east-1a",
                        "main-subnet-public-us-east-1b",
                        "main-subnet-public-us-east-1c");
    }

    @Test
    void others_see_ids_and_blocks_in_the_order_of_zones() {
        AtomicReference<List<String>> ids = new AtomicReference<>(List.of());
        cloud.run(context -> {
            Network network = new Network("main", args(Profile.PRODUCTION).build(), null);
            network.subnetIds(SubnetTier.DATABASE).applyValue(found -> {
                ids.set(found);
                return found;
            });
            assertThat(network.zones()).isEqualTo(ZONES);
            assertThat(network.cidrs(SubnetTier.DATABASE))
                    .containsExactly("10.0.20.0/22", "10.0.52.0/22", "10.0.84.0/22");
            assertThat(network.handles(AwsNetworkHandles.class).natGateways()).hasSize(3);
        });

        assertThat(ids.get())
                .containsExactly(
                        cloud.named("main-subnet-database-us-east-1a").id(),
                        cloud.named("main-subnet-database-us-east-1b").id(),
                        cloud.named("main-subnet-database-us-east-1c").id());
    }

    @Test
    void wrong_arguments_are_refused_before_anything_is_registered() {
        TestResult result = cloud.runToEnd(context -> new Network(
                "main",
                NetworkArgs.builder(new AwsNetworkDriver())
                        .cidr("10.0.0.0/8")
                        .zones(List.of("us-east-1a"))
                        .encryptionKey(EncryptionKey.fromExisting(Output.of("arn")))
                        .build(),
                null));

        assertThat(cloud.registered()).isEmpty();
        assertThat(result.errors())
                .containsExactly(
                        """
                NET-003 Network 'main': zones is [us-east-1a], but databases and load balancers need subnets in at least \
                2 zones. Name two or three zones of the region.
                NET-002 Network 'main': cidr is 10.0.0.0/8, but a network takes /16 to /22 here. Choose a prefix in that \
                range, or give exact blocks for the subnets.""");
    }

    @Test
    void a_network_needs_a_key_for_its_logs() {
        assertThatThrownBy(() -> NetworkArgs.builder(new AwsNetworkDriver())
                        .cidr("10.0.0.0/16")
                        .zones(ZONES)
                        .build()
                        .checked("main"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("NET-015 Network 'main': encryptionKey is missing, but flow logs are encrypted with the"
                        + " environment's key. Give the environment's EncryptionKey.");
    }

    private Map<String, Object> tags(String name) {
        return cloud.named(name).inputs().object("tags").asMap();
    }

    private void run(Profile profile) {
        run(profile, args -> args);
    }

    private void run(Profile profile, java.util.function.UnaryOperator<NetworkArgs.Builder> change) {
        cloud.run(context -> new Network("main", change.apply(args(profile)).build(), null));
    }

    private static NetworkArgs.Builder args(Profile profile) {
        return NetworkArgs.builder(new AwsNetworkDriver())
                .profile(profile)
                .cidr("10.0.0.0/16")
                .zones(ZONES)
                .tags(Tags.none().with("owner", "platform"))
                .encryptionKey(key());
    }

    private static EncryptionKeyRef key() {
        return new EncryptionKey(
                "platform",
                EncryptionKeyArgs.builder(new AwsEncryptionKeyDriver()).build(),
                null);
    }
}
