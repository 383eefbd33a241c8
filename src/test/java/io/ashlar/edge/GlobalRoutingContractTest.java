package io.ashlar.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.dns.Dns;
import io.ashlar.dns.DnsArgs;
import io.ashlar.dns.DnsDriver;
import io.ashlar.dns.aws.AwsDnsDriver;
import io.ashlar.dns.azure.AzureDnsDriver;
import io.ashlar.dns.gcp.GcpDnsDriver;
import io.ashlar.edge.aws.AwsGlobalRoutingDriver;
import io.ashlar.edge.azure.AzureGlobalRoutingDriver;
import io.ashlar.edge.gcp.GcpGlobalRoutingDriver;
import io.ashlar.edge.plan.Continent;
import io.ashlar.edge.plan.EndpointCheck;
import io.ashlar.edge.plan.RoutingStrategy;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the arguments of a routed name promise, on each cloud; and what the two clouds that can do more make of it. */
class GlobalRoutingContractTest {
    private final SandboxMocks mocks = TestCloud.mocks();

    private static String region(TestCloud cloud, String continent) {
        return switch (cloud) {
            case AWS -> continent.equals("eu") ? "eu-central-1" : "us-east-1";
            case AZURE -> continent.equals("eu") ? "westeurope" : "eastus";
            case GOOGLE_CLOUD -> continent.equals("eu") ? "europe-west1" : "us-east1";
        };
    }

    /** The drivers of one cloud, made inside the program. */
    private record Drivers(DnsDriver dns, GlobalRoutingDriver routing) {
        static Drivers of(TestCloud cloud) {
            return switch (cloud) {
                case AWS -> new Drivers(new AwsDnsDriver(), new AwsGlobalRoutingDriver());
                case AZURE -> {
                    var scope = TestCloud.azure();
                    yield new Drivers(new AzureDnsDriver(scope), new AzureGlobalRoutingDriver(scope));
                }
                case GOOGLE_CLOUD ->
                    new Drivers(new GcpDnsDriver(TestCloud.googleCloud()), new GcpGlobalRoutingDriver());
            };
        }
    }

    private String run(TestCloud cloud, Profile profile, UnaryOperator<GlobalRoutingArgs.Builder> more) {
        AtomicReference<String> name = new AtomicReference<>("");
        mocks.run(context -> {
            Drivers drivers = Drivers.of(cloud);
            Dns zone = new Dns(
                    "zone",
                    DnsArgs.builder(drivers.dns())
                            .profile(profile)
                            .domain("example.com")
                            .build(),
                    null);
            GlobalRouting routing = new GlobalRouting(
                    "www",
                    more.apply(GlobalRoutingArgs.builder(drivers.routing()).hostName(zone, "www.example.com"))
                            .build(),
                    null);
            routing.hostName().applyValue(known -> {
                name.set(known);
                return known;
            });
        });
        return Objects.requireNonNull(name.get());
    }

    private static RoutingEndpoint host(String name) {
        return RoutingEndpoint.host(Output.of(name + ".example.net"));
    }

    private List<Properties> routed(TestCloud cloud) {
        return switch (cloud) {
            case AWS ->
                mocks.ofType("aws:route53/record:Record").stream()
                        .filter(one -> one.name().startsWith("www-"))
                        .map(one -> one.inputs())
                        .toList();
            case AZURE ->
                mocks.ofType("azure-native:network:Endpoint").stream()
                        .map(one -> one.inputs())
                        .toList();
            case GOOGLE_CLOUD -> {
                Properties policy = mocks.named("www-record").inputs().object("routingPolicy");
                yield Stream.concat(policy.objects("wrrs").stream(), policy.objects("geos").stream())
                        .toList();
            }
        };
    }

    static Stream<Arguments> everywhere() {
        return Arrays.stream(TestCloud.values())
                .flatMap(cloud -> Arrays.stream(Profile.values()).map(profile -> Arguments.of(cloud, profile)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void clients_are_shared_out_by_weight(TestCloud cloud, Profile profile) {
        String name = run(cloud, profile, args -> args.strategy(RoutingStrategy.WEIGHTED)
                .endpoints(
                        Map.of("new", host("new").weight(10), "old", host("old").weight(90))));

        assertThat(name).isEqualTo("www.example.com");
        assertThat(routed(cloud))
                .hasSize(2)
                .extracting(one -> one.asMap().toString())
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).contains("new.example.net").containsPattern("weight=10(\\.0)?[,}]"),
                        one -> assertThat(one).contains("old.example.net").containsPattern("weight=90(\\.0)?[,}]"));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void clients_go_to_the_nearest(TestCloud cloud, Profile profile) {
        run(
                cloud,
                profile,
                args -> args.endpoints(Map.of(
                        "eu", host("eu").in(region(cloud, "eu")),
                        "us", host("us").in(region(cloud, "us")))));

        assertThat(routed(cloud))
                .hasSize(2)
                .extracting(one -> one.asMap().toString())
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).contains("eu.example.net", region(cloud, "eu")),
                        one -> assertThat(one).contains("us.example.net", region(cloud, "us")));
    }

    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void another_endpoint_leaves_the_others_as_they_were(TestCloud cloud) {
        run(cloud, Profile.STAGING, args -> args.strategy(RoutingStrategy.WEIGHTED)
                .endpoints(Map.of("b", host("b").weight(1))));
        List<String> before = mocks.registered().stream().map(one -> one.name()).toList();
        GlobalRoutingContractTest more = new GlobalRoutingContractTest();
        more.run(cloud, Profile.STAGING, args -> args.strategy(RoutingStrategy.WEIGHTED)
                .endpoints(Map.of("a", host("a").weight(1), "b", host("b").weight(1))));

        assertThat(more.mocks.registered()).extracting(one -> one.name()).containsAll(before);
    }

