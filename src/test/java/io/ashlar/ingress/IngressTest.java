package io.ashlar.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import io.ashlar.core.Profile;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.dns.DnsRef;
import io.ashlar.identity.PodIdentity;
import io.ashlar.identity.ServiceAccountIdentity;
import io.ashlar.identity.ServiceAccountIdentityDriver;
import io.ashlar.incluster.Clusters;
import io.ashlar.incluster.SoundObjects;
import io.ashlar.ingress.plan.Entry;
import io.ashlar.ingress.plan.EntryKind;
import io.ashlar.ingress.plan.IngressPlanner;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

class IngressTest {
    private static final Map<ClusterCloud, String> ZONES = Map.of(
            ClusterCloud.AWS,
            "Z0123456789ABC",
            ClusterCloud.AZURE,
            "/subscriptions/0a1b/resourceGroups/dns/providers/Microsoft.Network/dnsZones/example.org",
            ClusterCloud.GCP,
            "projects/acme/managedZones/example-org");

    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-west-1");

    private static DnsRef zone(ClusterCloud where) {
        DnsRef zone = Mockito.mock(DnsRef.class);
        Mockito.when(zone.domain()).thenReturn("example.org");
        Mockito.when(zone.zoneId()).thenReturn(Output.of(ZONES.getOrDefault(where, "")));
        return zone;
    }

    /** Identities of a cloud that this test does not run on. */
    private static ServiceAccountIdentityDriver identities() {
        ServiceAccountIdentityDriver driver = Mockito.mock(ServiceAccountIdentityDriver.class);
        Mockito.when(driver.provision(
                        ArgumentMatchers.any(), ArgumentMatchers.any(), ArgumentMatchers.any(), ArgumentMatchers.any()))
                .thenAnswer(call -> new PodIdentity(
                        Output.of("client-of-"
                                + call.<ServiceAccountIdentity>getArgument(0).name()),
                        Output.of(Map.of(
                                "identity",
                                call.<ServiceAccountIdentity>getArgument(0).name())),
                        Map.of("identified", "yes"),
                        List.of()));
        return driver;
    }

    private static IngressArgs.Builder args(KubernetesClusterRef cluster, ClusterCloud where, Profile profile) {
        return IngressArgs.builder(cluster, where, zone(where), identities())
                .profile(profile)
                .owner("platform")
                .email("platform@acme.example")
                .inNetwork("eu-west-1", Output.of("vpc-0a1b"));
    }

    private void run(ClusterCloud where, Profile profile, EntryKind kind) {
        cloud.run(context -> new Ingress(
                "web", args(Clusters.empty(), where, profile).kind(kind).build(), null));
    }

