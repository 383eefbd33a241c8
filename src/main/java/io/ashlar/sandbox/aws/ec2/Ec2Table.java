package io.ashlar.sandbox.aws.ec2;

import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import java.util.List;

/** The types whose tokens begin with {@code aws:ec2/}. */
public final class Ec2Table implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(
                EndpointAssociations.withRouteTable(),
                EndpointAssociations.withSubnet(),
                NetworkAcls.networkAcl(),
                NetworkAcls.rule(),
                NetworkAcls.peering(),
                Vpcs.vpc(),
                Vpcs.subnet(),
                Gateways.internetGateway(),
                Gateways.natGateway(),
                Gateways.eip(),
                RouteTables.routeTable(),
                RouteTables.route(),
                RouteTables.association(),
                SecurityGroups.securityGroup(),
                SecurityGroups.defaultSecurityGroup(),
                SecurityGroups.legacyRule(),
                Endpoints.endpoint(),
                FlowLogs.flowLog(),
                LaunchTemplates.launchTemplate());
    }
}
