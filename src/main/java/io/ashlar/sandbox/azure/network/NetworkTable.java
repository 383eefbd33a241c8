package io.ashlar.sandbox.azure.network;

import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import java.util.List;

/** The types whose tokens begin with {@code azure-native:network:}. */
public final class NetworkTable implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(
                VirtualNetworks.network(),
                Subnets.subnet(),
                SecurityGroups.group(),
                SecurityGroups.rule(),
                Gateways.address(),
                Gateways.natGateway(),
                Routes.table(),
                Routes.route(),
                PublicDns.zone(),
                PublicDns.recordSet(),
                PrivateDns.zone(),
                PrivateDns.link(),
                PrivateEndpoints.endpoint(),
                PrivateEndpoints.zoneGroup(),
                FlowLogs.watcher(),
                FlowLogs.flowLog(),
                ApplicationGateways.gateway(),
                TrafficManagers.profile(),
                TrafficManagers.endpoint(),
                WebFirewalls.gatewayPolicy(),
                WebFirewalls.frontDoorPolicy());
    }
}
