package io.ashlar.storage.azure;

import com.pulumi.azurenative.network.PrivateDnsZoneGroup;
import com.pulumi.azurenative.network.PrivateDnsZoneGroupArgs;
import com.pulumi.azurenative.network.PrivateEndpoint;
import com.pulumi.azurenative.network.PrivateEndpointArgs;
import com.pulumi.azurenative.network.inputs.PrivateDnsZoneConfigArgs;
import com.pulumi.azurenative.network.inputs.PrivateLinkServiceConnectionArgs;
import com.pulumi.azurenative.network.inputs.SubnetArgs;
import com.pulumi.azurenative.storage.StorageAccount;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.azure.AzureScope;
import io.ashlar.network.NetworkRef;
import io.ashlar.network.plan.Facility;
import io.ashlar.network.plan.SubnetTier;
import io.ashlar.storage.ObjectStore;
import io.ashlar.storage.ObjectStoreArgs;
import io.ashlar.storage.plan.AzureStorePlan;
import java.util.List;

/**
 * The way to an account from inside a network: an address in its database subnet, under the account's usual name.
 *
 * @see <a href="https://learn.microsoft.com/azure/storage/common/storage-private-endpoints">Private endpoints</a>
 */
final class AzureStoreEndpoint {
    private final AzureScope scope;
    private final AzureStorePlan own;
    private final ObjectStoreArgs args;
    private final CustomResourceOptions child;

    AzureStoreEndpoint(AzureScope scope, AzureStorePlan own, ObjectStoreArgs args, ObjectStore parent) {
        this.scope = scope;
        this.own = own;
        this.args = args;
        this.child = CustomResourceOptions.builder().parent(parent).build();
    }

    List<Resource> provision(NetworkRef network, StorageAccount account) {
        PrivateEndpoint endpoint = new PrivateEndpoint(
                own.endpointName(),
                PrivateEndpointArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .location(scope.location())
                        .subnet(SubnetArgs.builder()
                                .id(network.subnetIds(SubnetTier.DATABASE).applyValue(ids -> ids.get(0)))
                                .build())
                        .privateLinkServiceConnections(PrivateLinkServiceConnectionArgs.builder()
                                .name("blob")
                                .privateLinkServiceId(account.id())
                                .groupIds("blob")
                                .build())
                        .tags(args.tags().values())
                        .build(),
                child);
        PrivateDnsZoneGroup resolution = new PrivateDnsZoneGroup(
                own.resolutionName(),
                PrivateDnsZoneGroupArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .privateEndpointName(endpoint.name())
                        .privateDnsZoneGroupName("default")
                        .privateDnsZoneConfigs(PrivateDnsZoneConfigArgs.builder()
                                .name("blob")
                                .privateDnsZoneId(network.facility(Facility.BLOB_ZONE))
                                .build())
                        .build(),
                child);
        return List.of(endpoint, resolution);
    }
}
