package io.ashlar.sandbox.gcp.compute;

import io.ashlar.sandbox.gcp.project.GcpRegions;
import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.FunctionModel.Call;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;

/** The types whose tokens begin with {@code gcp:compute/} and {@code gcp:servicenetworking/}. */
public final class ComputeTable implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(
                Networks.network(),
                Networks.subnetwork(),
                Networks.globalAddress(),
                Networks.serviceConnection(),
                Routers.router(),
                Routers.nat(),
                Routers.address(),
                Routes.route(),
                Firewalls.firewall(),
                EdgeParts.policy(),
                EdgeParts.httpProxy(),
                EdgeParts.endpoints(),
                EdgeParts.worldEndpoints(),
                EdgeParts.worldEndpoint(),
                LoadBalancing.healthCheck(),
                LoadBalancing.backendService(),
                LoadBalancing.urlMap(),
                LoadBalancing.httpsProxy(),
                LoadBalancing.forwardingRule(),
                LoadBalancing.certificate(),
                LoadBalancing.sslPolicy());
    }

    @Override
    public List<FunctionModel> functions() {
        return List.of(
                new FunctionModel(
                        "gcp:compute/getZones:getZones",
                        "https://cloud.google.com/compute/docs/reference/rest/v1/zones/list",
                        ComputeTable::zones),
                new FunctionModel(
                        "gcp:compute/getRegions:getRegions",
                        "https://cloud.google.com/compute/docs/reference/rest/v1/regions/list",
                        ComputeTable::regions));
    }

    private static Properties zones(Call call) {
        String region =
                call.arguments().text("region").orElse(call.provider().scope().region());
        if (!GcpRegions.isRegion(region)) {
            throw Refusal.invalid("", "'region' is '" + region + "': is not a region");
        }
        String project =
                call.arguments().text("project").orElse(call.provider().scope().account());
        return Properties.of(Map.of(
                "id",
                "projects/" + project + "/regions/" + region,
                "project",
                project,
                "region",
                region,
                "names",
                GcpRegions.zones(region)));
    }

    private static Properties regions(Call call) {
        String project =
                call.arguments().text("project").orElse(call.provider().scope().account());
        return Properties.of(Map.of("id", project, "project", project, "names", GcpRegions.regions()));
    }
}
