package io.ashlar.sandbox.azure.network;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.ArmNames;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Private endpoints and the DNS zones that their names go to. */
final class PrivateEndpoints {
    private static final String ENDPOINT = "azure-native:network:PrivateEndpoint";
    private static final String KIND = "Microsoft.Network/privateEndpoints";

    /**
     * The parts of a service that an endpoint can lead to, by the provider namespace and kind in the service's id.
     * https://learn.microsoft.com/azure/private-link/private-endpoint-overview#private-link-resource
     */
    private static final Map<String, List<String>> GROUPS = Map.of(
            "Microsoft.Storage/storageAccounts",
                    List.of(
                            "blob",
                            "blob_secondary",
                            "table",
                            "table_secondary",
                            "queue",
                            "queue_secondary",
                            "file",
                            "web",
                            "web_secondary",
                            "dfs",
                            "dfs_secondary"),
            "Microsoft.KeyVault/vaults", List.of("vault"),
            "Microsoft.ContainerRegistry/registries", List.of("registry"),
            "Microsoft.DBforPostgreSQL/flexibleServers", List.of("postgresqlServer"),
            "Microsoft.Cache/Redis", List.of("redisCache"),
            "Microsoft.Cache/redisEnterprise", List.of("redisEnterprise"),
            "Microsoft.ContainerService/managedClusters", List.of("management"),
            "Microsoft.DocumentDB/databaseAccounts",
                    List.of("Sql", "MongoDB", "Cassandra", "Gremlin", "Table", "Analytical"));

    private PrivateEndpoints() {}

    static ResourceModel endpoint() {
        return Arm.resource(ENDPOINT, KIND, "privateEndpointName")
                .source("https://learn.microsoft.com/azure/private-link/private-endpoint-overview")
                .source("https://learn.microsoft.com/rest/api/virtualnetwork/private-endpoints/create-or-update")
                .with(Arm::regional)
                .replaceOn("subnet", "privateLinkServiceConnections[].privateLinkServiceId")
                .rule("privateEndpointName", ArmNames.network(2, 64))
                .check((inputs, findings) -> {
                    if (!inputs.has("subnet.id") && !inputs.isUnknown("subnet")) {
                        findings.add("subnet.id", "'subnet.id' must be given");
                    }
                    if (!inputs.has("privateLinkServiceConnections")
                            && !inputs.has("manualPrivateLinkServiceConnections")) {
                        findings.add(
                                "privateLinkServiceConnections",
                                "one of 'privateLinkServiceConnections' and 'manualPrivateLinkServiceConnections' must be"
                                        + " given");
                    }
                })
                .refersTo("subnet.id", Subnets.use())
                .admit(endpoint -> endpoint.text("subnet.id").ifPresent(id -> VirtualNetworks.sameRegion(endpoint, id)))
                .admit(PrivateEndpoints::leadsSomewhere)
                .takesAlongWhatRefersBy("privateEndpointName")
                .build();
    }

    private static void leadsSomewhere(Subject endpoint) {
        List<Properties> connections = new ArrayList<>(endpoint.inputs().objects("privateLinkServiceConnections"));
        connections.addAll(endpoint.inputs().objects("manualPrivateLinkServiceConnections"));
        for (Properties connection : connections) {
            Optional<String> service = connection.text("privateLinkServiceId");
            Optional<List<String>> known = service.flatMap(PrivateEndpoints::groups);
            if (known.isEmpty()) {
                continue;
            }
            boolean exists = endpoint.cloud().allIn(endpoint.scope()).stream()
                    .map(CloudResource::id)
                    .anyMatch(service.get()::equals);
            if (!exists) {
                throw Refusal.notFound("ResourceNotFound", "The Resource '" + service.get() + "' was not found.");
            }
            for (String group : connection.texts("groupIds")) {
                if (!known.get().contains(group)) {
                    throw Refusal.invalid(
                            "PrivateEndpointInvalidGroupId",
                            "'" + group + "' is not a group of " + service.get() + "; it has "
                                    + String.join(", ", known.get()) + ".");
                }
            }
        }
    }

    private static Optional<List<String>> groups(String id) {
        return GROUPS.entrySet().stream()
                .filter(entry -> id.contains("/providers/" + entry.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static ResourceModel zoneGroup() {
        return Arm.child(
                        "azure-native:network:PrivateDnsZoneGroup",
                        KIND + "/privateDnsZoneGroups",
                        ENDPOINT,
                        "privateEndpointName",
                        "privateDnsZoneGroupName")
                .source("https://learn.microsoft.com/azure/private-link/private-endpoint-dns-integration")
                .rule("privateDnsZoneGroupName", ArmNames.network(1, 80))
                .rule("privateDnsZoneConfigs[].name", Rules.length(1, 80))
                .refersTo("privateDnsZoneConfigs[].privateDnsZoneId", Arm.byId(PrivateDns.ZONE))
                .check((inputs, findings) -> {
                    // https://learn.microsoft.com/azure/private-link/private-endpoint-dns: up to five zones in a group.
                    if (inputs.objects("privateDnsZoneConfigs").size() > 5) {
                        findings.add("privateDnsZoneConfigs", "a group takes at most 5 private DNS zones");
                    }
                })
                .build();
    }
}
