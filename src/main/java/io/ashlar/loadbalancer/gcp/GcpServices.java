package io.ashlar.loadbalancer.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.compute.BackendService;
import com.pulumi.gcp.compute.BackendServiceArgs;
import com.pulumi.gcp.compute.Firewall;
import com.pulumi.gcp.compute.FirewallArgs;
import com.pulumi.gcp.compute.HealthCheck;
import com.pulumi.gcp.compute.HealthCheckArgs;
import com.pulumi.gcp.compute.NetworkEndpointGroup;
import com.pulumi.gcp.compute.NetworkEndpointGroupArgs;
import com.pulumi.gcp.compute.inputs.BackendServiceBackendArgs;
import com.pulumi.gcp.compute.inputs.BackendServiceLogConfigArgs;
import com.pulumi.gcp.compute.inputs.FirewallAllowArgs;
import com.pulumi.gcp.compute.inputs.HealthCheckHttpHealthCheckArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Names;
import io.ashlar.gcp.GcpScope;
import io.ashlar.gcp.GlobalFrontEnd;
import io.ashlar.loadbalancer.LoadBalancerArgs;
import io.ashlar.loadbalancer.plan.GoogleFrontEnds;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan.EgressPlan;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan.RoutePlan;
import io.ashlar.network.plan.SubnetTier;
import java.util.Map;
import java.util.TreeMap;

/** For each route a backend service, its health check and a group of endpoints in each zone; and the way to them. */
final class GcpServices {
    /** New connections follow the load, and nothing caps them: https://cloud.google.com/load-balancing/docs/backend-service#balancing-mode. */
    private static final double RATE_FOR_EACH_ENDPOINT = 1_000;

    private final LoadBalancerPlan plan;
    private final LoadBalancerArgs args;
    private final GcpScope scope;
    private final Names names;
    private final CustomResourceOptions child;
    private final GcpLoadBalancerOptions options;
    private final Map<String, NetworkEndpointGroup> endpoints = new TreeMap<>();

    GcpServices(
            LoadBalancerPlan plan,
            LoadBalancerArgs args,
            GcpScope scope,
            Names names,
            CustomResourceOptions child,
            GcpLoadBalancerOptions options) {
        this.plan = plan;
        this.args = args;
        this.scope = scope;
        this.names = names;
        this.child = child;
        this.options = options;
    }

    /** The endpoint groups made so far, by route and zone. */
    Map<String, NetworkEndpointGroup> endpoints() {
        return endpoints;
    }

    void letIn() {
        plan.egress().forEach(this::letIn);
    }

    private void letIn(EgressPlan egress) {
        new Firewall(
                egress.name(),
                FirewallArgs.builder()
                        .project(scope.project())
                        .network(args.network().networkId())
                        .description("From Google's front ends to targets")
                        .direction("INGRESS")
                        .sourceRanges(GoogleFrontEnds.BLOCKS)
                        .allows(FirewallAllowArgs.builder()
                                .protocol("tcp")
                                .ports(Integer.toString(egress.port()))
                                .build())
                        .build(),
                child);
    }

    Map<String, BackendService> all(Output<String> firewall) {
        Map<String, BackendService> services = new TreeMap<>();
        plan.routes().forEach(route -> services.put(route.key(), service(route, firewall)));
        return services;
    }

    /** A service that leads nowhere, for what is answered before it is asked. */
    BackendService nowhere() {
        return new BackendService(
                names.child("nowhere"),
                BackendServiceArgs.builder()
                        .project(scope.project())
                        .description("Has no backends")
                        .loadBalancingScheme(GlobalFrontEnd.SCHEME)
                        .protocol("HTTP")
                        .build(),
                child);
    }

    private BackendService service(RoutePlan planned, Output<String> firewall) {
        HealthCheck check = health(planned);
        return new BackendService(
                GcpLoadBalancerDriver.named(planned.targetsName()),
                options.service()
                        .apply(
                                planned,
                                BackendServiceArgs.builder()
                                        .project(scope.project())
                                        .loadBalancingScheme(GlobalFrontEnd.SCHEME)
                                        .protocol("HTTP")
                                        .backends(args.network().zones().stream()
                                                .map(zone -> backend(planned, zone))
                                                .toList())
                                        .healthChecks(check.id())
                                        .securityPolicy(firewall)
                                        .logConfig(BackendServiceLogConfigArgs.builder()
                                                .enable(true)
                                                .sampleRate(1.0)
                                                .build()))
                        .build(),
                child);
    }

    private BackendServiceBackendArgs backend(RoutePlan planned, String zone) {
        String key = planned.key() + "-" + zone;
        NetworkEndpointGroup group = new NetworkEndpointGroup(
                GcpLoadBalancerDriver.named(names.child("endpoints", key)),
                NetworkEndpointGroupArgs.builder()
                        .project(scope.project())
                        .zone(zone)
                        .network(args.network().networkId())
                        .subnetwork(args.network().subnetIds(SubnetTier.PRIVATE).applyValue(ids -> ids.get(0)))
                        .networkEndpointType("GCE_VM_IP_PORT")
                        .defaultPort(planned.route().port())
                        .build(),
                child);
        endpoints.put(key, group);
        return BackendServiceBackendArgs.builder()
                .group(group.id())
                .balancingMode("RATE")
                .maxRatePerEndpoint(RATE_FOR_EACH_ENDPOINT)
                .build();
    }

    private HealthCheck health(RoutePlan planned) {
        io.ashlar.loadbalancer.plan.HealthCheck check = planned.route().health();
        return new HealthCheck(
                GcpLoadBalancerDriver.named(names.child("health", planned.key())),
                HealthCheckArgs.builder()
                        .project(scope.project())
                        .checkIntervalSec(check.intervalSeconds())
                        .timeoutSec(check.timeoutSeconds())
                        .healthyThreshold(check.healthyAfter())
                        .unhealthyThreshold(check.unhealthyAfter())
                        .httpHealthCheck(HealthCheckHttpHealthCheckArgs.builder()
                                .portSpecification("USE_SERVING_PORT")
                                .requestPath(check.path())
                                .build())
                        .build(),
                child);
    }
}
