package io.ashlar.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.ashlar.baseline.ClusterBaseline;
import io.ashlar.baseline.ClusterBaselineArgs;
import io.ashlar.baseline.plan.TeamNamespace;
import io.ashlar.cloud.AwsCloud;
import io.ashlar.core.Profile;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.dns.DnsRef;
import io.ashlar.incluster.Clusters;
import io.ashlar.incluster.SoundObjects;
import io.ashlar.ingress.Ingress;
import io.ashlar.ingress.IngressArgs;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.mesh.plan.MeshPlanner;
import io.ashlar.mesh.plan.MeshRoutePlanner;
import io.ashlar.mesh.plan.MeshRouteSpec.CircuitBreaker;
import io.ashlar.mesh.plan.MeshRouteSpec.RateLimit;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

class MeshTest {
    private static final Ownership PLATFORM = new Ownership("platform", "production");

    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-west-1");

    private static MeshRouteArgs.Builder route(KubernetesClusterRef cluster) {
        return MeshRouteArgs.builder(cluster, new Ownership("shop", "production"), "shop", "cart")
                .weight("cart-blue", 90)
                .weight("cart-green", 10)
                .circuitBreaker(new CircuitBreaker(5, 30, 100, 50))
                .rateLimit(new RateLimit(100, "Second"));
    }

    private void run() {
        cloud.run(context -> {
            KubernetesClusterRef cluster = Clusters.empty();
            DnsRef zone = Mockito.mock(DnsRef.class);
            Mockito.when(zone.domain()).thenReturn("example.org");
            Mockito.when(zone.zoneId()).thenReturn(Output.of("Z0123456789ABC"));
            Mockito.when(zone.zoneArn()).thenReturn(Output.of("arn:aws:route53:::hostedzone/Z0123456789ABC"));
            List<Resource> first = new ArrayList<>(new Ingress(
                            "web",
                            IngressArgs.builder(cluster, ClusterCloud.AWS, zone, new AwsCloud().identity())
                                    .owner("platform")
                                    .email("platform@acme.example")
                                    .inNetwork("eu-west-1", Output.of("vpc-0a1b"))
                                    .build(),
                            null)
                    .objects()
                    .values());
            first.addAll(new ClusterBaseline(
                            "base",
                            ClusterBaselineArgs.builder(cluster, ClusterCloud.AWS, "platform")
                                    .namespace(TeamNamespace.of("shop", "shop")
                                            .labelled("istio.io/dataplane-mode", "ambient"))
                                    .build(),
                            null)
                    .objects()
                    .values());
            first.addAll(new Mesh("mesh", MeshArgs.of(cluster, Profile.PRODUCTION, PLATFORM), null)
                    .objects()
                    .values());
            new MeshRoute("cart", route(cluster).after(first).build(), null);
        });
    }

    @Test
    void nobody_in_the_mesh_takes_clear_text() {
        run();

        Properties strict = cloud.named("mesh-mutual-tls").inputs();
        assertThat(strict.text("metadata.namespace")).hasValue("istio-system");
        assertThat(strict.text("spec.mtls.mode")).hasValue("STRICT");
        assertThat(cloud.named("base-namespace-shop")
                        .inputs()
                        .object("metadata.labels")
                        .asMap())
                .containsEntry("istio.io/dataplane-mode", "ambient")
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void it_is_installed_in_the_order_of_its_guide(Profile profile) {
        assertThat(MeshPlanner.plan("mesh", profile, PLATFORM))
                .extracting(step -> step.resourceName())
                .containsExactly(
                        "mesh-namespace-istio-system",
                        "mesh-network-policy-istio-system",
                        "mesh-base",
                        "mesh-istiod",
                        "mesh-cni",
                        "mesh-ztunnel",
                        "mesh-mutual-tls");
        assertThat(SoundObjects.findings(MeshPlanner.plan("mesh", profile, PLATFORM)))
                .isEmpty();
    }

    @Test
    void traffic_is_split_by_weight() {
        run();

        Properties split = cloud.named("cart-split").inputs();
        assertThat(split.objects("spec.parentRefs").get(0).text("kind")).hasValue("Service");
        assertThat(split.objects("spec.rules").get(0).objects("backendRefs"))
                .extracting(backend -> backend.text("name").orElse("") + " "
                        + backend.number("weight").orElse(0))
                .containsExactly("cart-blue 90", "cart-green 10");
    }

    @Test
    void a_sick_pod_is_taken_out_and_half_of_them_always_answer() {
        run();

        Properties policy = cloud.named("cart-circuit-breaker").inputs().object("spec.trafficPolicy");
        assertThat(policy.object("outlierDetection").asMap())
                .isEqualTo(Map.of(
                        "consecutive5xxErrors",
                        5.0,
                        "interval",
                        "10s",
                        "baseEjectionTime",
                        "30s",
                        "maxEjectionPercent",
                        50.0));
        assertThat(policy.number("connectionPool.tcp.maxConnections")).hasValue(100);
    }

    @Test
    void rates_are_limited_at_the_way_in() {
        run();

        Properties limit = cloud.named("cart-rate-limit").inputs();
        assertThat(limit.objects("spec.targetRefs").get(0).text("kind")).hasValue("HTTPRoute");
        assertThat(limit.objects("spec.rateLimit.local.rules")
                        .get(0)
                        .object("limit")
                        .asMap())
                .isEqualTo(Map.of("requests", 100.0, "unit", "Second"));
        assertThat(SoundObjects.findings(MeshRoutePlanner.plan(
                        "cart",
                        route(Mockito.mock(KubernetesClusterRef.class)).build().spec())))
                .isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThatThrownBy(
                        () -> MeshRouteArgs.builder(Mockito.mock(KubernetesClusterRef.class), PLATFORM, "shop", "cart")
                                .weight("cart-blue", 90)
                                .weight("cart-green", 20)
                                .circuitBreaker(new CircuitBreaker(0, 30, 100, 50))
                                .rateLimit(new RateLimit(100, "Fortnight"))
                                .build()
                                .checked("cart"))
                .hasMessage(
                        """
                        MSH-001 MeshRoute 'cart': weights is {cart-blue=90, cart-green=20}, but shares are percent, and 100 \
                        together. Correct them; a share of 0 keeps a service ready for its turn.
                        MSH-002 MeshRoute 'cart': circuitBreaker is CircuitBreaker[errors=0, seconds=30, connections=100, \
                        waiting=50], but every number is 1 or more. Five errors and 30 seconds are usual.
                        MSH-003 MeshRoute 'cart': rateLimit is 100 each Fortnight, but it is 1 or more each Second, Minute or \
                        Hour. Write for example 100 each Second.""");
    }
}
