package io.ashlar.loadbalancer.azure;

import com.pulumi.azurenative.network.inputs.ApplicationGatewayHeaderConfigurationArgs;
import com.pulumi.azurenative.network.inputs.ApplicationGatewayHttpListenerArgs;
import com.pulumi.azurenative.network.inputs.ApplicationGatewayPathRuleArgs;
import com.pulumi.azurenative.network.inputs.ApplicationGatewayRedirectConfigurationArgs;
import com.pulumi.azurenative.network.inputs.ApplicationGatewayRequestRoutingRuleArgs;
import com.pulumi.azurenative.network.inputs.ApplicationGatewayRewriteRuleActionSetArgs;
import com.pulumi.azurenative.network.inputs.ApplicationGatewayRewriteRuleArgs;
import com.pulumi.azurenative.network.inputs.ApplicationGatewayRewriteRuleSetArgs;
import com.pulumi.azurenative.network.inputs.ApplicationGatewayUrlPathMapArgs;
import io.ashlar.loadbalancer.plan.HostRouting;
import io.ashlar.loadbalancer.plan.HostRouting.Host;
import io.ashlar.loadbalancer.plan.HostRouting.PathRule;
import java.util.ArrayList;
import java.util.List;

/**
 * A listener for each host and one for any, a rule behind each, and one pair that redirects plain HTTP for good.
 *
 * @see <a href="https://learn.microsoft.com/azure/application-gateway/multiple-site-overview">The closest host needs the
 *     smallest number</a>
 */
final class AzureListeners {
    private static final int REDIRECT_PLACE = 1;
    private static final int FIRST_PLACE = 10;

    /** A year, as https://hstspreload.org asks for at least; subdomains are left to their owners. */
    private static final String HTTPS_FOR_A_YEAR = "max-age=31536000";

    private final HostRouting routing;
    private final GatewayParts parts;

    AzureListeners(HostRouting routing, GatewayParts parts) {
        this.routing = routing;
        this.parts = parts;
    }

    List<ApplicationGatewayHttpListenerArgs> listeners() {
        List<ApplicationGatewayHttpListenerArgs> listeners = new ArrayList<>();
        listeners.add(ApplicationGatewayHttpListenerArgs.builder()
                .name(GatewayParts.HTTP_LISTENER)
                .protocol("Http")
                .frontendIPConfiguration(parts.ref("frontendIPConfigurations", GatewayParts.FRONTEND))
                .frontendPort(parts.ref("frontendPorts", GatewayParts.HTTP_PORT))
                .build());
        routing.hosts().forEach(host -> {
            ApplicationGatewayHttpListenerArgs.Builder listener = ApplicationGatewayHttpListenerArgs.builder()
                    .name(GatewayParts.listener(host))
                    .protocol("Https")
                    .frontendIPConfiguration(parts.ref("frontendIPConfigurations", GatewayParts.FRONTEND))
                    .frontendPort(parts.ref("frontendPorts", GatewayParts.HTTPS_PORT))
                    .sslCertificate(parts.ref("sslCertificates", GatewayParts.CERTIFICATE));
            if (!host.host().equals(HostRouting.ANY)) {
                listener.hostNames(host.host());
            }
            listeners.add(listener.build());
        });
        return listeners;
    }

    List<ApplicationGatewayRequestRoutingRuleArgs> rules() {
        List<ApplicationGatewayRequestRoutingRuleArgs> rules = new ArrayList<>();
        rules.add(ApplicationGatewayRequestRoutingRuleArgs.builder()
                .name(GatewayParts.REDIRECT)
                .ruleType("Basic")
                .priority(REDIRECT_PLACE)
                .httpListener(parts.ref("httpListeners", GatewayParts.HTTP_LISTENER))
                .redirectConfiguration(parts.ref("redirectConfigurations", GatewayParts.REDIRECT))
                .build());
        routing.hosts().forEach(host -> rules.add(rule(host, FIRST_PLACE + rules.size())));
        return rules;
    }

    private ApplicationGatewayRequestRoutingRuleArgs rule(Host host, int place) {
        ApplicationGatewayRequestRoutingRuleArgs.Builder rule = ApplicationGatewayRequestRoutingRuleArgs.builder()
                .name(GatewayParts.listener(host))
                .priority(place)
                .httpListener(parts.ref("httpListeners", GatewayParts.listener(host)));
        if (!host.paths().isEmpty()) {
            return rule.ruleType("PathBasedRouting")
                    .urlPathMap(parts.ref("urlPathMaps", GatewayParts.pathMap(host)))
                    .build();
        }
        return rule.ruleType("Basic")
                .backendAddressPool(parts.ref("backendAddressPools", pool(host)))
                .backendHttpSettings(parts.ref("backendHttpSettingsCollection", pool(host)))
                .rewriteRuleSet(parts.ref("rewriteRuleSets", GatewayParts.HEADERS))
                .build();
    }

    private static String pool(Host host) {
        return host.rest().map(GatewayParts::pool).orElse(GatewayParts.NOBODY);
    }

    List<ApplicationGatewayUrlPathMapArgs> pathMaps() {
        return routing.hosts().stream()
                .filter(host -> !host.paths().isEmpty())
                .map(host -> ApplicationGatewayUrlPathMapArgs.builder()
                        .name(GatewayParts.pathMap(host))
                        .defaultBackendAddressPool(parts.ref("backendAddressPools", pool(host)))
                        .defaultBackendHttpSettings(parts.ref("backendHttpSettingsCollection", pool(host)))
                        .defaultRewriteRuleSet(parts.ref("rewriteRuleSets", GatewayParts.HEADERS))
                        .pathRules(host.paths().stream().map(this::path).toList())
                        .build())
                .toList();
    }

    private ApplicationGatewayPathRuleArgs path(PathRule rule) {
        String pool = GatewayParts.pool(rule.route());
        return ApplicationGatewayPathRuleArgs.builder()
                .name(rule.inNames())
                .paths(rule.path())
                .backendAddressPool(parts.ref("backendAddressPools", pool))
                .backendHttpSettings(parts.ref("backendHttpSettingsCollection", pool))
                .rewriteRuleSet(parts.ref("rewriteRuleSets", GatewayParts.HEADERS))
                .build();
    }

    ApplicationGatewayRedirectConfigurationArgs redirect() {
        return ApplicationGatewayRedirectConfigurationArgs.builder()
                .name(GatewayParts.REDIRECT)
                .redirectType("Permanent")
                .targetListener(parts.ref("httpListeners", GatewayParts.ANY_LISTENER))
                .includePath(true)
                .includeQueryString(true)
                .build();
    }

    /** An empty value removes a header: https://learn.microsoft.com/azure/application-gateway/rewrite-http-headers-url. */
    static ApplicationGatewayRewriteRuleSetArgs headers() {
        return ApplicationGatewayRewriteRuleSetArgs.builder()
                .name(GatewayParts.HEADERS)
                .rewriteRules(ApplicationGatewayRewriteRuleArgs.builder()
                        .name(GatewayParts.HEADERS)
                        .ruleSequence(100)
                        .actionSet(ApplicationGatewayRewriteRuleActionSetArgs.builder()
                                .responseHeaderConfigurations(
                                        header("Strict-Transport-Security", HTTPS_FOR_A_YEAR),
                                        header("X-Content-Type-Options", "nosniff"),
                                        header("Server", ""))
                                .build())
                        .build())
                .build();
    }

    private static ApplicationGatewayHeaderConfigurationArgs header(String name, String value) {
        return ApplicationGatewayHeaderConfigurationArgs.builder()
                .headerName(name)
                .headerValue(value)
                .build();
    }
}
