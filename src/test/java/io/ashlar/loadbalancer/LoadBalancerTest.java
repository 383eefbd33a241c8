package io.ashlar.loadbalancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.aws.wafv2.WebAcl;
import com.pulumi.aws.wafv2.WebAclArgs;
import com.pulumi.aws.wafv2.inputs.WebAclDefaultActionAllowArgs;
import com.pulumi.aws.wafv2.inputs.WebAclDefaultActionArgs;
import com.pulumi.aws.wafv2.inputs.WebAclVisibilityConfigArgs;
import com.pulumi.core.Output;
import com.pulumi.test.TestResult;
import io.ashlar.core.Profile;
import io.ashlar.dns.Certificate;
import io.ashlar.dns.CertificateArgs;
import io.ashlar.dns.Dns;
import io.ashlar.dns.DnsArgs;
import io.ashlar.dns.aws.AwsCertificateDriver;
import io.ashlar.dns.aws.AwsDnsDriver;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.loadbalancer.aws.AwsLoadBalancerDriver;
import io.ashlar.loadbalancer.aws.AwsLoadBalancerOptions;
import io.ashlar.loadbalancer.plan.Route;
import io.ashlar.network.Network;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.aws.AwsNetworkDriver;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.storage.ObjectStore;
import io.ashlar.storage.ObjectStoreArgs;
import io.ashlar.storage.aws.AwsObjectStoreDriver;
import io.ashlar.storage.plan.StorePurpose;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a load balancer registers on AWS. It does not prove order or protection: EntranceIT does, on the engine. */
class LoadBalancerTest {
    private static final Map<String, Route> ROUTES = Map.of(
            "api", Route.toPort(8080).hosts("api.example.com").healthAt("/health"),
            "web", Route.toPort(3000).paths("/*"));

    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-central-1");

    private void run(Profile profile, UnaryOperator<LoadBalancerArgs.Builder> more) {
        run(profile, AwsLoadBalancerOptions.none(), more);
    }

    private void run(Profile profile, AwsLoadBalancerOptions options, UnaryOperator<LoadBalancerArgs.Builder> more) {
        cloud.run(context -> {
            Network network = new Network(
                    "main",
                    NetworkArgs.builder(new AwsNetworkDriver())
                            .profile(profile)
                            .cidr("10.0.0.0/16")
                            .zones(List.of("eu-central-1a", "eu-central-1b"))
                            .encryptionKey(new EncryptionKey(
                                    "platform",
                                    EncryptionKeyArgs.builder(new AwsEncryptionKeyDriver())
                                            .build(),
                                    null))
                            .build(),
                    null);
            Dns zone = new Dns(
                    "zone",
                    DnsArgs.builder(new AwsDnsDriver()).domain("example.com").build(),
                    null);
            Certificate certificate = new Certificate(
                    "tls",
                    CertificateArgs.builder(new AwsCertificateDriver())
                            .zone(zone)
                            .build(),
                    null);
            ObjectStore logs = new ObjectStore(
                    "logs",
                    ObjectStoreArgs.builder(new AwsObjectStoreDriver())
                            .purpose(StorePurpose.LOAD_BALANCER_LOGS)
                            .build(),
                    null);
            new LoadBalancer(
                    "edge",
                    more.apply(LoadBalancerArgs.builder(new AwsLoadBalancerDriver(options))
                                    .profile(profile)
                                    .network(network)
                                    .certificate(certificate)
                                    .accessLogsTo(logs)
                                    .hostNames(zone, List.of("example.com", "api.example.com")))
                            .build(),
                    null);
        });
    }

    private Properties inputs(String name) {
        return cloud.named(name).inputs();
    }

