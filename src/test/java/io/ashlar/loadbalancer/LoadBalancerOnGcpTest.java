package io.ashlar.loadbalancer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.cloud.TestCloud;
import io.ashlar.loadbalancer.gcp.GcpLoadBalancerOptions;
import io.ashlar.loadbalancer.plan.Route;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What only Google Cloud has of a load balancer. */
class LoadBalancerOnGcpTest {
    private static final Map<String, Route> ROUTES = Map.of(
            "api", Route.toPort(8080).hosts("api.example.com").healthAt("/health"),
            "docs", Route.toPort(3000).paths("/docs/*"));

    private final SandboxMocks mocks = TestCloud.mocks();

    private void run(GcpLoadBalancerOptions options, UnaryOperator<LoadBalancerArgs.Builder> more) {
        mocks.run(context -> new LoadBalancer(
                "edge",
                more.apply(Surroundings.googleCloud(options).args().routes(ROUTES))
                        .build(),
                null));
    }

    private Properties inputs(String type, String name) {
        return mocks.named("gcp:compute/" + type, name).inputs();
    }

    @Test
    void it_registers_exactly_this() {
        run(GcpLoadBalancerOptions.none(), args -> args);

        assertThat(mocks.registered().stream()
                        .filter(one -> one.name().startsWith("edge-"))
                        .map(one -> one.type().replaceAll("gcp:(\\w+)/.*:", "$1:") + " " + one.name()))
                .containsExactlyInAnyOrder(
                        "compute:Firewall edge-egress-3000",
                        "compute:Firewall edge-egress-8080",
                        "compute:SecurityPolicy edge-firewall",
                        "compute:HealthCheck edge-health-api",
                        "compute:HealthCheck edge-health-docs",
                        "compute:NetworkEndpointGroup edge-endpoints-api-europe-west1-b",
                        "compute:NetworkEndpointGroup edge-endpoints-api-europe-west1-c",
                        "compute:NetworkEndpointGroup edge-endpoints-docs-europe-west1-b",
                        "compute:NetworkEndpointGroup edge-endpoints-docs-europe-west1-c",
                        "compute:BackendService edge-targets-api",
                        "compute:BackendService edge-targets-docs",
                        "compute:BackendService edge-nowhere",
                        "compute:URLMap edge-urls",
                        "compute:GlobalAddress edge-address",
                        "compute:SSLPolicy edge-tls",
                        "certificatemanager:CertificateMap edge-certificates",
                        "certificatemanager:CertificateMapEntry edge-certificate",
                        "compute:TargetHttpsProxy edge-proxy",
                        "compute:GlobalForwardingRule edge-https",
                        "compute:URLMap edge-redirect",
                        "compute:TargetHttpProxy edge-redirect",
                        "compute:GlobalForwardingRule edge-redirect",
                        "logging:ProjectSink edge-access-logs",
                        "storage:BucketIAMMember edge-access-logs");
    }

    @Test
    void it_shows_the_certificate_by_a_map_and_speaks_modern_tls_and_quic() {
        run(GcpLoadBalancerOptions.none(), args -> args);

        Properties proxy = inputs("targetHttpsProxy:TargetHttpsProxy", "edge-proxy");
        assertThat(proxy.text("certificateMap"))
                .hasValue("//certificatemanager.googleapis.com/"
                        + mocks.named("edge-certificates").id());
        assertThat(proxy.text("quicOverride")).hasValue("ENABLE");
        assertThat(proxy.text("sslPolicy")).hasValue(mocks.named("edge-tls").id());
        Properties https = inputs("globalForwardingRule:GlobalForwardingRule", "edge-https");
        assertThat(https.text("loadBalancingScheme")).hasValue("EXTERNAL_MANAGED");
        assertThat(https.text("portRange")).hasValue("443");
        assertThat(https.text("ipAddress")).hasValue(mocks.named("edge-address").id());
        assertThat(inputs("globalForwardingRule:GlobalForwardingRule", "edge-redirect")
                        .text("portRange"))
                .hasValue("80");
        assertThat(inputs("uRLMap:URLMap", "edge-redirect").isTrue("defaultUrlRedirect.httpsRedirect"))
                .isTrue();
    }

    @Test
    void what_no_route_takes_is_answered_with_404() {
        run(GcpLoadBalancerOptions.none(), args -> args);

        Properties urls = inputs("uRLMap:URLMap", "edge-urls");
        assertThat(urls.number("defaultRouteAction.faultInjectionPolicy.abort.httpStatus"))
                .hasValue(404);
        assertThat(urls.number("defaultRouteAction.faultInjectionPolicy.abort.percentage"))
                .hasValue(100);
        assertThat(urls.objects("hostRules"))
                .extracting(rule ->
                        rule.texts("hosts") + " " + rule.text("pathMatcher").orElseThrow())
                .containsExactly("[api.example.com] host-api-example-com", "[*] host-any");
        assertThat(urls.objects("pathMatchers").get(0).text("defaultService"))
                .hasValue(mocks.named("edge-targets-api").id());
        assertThat(urls.texts("headerAction.responseHeadersToRemoves")).containsExactly("Server");
    }

