package io.ashlar.edge.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.compute.BackendService;
import com.pulumi.gcp.compute.BackendServiceArgs;
import com.pulumi.gcp.compute.GlobalNetworkEndpoint;
import com.pulumi.gcp.compute.GlobalNetworkEndpointArgs;
import com.pulumi.gcp.compute.GlobalNetworkEndpointGroup;
import com.pulumi.gcp.compute.GlobalNetworkEndpointGroupArgs;
import com.pulumi.gcp.compute.SecurityPolicy;
import com.pulumi.gcp.compute.SecurityPolicyArgs;
import com.pulumi.gcp.compute.URLMap;
import com.pulumi.gcp.compute.URLMapArgs;
import com.pulumi.gcp.compute.inputs.BackendServiceBackendArgs;
import com.pulumi.gcp.compute.inputs.BackendServiceCdnPolicyArgs;
import com.pulumi.gcp.compute.inputs.BackendServiceCdnPolicyCacheKeyPolicyArgs;
import com.pulumi.gcp.compute.inputs.BackendServiceLogConfigArgs;
import com.pulumi.gcp.compute.inputs.SecurityPolicyRuleArgs;
import com.pulumi.gcp.compute.inputs.SecurityPolicyRuleMatchArgs;
import com.pulumi.gcp.compute.inputs.SecurityPolicyRuleMatchConfigArgs;
import com.pulumi.gcp.compute.inputs.SecurityPolicyRuleMatchExprArgs;
import com.pulumi.gcp.compute.inputs.URLMapHeaderActionArgs;
import com.pulumi.gcp.compute.inputs.URLMapHeaderActionResponseHeadersToAddArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Names;
import io.ashlar.edge.Cdn;
import io.ashlar.edge.CdnArgs;
import io.ashlar.edge.CdnDriver;
import io.ashlar.edge.CdnHandles;
import io.ashlar.edge.plan.Caching;
import io.ashlar.edge.plan.CdnOffering;
import io.ashlar.edge.plan.CdnPlan;
import io.ashlar.edge.plan.EdgeFirewall;
import io.ashlar.edge.plan.GoogleAttacks;
import io.ashlar.gcp.GcpScope;
import io.ashlar.gcp.GlobalFrontEnd;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes Cloud CDN before an origin on the internet.
 *
 * @see <a href="https://cloud.google.com/cdn/docs/setting-up-cdn-with-external-backend-neg">An origin outside</a>
 */
public final class GcpCdnDriver implements CdnDriver {
    private static final int HTTPS_PORT = 443;

    private final GcpScope scope;
    private final GcpCdnOptions options;

    /** A driver that adds nothing to what the plan says. */
    public GcpCdnDriver(GcpScope scope) {
        this(scope, GcpCdnOptions.none());
    }