    @ParameterizedTest
    @EnumSource(value = TestCloud.class, names = "GOOGLE_CLOUD", mode = EnumSource.Mode.EXCLUDE)
    void continents_go_where_they_are_served_and_the_rest_to_one(TestCloud cloud) {
        run(cloud, Profile.PRODUCTION, args -> args.strategy(RoutingStrategy.BY_CONTINENT)
                .endpoints(Map.of("eu", host("eu").serving(Continent.EUROPE, Continent.ASIA), "us", host("us"))));

        if (cloud == TestCloud.AWS) {
            assertThat(routed(cloud))
                    .extracting(one -> one.text("setIdentifier").orElseThrow() + " "
                            + one.objects("geolocationRoutingPolicies").get(0).asMap())
                    .containsExactlyInAnyOrder("eu-asia {continent=AS}", "eu-europe {continent=EU}", "us {country=*}");
        } else {
            assertThat(routed(cloud))
                    .extracting(one -> one.text("endpointName").orElseThrow() + " " + one.texts("geoMapping"))
                    .containsExactlyInAnyOrder("eu [GEO-AS, GEO-ME, GEO-EU]", "us [WORLD]");
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestCloud.class, names = "GOOGLE_CLOUD", mode = EnumSource.Mode.EXCLUDE)
    void the_primary_takes_all_while_it_is_well(TestCloud cloud) {
        run(cloud, Profile.PRODUCTION, args -> args.strategy(RoutingStrategy.FAILOVER)
                .check(new EndpointCheck("/health", 10, 2))
                .endpoints(Map.of("a", host("a").primary(), "b", host("b"))));

        if (cloud == TestCloud.AWS) {
            assertThat(routed(cloud))
                    .extracting(one -> one.text("setIdentifier").orElseThrow() + " "
                            + one.objects("failoverRoutingPolicies").get(0).asMap())
                    .containsExactlyInAnyOrder("a {type=PRIMARY}", "b {type=SECONDARY}");
            Properties check = mocks.named("www-check-a").inputs();
            assertThat(check.text("fqdn")).hasValue("a.example.net");
            assertThat(check.text("type")).hasValue("HTTPS");
            assertThat(check.text("resourcePath")).hasValue("/health");
            assertThat(check.number("requestInterval")).hasValue(10);
            assertThat(check.number("failureThreshold")).hasValue(2);
            assertThat(mocks.named("www-record-a").inputs().text("healthCheckId"))
                    .hasValue(mocks.named("www-check-a").id());
        } else {
            assertThat(routed(cloud))
                    .extracting(one -> one.text("endpointName").orElseThrow() + " "
                            + one.number("priority").orElseThrow() + " "
                            + one.text("alwaysServe").orElseThrow())
                    .containsExactlyInAnyOrder("a 1 Disabled", "b 2 Disabled");
            Properties monitor = mocks.named("www-profile").inputs().object("monitorConfig");
            assertThat(monitor.text("protocol")).hasValue("HTTPS");
            assertThat(monitor.text("path")).hasValue("/health");
            assertThat(monitor.number("intervalInSeconds")).hasValue(10);
            assertThat(monitor.number("toleratedNumberOfFailures")).hasValue(1);
        }
    }

    @Test
    void on_azure_names_lead_to_the_profile_by_another_name_and_addresses_by_an_alias() {
        run(TestCloud.AZURE, Profile.STAGING, args -> args.strategy(RoutingStrategy.WEIGHTED)
                .endpoints(Map.of("a", host("a").weight(1))));
        assertThat(mocks.named("www-record").inputs().text("cnameRecord.cname"))
                .hasValue("www-example-com.trafficmanager.net");

        GlobalRoutingContractTest addresses = new GlobalRoutingContractTest();
        addresses.run(TestCloud.AZURE, Profile.STAGING, args -> args.strategy(RoutingStrategy.WEIGHTED)
                .endpoints(Map.of(
                        "a", RoutingEndpoint.address(Output.of("203.0.113.7")).weight(1))));
        assertThat(addresses.mocks.named("www-record").inputs().text("targetResource.id"))
                .hasValue(addresses.mocks.named("www-profile").id());
    }

    @Test
    void on_aws_an_address_is_checked_under_the_name_that_it_answers() {
        run(TestCloud.AWS, Profile.STAGING, args -> args.strategy(RoutingStrategy.WEIGHTED)
                .check(EndpointCheck.at("/"))
                .endpoints(Map.of(
                        "a", RoutingEndpoint.address(Output.of("203.0.113.7")).weight(1))));

        Properties check = mocks.named("www-check-a").inputs();
        assertThat(check.text("ipAddress")).hasValue("203.0.113.7");
        assertThat(check.text("fqdn")).hasValue("www.example.com");
        assertThat(mocks.named("www-record-a").inputs().text("type")).hasValue("A");
    }
}
