package io.ashlar.loadbalancer.azure;

import com.pulumi.azurenative.network.inputs.ApplicationGatewayBackendAddressPoolArgs;
import com.pulumi.azurenative.network.inputs.ApplicationGatewayBackendHttpSettingsArgs;
import com.pulumi.azurenative.network.inputs.ApplicationGatewayConnectionDrainingArgs;
import com.pulumi.azurenative.network.inputs.ApplicationGatewayProbeArgs;
import com.pulumi.azurenative.network.inputs.ApplicationGatewayProbeHealthResponseMatchArgs;
import io.ashlar.loadbalancer.plan.HealthCheck;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan.RoutePlan;
import java.util.ArrayList;
import java.util.List;

/** For each route a pool, its settings and its probe; and a pool with nobody in it. */
final class AzureBackends {
    /** As long as a balancer of AWS waits: https://learn.microsoft.com/azure/application-gateway/configuration-http-settings. */
    private static final int REQUEST_SECONDS = 60;

    private static final int DRAIN_SECONDS = 60;
    private static final int HTTP_PORT = 80;

    private final LoadBalancerPlan plan;
    private final GatewayParts parts;
    private final AzureLoadBalancerOptions options;

    AzureBackends(LoadBalancerPlan plan, GatewayParts parts, AzureLoadBalancerOptions options) {
        this.plan = plan;
        this.parts = parts;
        this.options = options;
    }

    List<ApplicationGatewayBackendAddressPoolArgs> pools() {
        List<ApplicationGatewayBackendAddressPoolArgs> pools = new ArrayList<>();
        pools.add(ApplicationGatewayBackendAddressPoolArgs.builder()
                .name(GatewayParts.NOBODY)
                .build());
        plan.routes()
                .forEach(route -> pools.add(options.pool()
                        .apply(
                                route,
                                ApplicationGatewayBackendAddressPoolArgs.builder()
                                        .name(GatewayParts.pool(route.key())))
                        .build()));
        return pools;
    }

    List<ApplicationGatewayBackendHttpSettingsArgs> settings() {
        List<ApplicationGatewayBackendHttpSettingsArgs> settings = new ArrayList<>();
        settings.add(setting(GatewayParts.NOBODY, HTTP_PORT).build());
        plan.routes()
                .forEach(route -> settings.add(
                        setting(GatewayParts.pool(route.key()), route.route().port())
                                .connectionDraining(ApplicationGatewayConnectionDrainingArgs.builder()
                                        .enabled(true)
                                        .drainTimeoutInSec(DRAIN_SECONDS)
                                        .build())
                                .probe(parts.ref("probes", GatewayParts.pool(route.key())))
                                .build()));
        return settings;
    }

    private static ApplicationGatewayBackendHttpSettingsArgs.Builder setting(String name, int port) {
        return ApplicationGatewayBackendHttpSettingsArgs.builder()
                .name(name)
                .protocol("Http")
                .port(port)
                .cookieBasedAffinity("Disabled")
                .requestTimeout(REQUEST_SECONDS);
    }

    List<ApplicationGatewayProbeArgs> probes() {
        return plan.routes().stream().map(AzureBackends::probe).toList();
    }

    /** Azure believes the first good answer; a number of them cannot be asked for. */
    private static ApplicationGatewayProbeArgs probe(RoutePlan route) {
        HealthCheck check = route.route().health();
        return ApplicationGatewayProbeArgs.builder()
                .name(GatewayParts.pool(route.key()))
                .protocol("Http")
                .host("127.0.0.1")
                .path(check.path())
                .interval(check.intervalSeconds())
                .timeout(check.timeoutSeconds())
                .unhealthyThreshold(check.unhealthyAfter())
                .match(ApplicationGatewayProbeHealthResponseMatchArgs.builder()
                        .statusCodes(check.codes().split(","))
                        .build())
                .build();
    }
}
