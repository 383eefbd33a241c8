package io.ashlar.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.edge.plan.Caching;
import io.ashlar.edge.plan.SecurityHeader;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the arguments of a CDN promise, on each cloud in each profile. */
class CdnContractTest {
    private final SandboxMocks mocks = TestCloud.mocks("us-east-1");

    /** Where each cloud has what the contract is about. */
    private record Words(
            Function<SandboxMocks, String> tls,
            Function<SandboxMocks, String> redirect,
            Function<SandboxMocks, String> origin,
            Function<SandboxMocks, String> headers,
            Function<SandboxMocks, String> logs,
            Function<SandboxMocks, String> caching) {

        static Words of(TestCloud cloud) {
            return switch (cloud) {
                case AWS ->
                    new Words(
                            all -> text(all, "site-distribution", "viewerCertificate.minimumProtocolVersion"),
                            all -> text(all, "site-distribution", "defaultCacheBehavior.viewerProtocolPolicy"),
                            all -> first(all, "site-distribution", "origins", "domainName"),
                            all -> all.named("site-headers").inputs().asMap().toString(),
                            all -> text(
                                    all,
                                    "aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination",
                                    "deliveryDestinationConfiguration.destinationResourceArn"),
                            all -> text(all, "site-distribution", "defaultCacheBehavior.cachePolicyId"));
                case AZURE ->
                    new Words(
                            all -> text(all, "site-domain-www.example.com", "tlsSettings.minimumTlsVersion"),
                            all -> text(all, "site-route", "httpsRedirect"),
                            all -> text(all, "site-origin", "hostName"),
                            all -> all.named("site-rules-headers")
                                    .inputs()
                                    .asMap()
                                    .toString(),
                            all -> text(all, "site-access-logs", "storageAccountId"),
                            all -> all.named("site-route").inputs().asMap().toString());
                case GOOGLE_CLOUD ->
                    new Words(
                            all -> text(all, "site-tls", "minTlsVersion"),
                            all -> all.named("gcp:compute/uRLMap:URLMap", "site-redirect")
                                    .inputs()
                                    .text("defaultUrlRedirect.redirectResponseCode")
                                    .orElseThrow(),
                            all -> text(all, "gcp:compute/globalNetworkEndpoint:GlobalNetworkEndpoint", "fqdn"),
                            all -> all.named("site-urls").inputs().asMap().toString(),
                            all -> text(all, "gcp:logging/projectSink:ProjectSink", "destination"),
                            all -> all.named("site-service").inputs().asMap().toString());
            };
        }

        private static String text(SandboxMocks all, String nameOrType, String path) {
            Properties inputs = nameOrType.contains(":")
                    ? all.ofType(nameOrType).get(0).inputs()
                    : all.named(nameOrType).inputs();
            return inputs.text(path).orElseThrow();
        }

        private static String first(SandboxMocks all, String name, String list, String path) {
            return all.named(name).inputs().objects(list).get(0).text(path).orElseThrow();
        }
    }

    static Stream<Arguments> everywhere() {
        return Arrays.stream(TestCloud.values())
                .flatMap(cloud -> Arrays.stream(Profile.values()).map(profile -> Arguments.of(cloud, profile)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void it_serves_https_alone_guards_browsers_and_logs(TestCloud cloud, Profile profile) {
        mocks.run(context -> new Cdn(
                "site",
                EdgeSurroundings.on(cloud)
                        .args("www.example.com")
                        .profile(profile)
                        .build(),
                null));

        Words words = Words.of(cloud);
        assertThat(words.tls().apply(mocks)).isIn("TLSv1.2_2021", "TLS12", "TLS_1_2");
        assertThat(words.redirect().apply(mocks)).isIn("redirect-to-https", "Enabled", "MOVED_PERMANENTLY_DEFAULT");
        assertThat(words.origin().apply(mocks)).isEqualTo("origin.example.net");
        assertThat(words.headers().apply(mocks).replace("3.1536E7", "31536000"))
                .contains("31536000", SecurityHeader.REFERRER, "DENY");
        assertThat(words.logs().apply(mocks)).contains("logs");
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void managed_rules_stand_before_it_but_not_in_development(TestCloud cloud, Profile profile) {
        mocks.run(context -> new Cdn(
                "site",
                EdgeSurroundings.on(cloud)
                        .args("www.example.com")
                        .profile(profile)
                        .build(),
                null));

        assertThat(mocks.registered().stream().filter(one -> one.name().equals("site-firewall")))
                .hasSize(profile == Profile.DEVELOPMENT ? 0 : 1);
    }

    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void what_it_keeps_is_the_origins_word_or_nothing(TestCloud cloud) {
        mocks.run(context -> new Cdn(
                "site", EdgeSurroundings.on(cloud).args("www.example.com").build(), null));
        SandboxMocks never = TestCloud.mocks("us-east-1");
        never.run(context -> new Cdn(
                "site",
                EdgeSurroundings.on(cloud)
                        .args("www.example.com")
                        .caching(Caching.NEVER)
                        .build(),
                null));

        String kept = Words.of(cloud).caching().apply(mocks);
        String nothing = Words.of(cloud).caching().apply(never);
        switch (cloud) {
            case AWS -> {
                assertThat(kept).isEqualTo(mocks.named("site-cache").id());
                assertThat(nothing).isEqualTo("4135ea2d-6df8-44a3-9df3-4b5a84be39ad");
            }
            case AZURE -> {
                assertThat(kept).contains("cacheConfiguration");
                assertThat(nothing).doesNotContain("cacheConfiguration");
            }
            case GOOGLE_CLOUD -> {
                assertThat(kept).contains("enableCdn=true", "USE_ORIGIN_HEADERS");
                assertThat(nothing).contains("enableCdn=false");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void its_names_lead_to_it_the_zones_own_too(TestCloud cloud) {
        Map<String, String> seen = new ConcurrentHashMap<>();
        mocks.run(context -> {
            Cdn cdn = new Cdn(
                    "site",
                    EdgeSurroundings.on(cloud)
                            .args("www.example.com", "example.com")
                            .build(),
                    null);
            cdn.dnsName().applyValue(name -> seen.put("name", name));
            cdn.cdnId().applyValue(id -> seen.put("id", id));
        });

        assertThat(mocks.registered().stream().filter(one -> one.name().startsWith("site-record-www.example.com")))
                .isNotEmpty()
                .allSatisfy(
                        record -> assertThat(record.inputs().asMap().toString()).contains(seen.get("name")));
        assertThat(mocks.registered().stream().filter(one -> one.name().startsWith("site-record-example.com")))
                .isNotEmpty()
                .allSatisfy(record ->
                        assertThat(record.inputs().asMap().toString()).containsAnyOf(seen.get("name"), seen.get("id")));
    }
}
