package io.ashlar.loadbalancer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.loadbalancer.plan.Route;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the arguments of a load balancer promise, on each cloud in each profile. */
class LoadBalancerContractTest {
    private static final Map<String, Route> ROUTES = Map.of(
            "api", Route.toPort(8080).hosts("api.example.com").healthAt("/health"),
            "docs", Route.toPort(3000).paths("/docs/*"));

    private final SandboxMocks mocks = TestCloud.mocks();

    /** Where each cloud has what the contract is about. */
    private record Words(
            Function<SandboxMocks, String> tls,
            Function<SandboxMocks, String> redirect,
            Function<SandboxMocks, String> certificate,
            Function<SandboxMocks, String> headers,
            Function<SandboxMocks, String> logs,
            Function<SandboxMocks, List<String>> healthPaths,
            String group) {

        static Words of(TestCloud cloud) {
            return switch (cloud) {
                case AWS ->
                    new Words(
                            all -> text(all, "edge-https", "sslPolicy"),
                            all -> all.named("edge-redirect")
                                    .inputs()
                                    .objects("defaultActions")
                                    .get(0)
                                    .text("redirect.statusCode")
                                    .orElseThrow(),
                            all -> text(all, "edge-https", "certificateArn"),
                            all -> all.named("edge-https").inputs().asMap().toString(),
                            all -> text(all, "edge-load-balancer", "accessLogs.bucket"),
                            all -> all.ofType("aws:lb/targetGroup:TargetGroup").stream()
                                    .map(target -> target.inputs()
                                            .text("healthCheck.path")
                                            .orElseThrow())
                                    .sorted()
                                    .toList(),
                            ":targetgroup/");
                case AZURE ->
                    new Words(
                            all -> text(all, "edge-gateway", "sslPolicy.policyName"),
                            all -> gateway(all, "redirectConfigurations", "redirectType"),
                            all -> gateway(all, "sslCertificates", "keyVaultSecretId"),
                            all -> all.named("edge-gateway")
                                    .inputs()
                                    .objects("rewriteRuleSets")
                                    .get(0)
                                    .asMap()
                                    .toString(),
                            all -> text(all, "edge-access-logs", "storageAccountId"),
                            all -> all.named("edge-gateway").inputs().objects("probes").stream()
                                    .map(probe -> probe.text("path").orElseThrow())
                                    .sorted()
                                    .toList(),
                            "/backendAddressPools/route-");
                case GOOGLE_CLOUD ->
                    new Words(
                            all -> text(all, "edge-tls", "minTlsVersion") + " " + text(all, "edge-tls", "profile"),
                            all -> all.named("gcp:compute/uRLMap:URLMap", "edge-redirect")
                                    .inputs()
                                    .text("defaultUrlRedirect.redirectResponseCode")
                                    .orElseThrow(),
                            all -> all.named("edge-certificate")
                                    .inputs()
                                    .texts("certificates")
                                    .get(0),
                            all -> all.named("edge-urls").inputs().asMap().toString(),
                            all -> text(all, "gcp:logging/projectSink:ProjectSink", "edge-access-logs", "destination"),
                            all -> all.ofType("gcp:compute/healthCheck:HealthCheck").stream()
                                    .map(check -> check.inputs()
                                            .text("httpHealthCheck.requestPath")
                                            .orElseThrow())
                                    .sorted()
                                    .toList(),
                            "/backendServices/");
            };
        }

        private static String text(SandboxMocks all, String name, String path) {
            return all.named(name).inputs().text(path).orElseThrow();
        }

        private static String text(SandboxMocks all, String type, String name, String path) {
            return all.named(type, name).inputs().text(path).orElseThrow();
        }

        private static String gateway(SandboxMocks all, String part, String path) {
            return all.named("edge-gateway")
                    .inputs()
                    .objects(part)
                    .get(0)
                    .text(path)
                    .orElseThrow();
        }
    }

    static Stream<Arguments> everywhere() {
        return Arrays.stream(TestCloud.values())
                .flatMap(cloud -> Arrays.stream(Profile.values()).map(profile -> Arguments.of(cloud, profile)));
    }

