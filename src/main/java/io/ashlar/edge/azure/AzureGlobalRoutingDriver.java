package io.ashlar.edge.azure;

import com.pulumi.azurenative.network.Endpoint;
import com.pulumi.azurenative.network.EndpointArgs;
import com.pulumi.azurenative.network.Profile;
import com.pulumi.azurenative.network.ProfileArgs;
import com.pulumi.azurenative.network.RecordSet;
import com.pulumi.azurenative.network.RecordSetArgs;
import com.pulumi.azurenative.network.inputs.CnameRecordArgs;
import com.pulumi.azurenative.network.inputs.DnsConfigArgs;
import com.pulumi.azurenative.network.inputs.MonitorConfigArgs;
import com.pulumi.azurenative.network.inputs.SubResourceArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.azure.AzureDnsZone;
import io.ashlar.azure.AzureScope;
import io.ashlar.edge.GlobalRouting;
import io.ashlar.edge.GlobalRoutingArgs;
import io.ashlar.edge.GlobalRoutingDriver;
import io.ashlar.edge.GlobalRoutingHandles;
import io.ashlar.edge.plan.EndpointCheck;
import io.ashlar.edge.plan.EndpointSpec.Kind;
import io.ashlar.edge.plan.EndpointSpec.Rank;
import io.ashlar.edge.plan.RoutingOffering;
import io.ashlar.edge.plan.RoutingPlan;
import io.ashlar.edge.plan.RoutingPlan.EndpointPlan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes a Traffic Manager profile with external endpoints, and a record that leads to it: an alias where endpoints are
 * addresses, which may stand at the top of a zone, else another name.
 *
 * @see <a href="https://learn.microsoft.com/azure/traffic-manager/traffic-manager-routing-methods">Routing methods</a>
 */
public final class AzureGlobalRoutingDriver implements GlobalRoutingDriver {
    private static final String GLOBAL = "global";
    private static final double HTTPS_PORT = 443;

    /** Seconds that an answer may take: at most 9 with an interval of 10, 10 with one of 30. */
    private static final double TIMEOUT = 9;

    private static final String EVERYBODY_ELSE = "WORLD";

    private final AzureScope scope;

    /** A driver that puts profiles into this resource group. */
    public AzureGlobalRoutingDriver(AzureScope scope) {
        this.scope = scope;
    }

    @Override
    public RoutingOffering offering() {
        return RoutingOffering.AZURE;
    }

    @Override
    public GlobalRoutingHandles provision(RoutingPlan plan, GlobalRoutingArgs args, GlobalRouting parent) {
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        Profile profile = profile(parent.pulumiResourceName() + "-profile", plan, args, child);
        Map<String, Endpoint> endpoints = new TreeMap<>();
        plan.endpoints()
                .forEach(endpoint -> endpoints.put(endpoint.key(), endpoint(endpoint, plan, args, profile, child)));
        return new AzureGlobalRoutingHandles(
                plan.hostName(),
                profile,
                endpoints,
                record(
                        plan,
                        args,
                        profile,
                        CustomResourceOptions.merge(
                                child,
                                CustomResourceOptions.builder()
                                        .dependsOn(endpoints.values().toArray(Resource[]::new))
                                        .build())));
    }

    private Profile profile(String name, RoutingPlan plan, GlobalRoutingArgs args, CustomResourceOptions child) {
        EndpointCheck check = plan.check().orElseGet(() -> EndpointCheck.at("/"));
        return new Profile(
                name,
                ProfileArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .location(GLOBAL)
                        .trafficRoutingMethod(
                                switch (plan.strategy()) {
                                    case WEIGHTED -> "Weighted";
                                    case NEAREST -> "Performance";
                                    case BY_CONTINENT -> "Geographic";
                                    case FAILOVER -> "Priority";
                                })
                        .dnsConfig(DnsConfigArgs.builder()
                                .relativeName(plan.worldName())
                                .ttl((double) plan.ttlSeconds())
                                .build())
                        .monitorConfig(MonitorConfigArgs.builder()
                                .protocol("HTTPS")
                                .port(HTTPS_PORT)
                                .path(check.path())
                                .intervalInSeconds((double) check.intervalSeconds())
                                .timeoutInSeconds(TIMEOUT)
                                .toleratedNumberOfFailures((double) (check.failures() - 1))
                                .build())
                        .tags(args.tags().values())
                        .build(),
                child);
    }

    private Endpoint endpoint(
            EndpointPlan planned,
            RoutingPlan plan,
            GlobalRoutingArgs args,
            Profile profile,
            CustomResourceOptions child) {
        EndpointArgs.Builder endpoint = EndpointArgs.builder()
                .resourceGroupName(scope.resourceGroup())
                .profileName(profile.name().applyValue(name -> name.orElseThrow()))
                .endpointName(planned.key())
                .endpointType("ExternalEndpoints")
                .endpointStatus("Enabled")
                .alwaysServe(plan.check().isPresent() ? "Disabled" : "Enabled")
                .target(args.target(planned.key()));
        switch (plan.strategy()) {
            case WEIGHTED -> endpoint.weight((double) planned.asked().weight().orElseThrow());
            case NEAREST -> endpoint.endpointLocation(planned.asked().region().orElseThrow());
            case BY_CONTINENT -> endpoint.geoMapping(geography(planned));
            case FAILOVER -> endpoint.priority(planned.asked().rank() == Rank.PRIMARY ? 1.0 : 2.0);
        }
        return new Endpoint(planned.name(), endpoint.build(), child);
    }

    private static List<String> geography(EndpointPlan planned) {
        return planned.asked().continents().isEmpty()
                ? List.of(EVERYBODY_ELSE)
                : planned.asked().continents().stream()
                        .flatMap(continent -> continent.azureCodes().stream())
                        .toList();
    }

    private static RecordSet record(
            RoutingPlan plan, GlobalRoutingArgs args, Profile profile, CustomResourceOptions child) {
        RecordSetArgs.Builder record = plan.kind() == Kind.ADDRESS
                ? RecordSetArgs.builder()
                        .recordType("A")
                        .targetResource(
                                SubResourceArgs.builder().id(profile.id()).build())
                : RecordSetArgs.builder()
                        .recordType("CNAME")
                        .ttl((double) plan.ttlSeconds())
                        .cnameRecord(profile.dnsConfig().applyValue(dns -> CnameRecordArgs.builder()
                                .cname(dns.orElseThrow().fqdn())
                                .build()));
        Output<AzureDnsZone> zone = args.zoneId().applyValue(AzureDnsZone::of);
        return new RecordSet(
                plan.recordName(),
                record.resourceGroupName(zone.applyValue(AzureDnsZone::resourceGroup))
                        .zoneName(zone.applyValue(AzureDnsZone::domain))
                        .relativeRecordSetName(zone.applyValue(there -> there.relative(plan.hostName())))
                        .build(),
                child);
    }
}
