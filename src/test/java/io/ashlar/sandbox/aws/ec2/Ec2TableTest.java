package io.ashlar.sandbox.aws.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.sandbox.Trial;
import io.ashlar.sandbox.model.CloudResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ec2TableTest {
    private static final String ADDRESS = "aws:ec2/eip:Eip";
    private static final String NAT = "aws:ec2/natGateway:NatGateway";
    private static final String TABLE = "aws:ec2/routeTable:RouteTable";
    private static final String ROUTE = "aws:ec2/route:Route";
    private static final String GROUP = "aws:ec2/securityGroup:SecurityGroup";
    private static final String INGRESS = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private static final String ENDPOINT = "aws:ec2/vpcEndpoint:VpcEndpoint";

    private final Trial aws = Trial.aws("eu-central-1");

    private CloudResource vpc(String cidr) {
        return aws.create(Vpcs.VPC, "vpc-" + cidr, Map.of("cidrBlock", cidr));
    }

    private CloudResource subnet(CloudResource vpc, String cidr, String zone) {
        return aws.create(Vpcs.SUBNET, cidr, Map.of("vpcId", vpc.id(), "cidrBlock", cidr, "availabilityZone", zone));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.0/15 | 'cidrBlock' is '10.0.0.0/15': must have a prefix from /16 to /28",
                "10.0.0.0/29 | 'cidrBlock' is '10.0.0.0/29': must have a prefix from /16 to /28",
                "10.0.1.0/16 | 'cidrBlock' is '10.0.1.0/16': is not a canonical CIDR block; did you mean 10.0.0.0/16?",
                "10.0.0/16   | 'cidrBlock' is '10.0.0/16': must be an IPv4 CIDR block like 10.0.0.0/16",
                "10.0.0.256/16 | 'cidrBlock' is '10.0.0.256/16': must be an IPv4 CIDR block like 10.0.0.0/16"
            })
    void a_vpc_has_a_range_that_aws_takes(String cidr, String refusal) {
        assertThat(aws.refusalOf(Vpcs.VPC, Map.of("cidrBlock", cidr))).isEqualTo(refusal);
    }

    @Test
    void the_sixth_vpc_of_a_region_is_over_the_quota() {
        for (int i = 0; i < 5; i++) {
            vpc("10." + i + ".0.0/16");
        }
        assertThat(aws.refusalOf(Vpcs.VPC, Map.of("cidrBlock", "10.9.0.0/16")))
                .isEqualTo("creating EC2 VPC: api error VpcLimitExceeded: "
                        + "The maximum number of VPCs has been reached.");
    }

    @Test
    void a_subnet_needs_a_vpc_that_exists() {
        assertThat(aws.refusalOf(Vpcs.SUBNET, Map.of("vpcId", "vpc-0", "cidrBlock", "10.0.0.0/24")))
                .isEqualTo("creating EC2 Subnet: api error InvalidVpcID.NotFound: The vpc ID 'vpc-0' does not exist");
    }

    @Test
    void subnets_of_one_vpc_do_not_overlap() {
        CloudResource vpc = vpc("10.0.0.0/16");
        subnet(vpc, "10.0.0.0/20", "eu-central-1a");
        assertThat(aws.refusalOf(Vpcs.SUBNET, Map.of("vpcId", vpc.id(), "cidrBlock", "10.0.8.0/24")))
                .isEqualTo("creating EC2 Subnet: api error InvalidSubnet.Conflict: "
                        + "The CIDR '10.0.8.0/24' conflicts with another subnet");
    }

    @Test
    void a_subnet_lies_in_a_zone_of_its_region() {
        Map<String, String> subnet =
                Map.of("vpcId", vpc("10.0.0.0/16").id(), "cidrBlock", "10.0.0.0/24", "availabilityZone", "eu-west-1a");
        assertThat(aws.refusalOf(Vpcs.SUBNET, subnet))
                .isEqualTo("creating EC2 Subnet: api error InvalidParameterValue: Value (eu-west-1a) for parameter "
                        + "availabilityZone is invalid. Subnets can currently only be created in the following "
                        + "availability zones: eu-central-1a, eu-central-1b, eu-central-1c.");
    }

    @Test
    void a_vpc_stays_while_a_subnet_is_in_it_and_goes_with_what_came_with_it() {
        CloudResource vpc = vpc("10.0.0.0/16");
        CloudResource subnet = subnet(vpc, "10.0.0.0/24", "eu-central-1a");
        assertThat(aws.refusalOfDeleting(vpc))
                .isEqualTo("deleting EC2 VPC (" + vpc.id() + "): api error DependencyViolation: The vpc '" + vpc.id()
                        + "' has dependencies and cannot be deleted.");
        aws.delete(subnet);
        aws.delete(vpc);
        assertThat(aws.cloud().inventory()).isEmpty();
    }

    @Test
    void a_nat_gateway_needs_an_internet_gateway_in_its_vpc() {
        CloudResource vpc = vpc("10.0.0.0/16");
        CloudResource subnet = subnet(vpc, "10.0.0.0/24", "eu-central-1a");
        CloudResource address = aws.create(ADDRESS, "address", Map.of("domain", "vpc"));
        Map<String, String> nat = Map.of("subnetId", subnet.id(), "allocationId", address.id());
        assertThat(aws.refusalOf(NAT, nat))
                .isEqualTo("creating EC2 NAT Gateway: api error Gateway.NotAttached: Network " + vpc.id()
                        + " has no Internet gateway attached");

        CloudResource gateway = aws.create(Gateways.INTERNET_GATEWAY, "igw", Map.of("vpcId", vpc.id()));
        CloudResource made = aws.create(NAT, "nat", nat);
        assertThat(made.outputs().text("publicIp")).isEqualTo(address.outputs().text("publicIp"));
        assertThat(made.outputs().text("privateIp").orElseThrow()).startsWith("10.0.0.");
        assertThat(aws.refusalOfDeleting(gateway)).contains("has some mapped public address(es)");
        assertThat(aws.refusalOfDeleting(address)).contains("InvalidIPAddress.InUse");
    }

    @Test
    void an_address_serves_one_nat_gateway() {
        CloudResource vpc = vpc("10.0.0.0/16");
        aws.create(Gateways.INTERNET_GATEWAY, "igw", Map.of("vpcId", vpc.id()));
        CloudResource address = aws.create(ADDRESS, "address", Map.of());
        aws.create(
                NAT,
                "a",
                Map.of("subnetId", subnet(vpc, "10.0.0.0/24", "eu-central-1a").id(), "allocationId", address.id()));
        String other = subnet(vpc, "10.0.1.0/24", "eu-central-1b").id();
        assertThat(aws.refusalOf(NAT, Map.of("subnetId", other, "allocationId", address.id())))
                .isEqualTo("creating EC2 NAT Gateway: api error Resource.AlreadyAssociated: Elastic IP address ["
                        + address.id() + "] is already associated");
    }

    @Test
    void a_route_leads_out_of_the_vpc_of_its_table() {
        CloudResource one = vpc("10.0.0.0/16");
        CloudResource other = vpc("10.1.0.0/16");
        CloudResource table = aws.create(TABLE, "table", Map.of("vpcId", one.id()));
        CloudResource gateway = aws.create(Gateways.INTERNET_GATEWAY, "igw", Map.of("vpcId", other.id()));
        Map<String, String> route =
                Map.of("routeTableId", table.id(), "destinationCidrBlock", "0.0.0.0/0", "gatewayId", gateway.id());
        assertThat(aws.refusalOf(ROUTE, route))
                .isEqualTo("creating Route: api error InvalidParameterValue: route table " + table.id()
                        + " and network gateway " + gateway.id() + " belong to different networks");
    }

    @Test
    void a_destination_has_one_route_and_a_route_one_target() {
        CloudResource vpc = vpc("10.0.0.0/16");
        CloudResource table = aws.create(TABLE, "table", Map.of("vpcId", vpc.id()));
        CloudResource gateway = aws.create(Gateways.INTERNET_GATEWAY, "igw", Map.of("vpcId", vpc.id()));
        Map<String, String> out =
                Map.of("routeTableId", table.id(), "destinationCidrBlock", "0.0.0.0/0", "gatewayId", gateway.id());
        aws.create(ROUTE, "out", out);
        assertThat(aws.refusalOf(ROUTE, out))
                .isEqualTo("creating Route: api error RouteAlreadyExists: "
                        + "The route identified by 0.0.0.0/0 already exists.");
        assertThat(aws.refusalOf(ROUTE, Map.of("routeTableId", table.id(), "destinationCidrBlock", "0.0.0.0/0")))
                .startsWith("a route has exactly one target (gatewayId, natGatewayId,")
                .endsWith("given: none");
    }

    @Test
    void a_subnet_has_one_route_table() {
        CloudResource vpc = vpc("10.0.0.0/16");
        CloudResource subnet = subnet(vpc, "10.0.0.0/24", "eu-central-1a");
        CloudResource table = aws.create(TABLE, "table", Map.of("vpcId", vpc.id()));
        String association = "aws:ec2/routeTableAssociation:RouteTableAssociation";
        Map<String, String> inputs = Map.of("subnetId", subnet.id(), "routeTableId", table.id());
        aws.create(association, "one", inputs);
        assertThat(aws.refusalOf(association, inputs))
                .isEqualTo("creating EC2 Route Table Association: api error Resource.AlreadyAssociated: the specified "
                        + "association for route table " + table.id() + " conflicts with an existing association");
    }

    @Test
    void a_security_group_has_a_name_of_its_own_and_keeps_out_of_aws_names() {
        CloudResource vpc = vpc("10.0.0.0/16");
        aws.create(GROUP, "web", Map.of("vpcId", vpc.id(), "name", "web"));
        assertThat(aws.refusalOf(GROUP, Map.of("vpcId", vpc.id(), "name", "web")))
                .isEqualTo("creating EC2 Security Group: api error InvalidGroup.Duplicate: The security group 'web' "
                        + "already exists for VPC '" + vpc.id() + "'");
        assertThat(aws.refusalOf(GROUP, Map.of("vpcId", vpc.id(), "name", "sg-web")))
                .isEqualTo("'name' is 'sg-web': must not begin with sg-");
        assertThat(aws.create(GROUP, "auto", Map.of("vpcId", vpc.id()))
                        .outputs()
                        .text("name"))
                .hasValue("auto-0123456");
    }

    @Test
    void a_rule_names_its_ports_and_one_peer_and_stands_once() {
        CloudResource vpc = vpc("10.0.0.0/16");
        CloudResource group = aws.create(GROUP, "web", Map.of("vpcId", vpc.id()));
        Map<String, Object> https = Map.of(
                "securityGroupId",
                group.id(),
                "ipProtocol",
                "tcp",
                "fromPort",
                443.0,
                "toPort",
                443.0,
                "cidrIpv4",
                "10.0.0.0/16");
        aws.create(INGRESS, "https", https);
        assertThat(aws.refusalOf(INGRESS, https)).contains("InvalidPermission.Duplicate");
        assertThat(aws.refusalOf(INGRESS, Map.of("securityGroupId", group.id(), "ipProtocol", "tcp")))
                .isEqualTo("exactly one of cidrIpv4, cidrIpv6, prefixListId, referencedSecurityGroupId must be given, "
                        + "given: none\n'fromPort' is needed for the protocol tcp\n"
                        + "'toPort' is needed for the protocol tcp");
    }

    @Test
    void a_group_that_a_rule_of_another_names_cannot_go() {
        CloudResource vpc = vpc("10.0.0.0/16");
        CloudResource web = aws.create(GROUP, "web", Map.of("vpcId", vpc.id()));
        CloudResource data = aws.create(GROUP, "data", Map.of("vpcId", vpc.id()));
        aws.create(
                INGRESS,
                "rule",
                Map.of("securityGroupId", data.id(), "ipProtocol", "-1", "referencedSecurityGroupId", web.id()));
        assertThat(aws.refusalOfDeleting(web))
                .isEqualTo("deleting EC2 Security Group (" + web.id() + "): api error DependencyViolation: resource "
                        + web.id() + " has a dependent object");
    }

    @Test
    void the_default_security_group_is_taken_over_not_made() {
        CloudResource vpc = vpc("10.0.0.0/16");
        CloudResource taken =
                aws.create("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "default", Map.of("vpcId", vpc.id()));
        assertThat(taken.id())
                .isEqualTo(vpc.outputs().text("defaultSecurityGroupId").orElseThrow());
    }

    @Test
    void an_endpoint_names_a_service_of_its_region_and_kind() {
        CloudResource vpc = vpc("10.0.0.0/16");
        assertThat(aws.refusalOf(ENDPOINT, Map.of("vpcId", vpc.id(), "serviceName", "com.amazonaws.eu-west-1.s3")))
                .startsWith("creating EC2 VPC Endpoint: api error InvalidServiceName: "
                        + "The Vpc Endpoint Service 'com.amazonaws.eu-west-1.s3' does not exist");
        assertThat(aws.refusalOf(
                        ENDPOINT,
                        Map.of(
                                "vpcId", vpc.id(),
                                "serviceName", "com.amazonaws.eu-central-1.s3",
                                "subnetIds", List.of("subnet-1"))))
                .isEqualTo("an endpoint of type Gateway takes no 'subnetIds'");
    }

    @Test
    void private_names_need_dns_host_names_in_the_vpc() {
        CloudResource vpc = vpc("10.0.0.0/16");
        Map<String, Object> endpoint = Map.of(
                "vpcId",
                vpc.id(),
                "serviceName",
                "com.amazonaws.eu-central-1.sts",
                "vpcEndpointType",
                "Interface",
                "privateDnsEnabled",
                true);
        assertThat(aws.refusalOf(ENDPOINT, endpoint))
                .isEqualTo("creating EC2 VPC Endpoint: api error InvalidParameter: Enabling private DNS requires both "
                        + "enableDnsSupport and enableDnsHostnames VPC attributes set to true for " + vpc.id());
    }

    @Test
    void flow_logs_into_cloudwatch_need_a_role() {
        CloudResource vpc = vpc("10.0.0.0/16");
        assertThat(aws.refusalOf(
                        "aws:ec2/flowLog:FlowLog",
                        Map.of("vpcId", vpc.id(), "trafficType", "ALL", "logDestination", "arn:aws:logs:x")))
                .isEqualTo("flow logs into CloudWatch need an 'iamRoleArn' that may write there");
    }
}
