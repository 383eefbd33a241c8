package io.ashlar.network.aws;

import com.pulumi.aws.ec2.NatGateway;
import com.pulumi.aws.ec2.RouteTable;
import com.pulumi.aws.ec2.RouteTableAssociation;
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
 * @param associations each subnet's association with its route table, by the subnet's name
 * @param natGateways its NAT gateways
 * @param routeTables its route tables
 */
public record AwsNetworkHandles(
        Vpc vpc,
        Map<String, Subnet> subnets,
        Map<String, RouteTableAssociation> associations,
        Map<String, NatGateway> natGateways,
        Map<String, RouteTable> routeTables)
        implements NetworkHandles {

    public AwsNetworkHandles {
        subnets = Map.copyOf(subnets);
        associations = Map.copyOf(associations);
        natGateways = Map.copyOf(natGateways);
        routeTables = Map.copyOf(routeTables);
    }

    @Override
    public Output<String> networkId() {
        return vpc.id();
    }

    /** Known only when the subnet's way out is there: a node or a load balancer that starts earlier cannot work. */
    @Override
    public Map<String, Output<String>> subnetIds() {
        Map<String, Output<String>> ids = new TreeMap<>();
        associations.forEach(
                (name, association) -> ids.put(name, association.subnetId().applyValue(id -> id.orElseThrow())));
        return ids;
    }

    @Override
    public Map<String, Output<String>> natIds() {
        Map<String, Output<String>> ids = new TreeMap<>();
        natGateways.forEach((name, gateway) -> ids.put(name, gateway.id()));
        return ids;
    }
}
