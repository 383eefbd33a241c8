package io.ashlar.network.aws;

import com.pulumi.aws.ec2.NatGateway;
import com.pulumi.aws.ec2.RouteTable;
import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.core.Output;
import io.ashlar.network.NetworkHandles;
import java.util.Map;
import java.util.TreeMap;

/**
 * The resources of a network on AWS, by their planned names.
 *
 * @param vpc the VPC
 * @param subnets its subnets
 * @param natGateways its NAT gateways
 * @param routeTables its route tables
 */
public record AwsNetworkHandles(
        Vpc vpc, Map<String, Subnet> subnets, Map<String, NatGateway> natGateways, Map<String, RouteTable> routeTables)
        implements NetworkHandles {

    public AwsNetworkHandles {
        subnets = Map.copyOf(subnets);
        natGateways = Map.copyOf(natGateways);
        routeTables = Map.copyOf(routeTables);
    }

    @Override
    public Output<String> networkId() {
        return vpc.id();
    }

    @Override
    public Map<String, Output<String>> subnetIds() {
        Map<String, Output<String>> ids = new TreeMap<>();
        subnets.forEach((name, subnet) -> ids.put(name, subnet.id()));
        return ids;
    }

    @Override
    public Map<String, Output<String>> natIds() {
        Map<String, Output<String>> ids = new TreeMap<>();
        natGateways.forEach((name, gateway) -> ids.put(name, gateway.id()));
        return ids;
    }
}
