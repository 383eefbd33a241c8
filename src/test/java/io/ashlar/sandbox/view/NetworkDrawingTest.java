package io.ashlar.sandbox.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.sandbox.Trial;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.view.Network.Reach;
import io.ashlar.sandbox.view.Network.Subnet;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class NetworkDrawingTest {
    private final Trial trial = Trial.aws("eu-central-1");

    @BeforeEach
    void make_a_network() {
        CloudResource vpc = trial.create("aws:ec2/vpc:Vpc", "main", Map.of("cidrBlock", "10.0.0.0/16"));
        CloudResource gateway =
                trial.create("aws:ec2/internetGateway:InternetGateway", "gateway", Map.of("vpcId", vpc.id()));
        CloudResource address = trial.create("aws:ec2/eip:Eip", "address", Map.of("domain", "vpc"));
        CloudResource front = subnet(vpc, "front", "10.0.1.0/24");
        CloudResource back = subnet(vpc, "back <&>", "10.0.2.0/24");
        subnet(vpc, "data", "10.0.3.0/24");
        CloudResource nat = trial.create(
                "aws:ec2/natGateway:NatGateway", "nat", Map.of("subnetId", front.id(), "allocationId", address.id()));
        route(vpc, front, "in", Map.of("gatewayId", gateway.id()));
        route(vpc, back, "out", Map.of("natGatewayId", nat.id()));
    }

    private CloudResource subnet(CloudResource vpc, String name, String cidr) {
        return trial.create(
                "aws:ec2/subnet:Subnet",
                name,
                Map.of("vpcId", vpc.id(), "cidrBlock", cidr, "availabilityZone", "eu-central-1a"));
    }

    private void route(CloudResource vpc, CloudResource subnet, String name, Map<String, String> to) {
        CloudResource table = trial.create("aws:ec2/routeTable:RouteTable", name, Map.of("vpcId", vpc.id()));
        trial.create(
                "aws:ec2/routeTableAssociation:RouteTableAssociation",
                name,
                Map.of("subnetId", subnet.id(), "routeTableId", table.id()));
        Map<String, Object> inputs = new java.util.HashMap<>(to);
        inputs.put("routeTableId", table.id());
        inputs.put("destinationCidrBlock", "0.0.0.0/0");
        trial.create("aws:ec2/route:Route", name, inputs);
    }

    @Test
    void what_a_subnet_reaches_follows_from_its_routes() {
        List<Network> networks = Network.of(trial.cloud().inventory());

        assertThat(networks).singleElement().satisfies(network -> {
            assertThat(network.zones()).containsExactly("eu-central-1a");
            assertThat(network.subnets().get(Reach.PUBLIC))
                    .isEqualTo(Map.of("eu-central-1a", List.of(new Subnet("front", "10.0.1.0/24", true))));
            assertThat(network.subnets().get(Reach.PRIVATE))
                    .isEqualTo(Map.of("eu-central-1a", List.of(new Subnet("back <&>", "10.0.2.0/24", false))));
            assertThat(network.subnets().get(Reach.ISOLATED))
                    .isEqualTo(Map.of("eu-central-1a", List.of(new Subnet("data", "10.0.3.0/24", false))));
        });
    }

    @Test
    void the_drawing_is_xml_and_holds_what_there_is() throws Exception {
        String drawing = NetworkDrawing.of("trial", trial.cloud().inventory());

        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(drawing)))
                        .getDocumentElement()
                        .getTextContent())
                .contains("trial · dev", "main   10.0.0.0/16", "10.0.1.0/24", "back <&>", "NAT", "Internet gateway");
    }

    @Test
    void no_network_is_said() {
        assertThat(NetworkDrawing.of("empty", List.of())).contains("There is no network in the sandbox.");
    }
}