    @Test
    void a_default_route_takes_the_rest_and_nothing_leads_nowhere() {
        run(GcpLoadBalancerOptions.none(), args -> args.defaultRoute("docs"));

        assertThat(inputs("uRLMap:URLMap", "edge-urls").text("defaultService"))
                .hasValue(mocks.named("edge-targets-docs").id());
        assertThat(mocks.registered()).noneMatch(one -> one.name().equals("edge-nowhere"));
    }

    @Test
    void armor_refuses_attacks_first_then_lets_in_named_clients_alone() {
        run(GcpLoadBalancerOptions.none(), args -> args.clients(Map.of("office", "203.0.113.0/24")));

        assertThat(inputs("securityPolicy:SecurityPolicy", "edge-firewall").objects("rules"))
                .extracting(rule -> rule.number("priority").orElseThrow() + " "
                        + rule.text("action").orElseThrow() + " "
                        + rule.text("description").orElseThrow())
                .containsExactly(
                        "1000 deny(403) sqli-v33-stable",
                        "1001 deny(403) xss-v33-stable",
                        "1002 deny(403) lfi-v33-stable",
                        "1003 deny(403) rce-v33-stable",
                        "2000 allow From office",
                        "2147483647 deny(403) Everybody else");
        Properties service = inputs("backendService:BackendService", "edge-targets-api");
        assertThat(service.text("securityPolicy"))
                .hasValue(mocks.named("edge-firewall").id());
        assertThat(service.isTrue("logConfig.enable")).isTrue();
        assertThat(service.number("logConfig.sampleRate")).hasValue(1);
    }

    @Test
    void only_googles_front_ends_reach_the_targets_ports() {
        run(GcpLoadBalancerOptions.none(), args -> args);

        Properties way = inputs("firewall:Firewall", "edge-egress-8080");
        assertThat(way.texts("sourceRanges")).containsExactly("130.211.0.0/22", "35.191.0.0/16");
        assertThat(way.objects("allows").get(0).texts("ports")).containsExactly("8080");
        Properties endpoints = inputs("networkEndpointGroup:NetworkEndpointGroup", "edge-endpoints-api-europe-west1-b");
        assertThat(endpoints.text("networkEndpointType")).hasValue("GCE_VM_IP_PORT");
        assertThat(endpoints.number("defaultPort")).hasValue(8080);
        Properties check = inputs("healthCheck:HealthCheck", "edge-health-api");
        assertThat(check.number("checkIntervalSec")).hasValue(10);
        assertThat(check.number("healthyThreshold")).hasValue(2);
        assertThat(check.number("unhealthyThreshold")).hasValue(3);
    }

    @Test
    void its_access_logs_alone_go_to_the_bucket_by_a_writer_of_their_own() {
        run(GcpLoadBalancerOptions.none(), args -> args);

        Properties sink = mocks.named("gcp:logging/projectSink:ProjectSink", "edge-access-logs")
                .inputs();
        assertThat(sink.text("destination")).hasValue("storage.googleapis.com/shop-logs");
        assertThat(sink.text("filter"))
                .hasValue("resource.type=\"http_load_balancer\" AND resource.labels.url_map_name=\""
                        + mocks.named("edge-urls").inputs().text("name").orElseThrow() + "\"");
        Properties right = mocks.named("gcp:storage/bucketIAMMember:BucketIAMMember", "edge-access-logs")
                .inputs();
        assertThat(right.text("role")).hasValue("roles/storage.objectCreator");
        assertThat(right.text("member").orElseThrow()).endsWith("@gcp-sa-logging.iam.gserviceaccount.com");
    }

    @Test
    void hooks_see_arguments_last() {
        run(
                GcpLoadBalancerOptions.none()
                        .customizeProxy(proxy -> proxy.httpKeepAliveTimeoutSec(600))
                        .customizeFirewall(policy -> policy.description("Ours"))
                        .customizeServices((route, service) -> service.timeoutSec(60)),
                args -> args);

        assertThat(inputs("targetHttpsProxy:TargetHttpsProxy", "edge-proxy").number("httpKeepAliveTimeoutSec"))
                .hasValue(600);
        assertThat(inputs("backendService:BackendService", "edge-targets-api").number("timeoutSec"))
                .hasValue(60);
    }
}