    private Map<String, Long> edgeOnly() {
        Map<String, Long> counts = new TreeMap<>();
        cloud.registered().stream()
                .filter(one -> one.name().startsWith("edge-"))
                .map(Registered::type)
                .forEach(type -> counts.merge(type, 1L, Long::sum));
        return counts;
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_registers_exactly_this(Profile profile) {
        run(profile, args -> args.routes(ROUTES));

        assertThat(edgeOnly())
                .isEqualTo(Map.of(
                        "aws:ec2/securityGroup:SecurityGroup", 1L,
                        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", 2L,
                        "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", 2L,
                        "aws:lb/loadBalancer:LoadBalancer", 1L,
                        "aws:lb/listener:Listener", 2L,
                        "aws:lb/listenerRule:ListenerRule", 2L,
                        "aws:lb/targetGroup:TargetGroup", 2L,
                        "aws:route53/record:Record", 2L));
    }

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, false", "STAGING, false", "PRODUCTION, true"})
    void it_stands_in_public_subnets_logs_and_is_protected_in_production(Profile profile, boolean isProtected) {
        run(profile, args -> args);

        Properties edge = inputs("edge-load-balancer");
        assertThat(edge.text("namePrefix")).hasValue("edge-");
        assertThat(edge.texts("subnets"))
                .containsExactly(
                        cloud.named("main-subnet-public-eu-central-1a").id(),
                        cloud.named("main-subnet-public-eu-central-1b").id());
        assertThat(edge.text("accessLogs.bucket"))
                .hasValue(cloud.named("logs-bucket").id());
        assertThat(edge.isTrue("accessLogs.enabled")).isTrue();
        assertThat(edge.isTrue("dropInvalidHeaderFields")).isTrue();
        assertThat(edge.text("desyncMitigationMode")).hasValue("defensive");
        assertThat(edge.isTrue("enableDeletionProtection")).isEqualTo(isProtected);
    }

    @Test
    void plain_http_is_redirected_for_good_and_https_is_modern() {
        run(Profile.PRODUCTION, args -> args);

        Properties redirect = inputs("edge-redirect");
        assertThat(redirect.number("port")).hasValue(80);
        assertThat(redirect.objects("defaultActions").get(0).object("redirect").asMap())
                .isEqualTo(Map.of("protocol", "HTTPS", "port", "443", "statusCode", "HTTP_301"));
        Properties https = inputs("edge-https");
        assertThat(https.number("port")).hasValue(443);
        assertThat(https.text("sslPolicy")).hasValue("ELBSecurityPolicy-TLS13-1-2-2021-06");
        assertThat(https.text("certificateArn"))
                .hasValue(cloud.named("tls-certificate").id());
        assertThat(https.text("routingHttpResponseStrictTransportSecurityHeaderValue"))
                .hasValue("max-age=31536000");
        assertThat(https.text("routingHttpResponseXContentTypeOptionsHeaderValue"))
                .hasValue("nosniff");
        assertThat(https.isFalse("routingHttpResponseServerEnabled")).isTrue();
        assertThat(https.objects("defaultActions").get(0).text("fixedResponse.statusCode"))
                .hasValue("404");
    }

    @Test
    void clients_connect_to_two_ports_and_only_targets_are_reached() {
        run(Profile.PRODUCTION, args -> args.routes(ROUTES).clients(Map.of("office", "203.0.113.0/24")));

        assertThat(cloud.ofType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule").stream()
                        .filter(rule -> rule.name().startsWith("edge-")))
                .allSatisfy(rule -> assertThat(rule.inputs().text("cidrIpv4")).hasValue("203.0.113.0/24"))
                .extracting(rule -> rule.inputs().number("fromPort").orElseThrow())
                .containsExactlyInAnyOrder(80L, 443L);
        assertThat(cloud.ofType("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"))
                .allSatisfy(rule -> assertThat(rule.inputs().text("cidrIpv4")).hasValue("10.0.0.0/16"))
                .extracting(rule -> rule.inputs().number("toPort").orElseThrow())
                .containsExactlyInAnyOrder(3000L, 8080L);
    }

    @Test
    void routes_lead_to_ip_targets_that_are_well() {
        run(Profile.PRODUCTION, args -> args.routes(ROUTES));

        Properties targets = inputs("edge-targets-api");
        assertThat(targets.text("targetType")).hasValue("ip");
        assertThat(targets.text("protocol")).hasValue("HTTP");
        assertThat(targets.number("port")).hasValue(8080);
        assertThat(targets.text("healthCheck.path")).hasValue("/health");
        Properties rule = inputs("edge-route-api");
        assertThat(rule.objects("conditions").get(0).texts("hostHeader.values")).containsExactly("api.example.com");
        assertThat(rule.objects("actions").get(0).text("targetGroupArn"))
                .hasValue(cloud.named("edge-targets-api").id());
        assertThat(rule.number("priority").orElseThrow())
                .isGreaterThan(inputs("edge-route-web").number("priority").orElseThrow());
    }

    @Test
    void a_default_route_takes_the_rest() {
        run(Profile.PRODUCTION, args -> args.routes(Map.of("web", Route.toPort(3000)))
                .defaultRoute("web"));

        assertThat(inputs("edge-https").objects("defaultActions").get(0).text("targetGroupArn"))
                .hasValue(cloud.named("edge-targets-web").id());
        assertThat(cloud.ofType("aws:lb/listenerRule:ListenerRule")).isEmpty();
    }

    @Test
    void its_names_are_aliases() {
        run(Profile.PRODUCTION, args -> args);

        Properties alias = inputs("edge-alias-api.example.com");
        assertThat(alias.text("type")).hasValue("A");
        assertThat(alias.text("zoneId")).hasValue(cloud.named("zone-zone").id());
        assertThat(alias.objects("aliases").get(0).text("name"))
                .isEqualTo(cloud.named("edge-load-balancer").state().text("dnsName"));
    }

    @Test
    void a_firewall_is_put_in_front() {
        run(Profile.PRODUCTION, args -> args.firewall(firewall().arn()));

        assertThat(inputs("edge-firewall").text("resourceArn"))
                .hasValue(cloud.named("edge-load-balancer").id());
    }

    private static WebAcl firewall() {
        return new WebAcl(
                "firewall",
                WebAclArgs.builder()
                        .scope("REGIONAL")
                        .defaultAction(WebAclDefaultActionArgs.builder()
                                .allow(WebAclDefaultActionAllowArgs.builder().build())
                                .build())
                        .visibilityConfig(WebAclVisibilityConfigArgs.builder()
                                .cloudwatchMetricsEnabled(true)
                                .metricName("firewall")
                                .sampledRequestsEnabled(true)
                                .build())
                        .build());
    }

    @Test
    void hooks_see_each_childs_arguments_last() {
        AwsLoadBalancerOptions options = AwsLoadBalancerOptions.none()
                .customizeLoadBalancer(edge -> edge.idleTimeout(120))
                .customizeListener(https -> https.sslPolicy("ELBSecurityPolicy-TLS13-1-3-2021-06"))
                .customizeTargets((plan, targets) ->
                        targets.deregistrationDelay(plan.key().equals("api") ? 5 : 30));
        run(Profile.PRODUCTION, options, args -> args.routes(ROUTES));

        assertThat(inputs("edge-load-balancer").number("idleTimeout")).hasValue(120);
        assertThat(inputs("edge-https").text("sslPolicy")).hasValue("ELBSecurityPolicy-TLS13-1-3-2021-06");
        assertThat(inputs("edge-targets-api").number("deregistrationDelay")).hasValue(5);
        assertThat(inputs("edge-targets-web").number("deregistrationDelay")).hasValue(30);
    }

    @Test
    void wrong_arguments_are_refused_before_anything_is_registered() {
        TestResult result = cloud.runToEnd(context -> new LoadBalancer(
                "edge", LoadBalancerArgs.builder(new AwsLoadBalancerDriver()).build(), null));

        assertThat(cloud.registered()).isEmpty();
        assertThat(String.join("\n", result.errors()))
                .contains(
                        "LB-001 LoadBalancer 'edge': network is missing, but a load balancer cannot do without it. Give"
                                + " the environment's Network.",
                        "LB-001 LoadBalancer 'edge': certificate is missing, but a load balancer cannot do without it."
                                + " Give a Certificate of the names that it answers.",
                        "LB-001 LoadBalancer 'edge': accessLogsTo is missing, but a load balancer cannot do without it."
                                + " Give an ObjectStore with purpose(LOAD_BALANCER_LOGS).");
    }

    @Test
    void one_made_elsewhere_is_named_by_its_parts() {
        LoadBalancerRef existing = LoadBalancer.fromExisting(new ExistingLoadBalancer(
                Output.of("arn"),
                Output.of("app/x/1"),
                Output.of("x.elb.amazonaws.com"),
                Output.of("Z1"),
                Output.of("sg-1"),
                Output.of("listener"),
                Map.of("api", Output.of("group"))));

        assertThat(existing.targetGroupArn("api")).isNotNull();
        assertThatThrownBy(() -> existing.targetGroupArn("web"))
                .hasMessage(
                        "LB-019 LoadBalancer 'existing': route is \"web\", but it has [api]. Name one of them, or add"
                                + " it to routes.");
    }
}