    static Stream<Arguments> clouds_and_profiles() {
        return Stream.of(ClusterCloud.values())
                .flatMap(where -> Stream.of(Profile.values()).map(profile -> Arguments.of(where, profile)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("clouds_and_profiles")
    void every_cloud_has_the_same_objects(ClusterCloud where, Profile profile) {
        run(where, profile, EntryKind.GATEWAY);

        assertThat(Clusters.counts(cloud))
                .containsEntry("Namespace", 3L)
                .containsEntry("NetworkPolicy", 3L)
                .containsEntry("ClusterIssuer", 2L)
                .containsEntry("Certificate", 1L)
                .containsEntry("GatewayClass", 1L)
                .containsEntry("Gateway", 1L)
                .containsEntry("HTTPRoute", 1L)
                .containsEntry("EnvoyProxy", 1L)
                .containsEntry("ClientTrafficPolicy", 1L)
                .containsEntry("Release", where == ClusterCloud.AWS ? 4L : 3L);
        List<InstallStep> plan = IngressPlanner.plan(
                "web",
                args(Mockito.mock(KubernetesClusterRef.class), where, profile)
                        .build()
                        .spec());
        assertThat(SoundObjects.findings(plan)).isEmpty();
    }

    @Test
    void only_https_comes_in_and_every_answer_says_so() {
        run(ClusterCloud.AWS, Profile.PRODUCTION, EntryKind.GATEWAY);

        List<Properties> listeners = cloud.named("web-gateway").inputs().objects("spec.listeners");
        assertThat(listeners).extracting(one -> one.text("protocol").orElse("")).containsExactly("HTTP", "HTTPS");
        assertThat(listeners.get(0).text("allowedRoutes.namespaces.from")).hasValue("Same");
        Properties redirect = cloud.named("web-redirect").inputs();
        assertThat(redirect.objects("spec.rules")
                        .get(0)
                        .objects("filters")
                        .get(0)
                        .text("requestRedirect.scheme"))
                .hasValue("https");
        assertThat(redirect.objects("spec.parentRefs").get(0).text("sectionName"))
                .hasValue("http");
        Properties clients = cloud.named("web-clients").inputs();
        assertThat(clients.text("spec.tls.minVersion")).hasValue("1.2");
        assertThat(clients.objects("spec.headers.lateResponseHeaders.set")
                        .get(0)
                        .asMap())
                .isEqualTo(Map.of("name", "Strict-Transport-Security", "value", "max-age=31536000; includeSubDomains"));
    }

    @Test
    void the_certificate_is_for_the_domain_and_all_below_and_its_key_is_new_each_time() {
        run(ClusterCloud.GCP, Profile.PRODUCTION, EntryKind.GATEWAY);

        Properties certificate = cloud.named("web-certificate").inputs();
        assertThat(certificate.texts("spec.dnsNames")).containsExactly("example.org", "*.example.org");
        assertThat(certificate.text("spec.issuerRef.name")).hasValue("letsencrypt-production");
        assertThat(certificate.text("spec.privateKey.rotationPolicy")).hasValue("Always");
    }

    @Test
    void development_does_not_spend_the_limits_of_the_real_issuer() {
        run(ClusterCloud.GCP, Profile.DEVELOPMENT, EntryKind.GATEWAY);

        assertThat(cloud.named("web-certificate").inputs().text("spec.issuerRef.name"))
                .hasValue("letsencrypt-staging");
        assertThat(cloud.named("web-issuer-letsencrypt-staging").inputs().text("spec.acme.server"))
                .hasValue("https://acme-staging-v02.api.letsencrypt.org/directory");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "AWS, '{route53={hostedZoneID=Z0123456789ABC, region=eu-west-1}}'",
        "GCP, '{cloudDNS={hostedZoneName=example-org, project=acme}}'",
        "AZURE, '{azureDNS={environment=AzurePublicCloud, hostedZoneName=example.org,"
                + " managedIdentity={clientID=client-of-web-certificates}, resourceGroupName=dns, subscriptionID=0a1b}}'"
    })
    void the_domain_is_proved_by_records_of_its_zone(ClusterCloud where, String solver) {
        run(where, Profile.PRODUCTION, EntryKind.GATEWAY);

        Properties issuer = cloud.named("web-issuer-letsencrypt-production").inputs();
        Properties first = issuer.objects("spec.acme.solvers").get(0);
        assertThat(sorted(first.object("dns01").asMap())).hasToString(solver);
        assertThat(first.texts("selector.dnsZones")).containsExactly("example.org");
        assertThat(issuer.text("spec.acme.email")).hasValue("platform@acme.example");
    }

    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new java.util.TreeMap<>();
            map.forEach((key, entry) -> sorted.put(String.valueOf(key), sorted(entry)));
            return sorted;
        }
        return value;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"AWS, aws", "AZURE, azure", "GCP, google"})
    void records_are_written_for_hosts_of_the_domain_alone(ClusterCloud where, String provider) {
        run(where, Profile.PRODUCTION, EntryKind.GATEWAY);

        Properties values = cloud.named("web-external-dns").inputs().object("values");
        assertThat(values.text("provider.name")).hasValue(provider);
        assertThat(values.texts("domainFilters")).containsExactly("example.org");
        assertThat(values.texts("sources")).containsExactly("gateway-httproute");
        assertThat(values.text("txtOwnerId")).hasValue("test");
        assertThat(values.object("serviceAccount.annotations").asMap()).isEqualTo(Map.of("identity", "web-names"));
        assertThat(values.object("podLabels").asMap()).isEqualTo(Map.of("identified", "yes"));
    }

    @Test
    void on_aws_the_controller_comes_before_the_balancer_and_knows_where_it_is() {
        run(ClusterCloud.AWS, Profile.PRODUCTION, EntryKind.GATEWAY);

        Properties values = cloud.named("web-load-balancer-controller").inputs().object("values");
        assertThat(values.text("clusterName")).hasValue("test");
        assertThat(values.text("region")).hasValue("eu-west-1");
        assertThat(values.text("vpcId")).hasValue("vpc-0a1b");
        assertThat(values.number("replicaCount")).hasValue(2);
        Properties service = cloud.named("web-proxies").inputs().object("spec.provider.kubernetes.envoyService");
        assertThat(service.text("loadBalancerClass")).hasValue("service.k8s.aws/nlb");
        assertThat(service.text("externalTrafficPolicy")).hasValue("Local");
        assertThat(IngressPlanner.plan(
                                "web",
                                args(Mockito.mock(KubernetesClusterRef.class), ClusterCloud.AWS, Profile.PRODUCTION)
                                        .build()
                                        .spec())
                        .stream()
                        .filter(step -> step.resourceName().equals("web-namespace-ingress"))
                        .findFirst()
                        .orElseThrow()
                        .after())
                .containsExactly("web-load-balancer-controller");
    }

    @ParameterizedTest
    @EnumSource(ClusterCloud.class)
    void nginx_is_there_for_those_who_must(ClusterCloud where) {
        run(where, Profile.PRODUCTION, EntryKind.INGRESS_NGINX);

        assertThat(Clusters.counts(cloud)).doesNotContainKeys("Gateway", "GatewayClass", "HTTPRoute");
        Properties controller = cloud.named("web-ingress-nginx").inputs().object("values.controller");
        assertThat(controller.text("config.ssl-protocols")).hasValue("TLSv1.2 TLSv1.3");
        assertThat(controller.text("config.hsts")).hasValue("true");
        assertThat(controller.text("config.force-ssl-redirect")).hasValue("true");
        assertThat(controller.isFalse("allowSnippetAnnotations")).isTrue();
        assertThat(cloud.named("web-external-dns").inputs().texts("values.sources"))
                .containsExactly("ingress");
    }

    @Test
    void routes_are_told_how_they_are_written() {
        assertThat(IngressPlanner.entry(
                        args(Mockito.mock(KubernetesClusterRef.class), ClusterCloud.AWS, Profile.PRODUCTION)
                                .build()
                                .spec()))
                .isEqualTo(new Entry(EntryKind.GATEWAY, "ingress", "public", "letsencrypt-production"));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        DnsRef zone = Mockito.mock(DnsRef.class);
        Mockito.when(zone.domain()).thenReturn("Example");
        assertThatThrownBy(() -> IngressArgs.builder(
                                Mockito.mock(KubernetesClusterRef.class), ClusterCloud.GCP, zone, identities())
                        .owner("platform")
                        .email("nobody@example.com")
                        .source("10.0.0.1")
                        .build()
                        .checked("web"))
                .hasMessage(
                        """
                        ING-001 Ingress 'web': zone is "Example", but a domain is a name in lower case such as \
                        staging.example.com. Give the zone that holds the hosts.
                        ING-002 Ingress 'web': email is "nobody@example.com", but Let's Encrypt opens an account for an address \
                        that somebody reads, and refuses example.com. Give the platform team's address.
                        ING-003 Ingress 'web': sources is "10.0.0.1", but addresses are a block such as 203.0.113.0/24. Write \
                        the block in CIDR form.""");
    }
}
