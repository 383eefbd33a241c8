import com.pulumi.aws.ec2.InternetGateway;
import com.pulumi.aws.ec2.InternetGatewayArgs;
import com.pulumi.aws.ec2.Route;
import com.pulumi.aws.ec2.RouteArgs;
import com.pulumi.aws.ec2.RouteTable;
import com.pulumi.aws.ec2.RouteTableArgs;
import com.pulumi.aws.ec2.RouteTableAssociation;
import com.pulumi.aws.ec2.RouteTableAssociationArgs;
import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.SubnetArgs;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.ec2.VpcArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.launch.Launcher;
import java.util.List;
import java.util.Map;

/** As many networks as make the number of resources that {@code bench:resources} asks for: what bench/preview grows with. */
public final class SyntheticNetworks {
    /** The component, its VPC and gateway, and in each zone a subnet, a table, its association and a route. */
    private static final int RESOURCES_OF_ONE = 3 + 3 * 4;

    private SyntheticNetworks() {}

    public static void main(String[] arguments) {
        Launcher.main(
                (stack, config, secretKeys) -> context -> {
                    int networks = Math.round(Integer.parseInt(config.get("bench:resources")) / (float) RESOURCES_OF_ONE);
                    for (int i = 0; i < networks; i++) {
                        new Network("net-" + i, "10." + i % 250);
                    }
                },
                arguments);
    }

    private static final class Network extends ComponentResource {
        Network(String name, String prefix) {
            super("bench:network:Network", name, ResourceArgs.Empty, null);
            CustomResourceOptions inside = CustomResourceOptions.builder().parent(this).build();
            Vpc vpc = new Vpc(
                    name,
                    VpcArgs.builder().cidrBlock(prefix + ".0.0/16").enableDnsHostnames(true).tags(tags(name)).build(),
                    inside);
            InternetGateway gateway = new InternetGateway(
                    name, InternetGatewayArgs.builder().vpcId(vpc.id()).tags(tags(name)).build(), inside);
            int block = 0;
            for (String zone : List.of("us-east-1a", "us-east-1b", "us-east-1c")) {
                String key = name + "-" + zone;
                Subnet subnet = new Subnet(
                        key,
                        SubnetArgs.builder()
                                .vpcId(vpc.id())
                                .cidrBlock(prefix + "." + block++ + ".0/24")
                                .availabilityZone(zone)
                                .tags(tags(key))
                                .build(),
                        inside);
                RouteTable table = new RouteTable(
                        key, RouteTableArgs.builder().vpcId(vpc.id()).tags(tags(key)).build(), inside);
                new RouteTableAssociation(
                        key,
                        RouteTableAssociationArgs.builder().subnetId(subnet.id()).routeTableId(table.id()).build(),
                        inside);
                new Route(
                        key,
                        RouteArgs.builder()
                                .routeTableId(table.id())
                                .destinationCidrBlock("0.0.0.0/0")
                                .gatewayId(gateway.id())
                                .build(),
                        inside);
            }
            registerOutputs(Map.of("vpcId", vpc.id()));
        }

        private static Map<String, String> tags(String name) {
            return Map.of("Name", name, "Owner", "bench");
        }
    }
}