    /** A driver with hooks. */
    public GcpCdnDriver(GcpScope scope, GcpCdnOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public CdnOffering offering() {
        return CdnOffering.GOOGLE_CLOUD;
    }

    @Override
    public CdnHandles provision(CdnPlan plan, CdnArgs args, Cdn parent) {
        Names names = Names.of(parent.pulumiResourceName());
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        BackendService service = service(plan, args, names, child);
        URLMap urls = new URLMap(
                names.child("urls"),
                URLMapArgs.builder()
                        .project(scope.project())
                        .defaultService(service.id())
                        .headerAction(headers(plan))
                        .build(),
                child);
        GlobalFrontEnd front = new GlobalFrontEnd(scope.project(), names, args.tags(), plan.protection(), child);
        GlobalFrontEnd.Made made =
                front.before(urls, args.certificateId(), args.accessLogsBucketName(), options.proxy());
        plan.hosts().forEach(host -> front.lead(host.recordName(), host.hostName(), args.zoneId(), made.address()));
        return new GcpCdnHandles(made, urls, service);
    }

    private BackendService service(CdnPlan plan, CdnArgs args, Names names, CustomResourceOptions child) {
        BackendServiceArgs.Builder builder = BackendServiceArgs.builder()
                .project(scope.project())
                .loadBalancingScheme(GlobalFrontEnd.SCHEME)
                .protocol("HTTPS")
                .backends(BackendServiceBackendArgs.builder()
                        .group(origin(args, names, child))
                        .build())
                .customRequestHeaders(args.originHost().applyValue(host -> List.of("Host: " + host)))
                .enableCdn(plan.caching() == Caching.AS_ORIGIN_SAYS)
                .logConfig(BackendServiceLogConfigArgs.builder()
                        .enable(true)
                        .sampleRate(1.0)
                        .build());
        if (plan.caching() == Caching.AS_ORIGIN_SAYS) {
            builder.cdnPolicy(BackendServiceCdnPolicyArgs.builder()
                            .cacheMode("USE_ORIGIN_HEADERS")
                            .cacheKeyPolicy(BackendServiceCdnPolicyCacheKeyPolicyArgs.builder()
                                    .includeHost(true)
                                    .includeProtocol(true)
                                    .includeQueryString(true)
                                    .build())
                            .build())
                    .compressionMode("AUTOMATIC");
        }
        if (plan.firewall() == EdgeFirewall.MANAGED_RULES) {
            builder.securityPolicy(firewall(names.child("firewall"), child).id());
        }
        return new BackendService(
                names.child("service"), options.service().apply(builder).build(), child);
    }

    /** Known only when the group has its endpoint, without which a service answers nothing. */
    private Output<String> origin(CdnArgs args, Names names, CustomResourceOptions child) {
        GlobalNetworkEndpointGroup group = new GlobalNetworkEndpointGroup(
                names.child("origin"),
                GlobalNetworkEndpointGroupArgs.builder()
                        .project(scope.project())
                        .networkEndpointType("INTERNET_FQDN_PORT")
                        .defaultPort(HTTPS_PORT)
                        .build(),
                child);
        GlobalNetworkEndpoint endpoint = new GlobalNetworkEndpoint(
                names.child("origin"),
                GlobalNetworkEndpointArgs.builder()
                        .project(scope.project())
                        .globalNetworkEndpointGroup(group.id())
                        .fqdn(args.originHost())
                        .port(HTTPS_PORT)
                        .build(),
                child);
        return endpoint.id().apply(there -> group.id());
    }

    private static URLMapHeaderActionArgs headers(CdnPlan plan) {
        return URLMapHeaderActionArgs.builder()
                .responseHeadersToAdds(plan.headers().stream()
                        .map(header -> URLMapHeaderActionResponseHeadersToAddArgs.builder()
                                .headerName(header.name())
                                .headerValue(header.value())
                                .replace(true)
                                .build())
                        .toList())
                .build();
    }

    private SecurityPolicy firewall(String name, CustomResourceOptions child) {
        List<SecurityPolicyRuleArgs> rules = new ArrayList<>();
        GoogleAttacks.ALL.forEach(attack -> rules.add(SecurityPolicyRuleArgs.builder()
                .action("deny(403)")
                .priority(attack.place())
                .description(attack.ruleSet())
                .match(SecurityPolicyRuleMatchArgs.builder()
                        .expr(SecurityPolicyRuleMatchExprArgs.builder()
                                .expression(attack.expression())
                                .build())
                        .build())
                .build()));
        rules.add(SecurityPolicyRuleArgs.builder()
                .action("allow")
                .priority(GoogleAttacks.LAST_PLACE)
                .description("Everybody else")
                .match(SecurityPolicyRuleMatchArgs.builder()
                        .versionedExpr("SRC_IPS_V1")
                        .config(SecurityPolicyRuleMatchConfigArgs.builder()
                                .srcIpRanges("*")
                                .build())
                        .build())
                .build());
        return new SecurityPolicy(
                name,
                options.firewall()
                        .apply(SecurityPolicyArgs.builder()
                                .project(scope.project())
                                .rules(rules))
                        .build(),
                child);
    }
}