    private Map<String, String> run(TestCloud cloud, Profile profile, Map<String, Route> routes) {
        Map<String, String> seen = new ConcurrentHashMap<>();
        mocks.run(context -> {
            Surroundings around = Surroundings.on(cloud);
            LoadBalancer edge = new LoadBalancer(
                    "edge",
                    around.args()
                            .profile(profile)
                            .routes(routes)
                            .hostNames(around.zone(), List.of("api.example.com"))
                            .build(),
                    null);
            routes.keySet()
                    .forEach(route -> edge.targetGroupArn(route).applyValue(id -> seen.put("group " + route, id)));
            edge.dnsName().applyValue(name -> seen.put("name", name));
            edge.arnSuffix().applyValue(suffix -> seen.put("metrics", suffix));
            edge.listenerArn().applyValue(id -> seen.put("listener", id));
            edge.securityGroupId().applyValue(id -> seen.put("group", id));
        });
        return seen;
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void it_serves_https_alone_modern_with_its_certificate_and_tells_browsers_to_stay(
            TestCloud cloud, Profile profile) {
        run(cloud, profile, ROUTES);

        Words words = Words.of(cloud);
        assertThat(words.tls().apply(mocks))
                .isIn("ELBSecurityPolicy-TLS13-1-2-2021-06", "AppGwSslPolicy20220101S", "TLS_1_2 MODERN");
        assertThat(words.redirect().apply(mocks)).isIn("HTTP_301", "Permanent", "MOVED_PERMANENTLY_DEFAULT");
        assertThat(words.certificate().apply(mocks))
                .isEqualTo(
                        cloud == TestCloud.AZURE
                                ? "https://shop-tls.vault.azure.net/secrets/tls"
                                : mocks.named("tls-certificate").id());
        assertThat(words.headers().apply(mocks)).contains("max-age=31536000").contains("nosniff");
        assertThat(words.logs().apply(mocks)).contains("logs");
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void each_route_has_a_group_and_a_check_of_its_own(TestCloud cloud, Profile profile) {
        Map<String, String> seen = run(cloud, profile, ROUTES);

        Words words = Words.of(cloud);
        assertThat(words.healthPaths().apply(mocks)).containsExactly("/", "/health");
        assertThat(seen.get("group api")).contains(words.group()).contains("api");
        assertThat(seen.get("group docs")).contains(words.group()).contains("docs");
        assertThat(seen.keySet()).contains("name", "metrics", "listener", "group");
        assertThat(seen.values()).doesNotContain("");
    }

    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void a_name_leads_to_it(TestCloud cloud) {
        Map<String, String> seen = run(cloud, Profile.PRODUCTION, Map.of());

        Properties alias = mocks.named("edge-alias-api.example.com").inputs();
        assertThat(alias.text("type").or(() -> alias.text("recordType"))).hasValue("A");
        String target = cloud == TestCloud.AZURE ? mocks.named("edge-address").id() : seen.get("name");
        assertThat(alias.asMap().toString()).contains(target);
    }

    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void another_route_and_another_order_leave_what_is_there_as_it_was(TestCloud cloud) {
        run(cloud, Profile.STAGING, ROUTES);
        List<String> before = names(mocks);
        SandboxMocks more = TestCloud.mocks();
        more.run(context -> new LoadBalancer(
                "edge",
                Surroundings.on(cloud)
                        .args()
                        .profile(Profile.STAGING)
                        .routes(Map.of(
                                "web", Route.toPort(3000).hosts("www.example.com"),
                                "docs", Route.toPort(3000).paths("/docs/*"),
                                "api",
                                        Route.toPort(8080)
                                                .hosts("api.example.com")
                                                .healthAt("/health")))
                        .build(),
                null));

        assertThat(names(more))
                .containsAll(
                        before.stream().filter(name -> !name.contains("alias")).toList());
    }

    private static List<String> names(SandboxMocks mocks) {
        return mocks.registered().stream()
                .filter(one -> one.name().startsWith("edge-"))
                .map(one -> one.type() + " " + one.name())
                .toList();
    }
}
