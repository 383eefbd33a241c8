package io.ashlar.incluster;

import com.pulumi.core.Output;
import io.ashlar.baseline.ClusterBaselineArgs;
import io.ashlar.baseline.plan.BaselinePlanner;
import io.ashlar.baseline.plan.BaselineSpec.RightSizing;
import io.ashlar.baseline.plan.TeamNamespace;
import io.ashlar.core.Profile;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.dns.DnsRef;
import io.ashlar.gitops.GitOpsArgs;
import io.ashlar.gitops.plan.Application;
import io.ashlar.gitops.plan.GitOpsPlanner;
import io.ashlar.gitops.plan.GitOpsSpec;
import io.ashlar.gitops.plan.Project;
import io.ashlar.gitops.plan.SingleSignOn;
import io.ashlar.identity.ServiceAccountIdentityDriver;
import io.ashlar.ingress.IngressArgs;
import io.ashlar.ingress.plan.EntryKind;
import io.ashlar.ingress.plan.IngressPlanner;
import io.ashlar.ingress.plan.IngressSpec;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.mesh.MeshRouteArgs;
import io.ashlar.mesh.plan.MeshPlanner;
import io.ashlar.mesh.plan.MeshRoutePlanner;
import io.ashlar.mesh.plan.MeshRouteSpec.CircuitBreaker;
import io.ashlar.mesh.plan.MeshRouteSpec.RateLimit;
import io.ashlar.observability.plan.Keeping;
import io.ashlar.observability.plan.LogStore;
import io.ashlar.observability.plan.ObservabilityPlanner;
import io.ashlar.observability.plan.ObservabilitySpec;
import io.ashlar.observability.plan.alerts.Slo;
import io.ashlar.secretstore.plan.ClusterSecretsPlanner;
import io.ashlar.secretstore.plan.ClusterSecretsSpec;
import io.ashlar.secretstore.plan.SyncedSecret;
import io.ashlar.stateful.DataServiceArgs;
import io.ashlar.stateful.plan.DataServicePlanner;
import io.ashlar.stateful.plan.DataServiceSpec;
import io.ashlar.stateful.plan.Kind;
import io.ashlar.stateful.plan.OperatorsPlanner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mockito.Mockito;

/** What every component puts into a cluster of one profile on one cloud, with everything switched on that makes an object. */
final class InClusterPlans {
    private static final KubernetesClusterRef CLUSTER = Mockito.mock(KubernetesClusterRef.class);
    private static final String REPOSITORY = "https://github.com/company/k8s-manifests";

    private final Profile profile;
    private final ClusterCloud cloud;
    private final Ownership platform;

    private InClusterPlans(Profile profile, ClusterCloud cloud) {
        this.profile = profile;
        this.cloud = cloud;
        this.platform = new Ownership("platform", profile.key());
    }

    /** All steps, each namespace before what lives in it. */
    static List<InstallStep> all(Profile profile, ClusterCloud cloud) {
        return new InClusterPlans(profile, cloud).all();
    }

    private List<InstallStep> all() {
        List<InstallStep> steps = new ArrayList<>(baseline(
                profile,
                cloud,
                TeamNamespace.of("production", "users"),
                TeamNamespace.of("data", "data"),
                TeamNamespace.of("shop", "shop")
                        .viewedBy("everyone")
                        .developedBy("shop-developers")
                        .labelled("istio.io/dataplane-mode", "ambient")));
        steps.addAll(ingress("web", EntryKind.GATEWAY));
        steps.addAll(ingress("old", EntryKind.INGRESS_NGINX));
        steps.addAll(secrets());
        steps.addAll(data());
        steps.addAll(mesh());
        steps.addAll(gitOps());
        steps.addAll(observability());
        steps.addAll(WorkloadPlans.all(profile, CLUSTER));
        return steps;
    }

    /** What a cluster with these namespaces has. */
    static List<InstallStep> baseline(Profile profile, ClusterCloud cloud, TeamNamespace... namespaces) {
        ClusterBaselineArgs.Builder args = ClusterBaselineArgs.builder(CLUSTER, cloud, "platform")
                .profile(profile)
                .operatedBy("platform-engineers")
                .rightSizing(RightSizing.INSTALLED)
                .diskKey(Output.of("key"));
        List.of(namespaces).forEach(args::namespace);
        return BaselinePlanner.plan("base", args.build().spec());
    }

    private List<InstallStep> ingress(String name, EntryKind kind) {
        DnsRef zone = Mockito.mock(DnsRef.class);
        Mockito.when(zone.domain()).thenReturn("example.org");
        return IngressPlanner.plan(
                name,
                IngressArgs.builder(CLUSTER, cloud, zone, Mockito.mock(ServiceAccountIdentityDriver.class))
                        .profile(profile)
                        .owner("platform")
                        .email("platform@acme.example")
                        .kind(kind)
                        .source("192.0.2.0/24")
                        .monitors(IngressSpec.Monitors.MADE)
                        .build()
                        .spec());
    }

    private List<InstallStep> secrets() {
        return ClusterSecretsPlanner.plan(
                "secrets",
                new ClusterSecretsSpec(
                        profile,
                        cloud,
                        platform,
                        List.of(
                                new SyncedSecret("production", "users", "database-secret", Optional.of("url")),
                                new SyncedSecret("shop", "shop", "cache-secret", Optional.empty())),
                        Duration.ofHours(1),
                        ClusterSecretsSpec.Monitors.MADE));
    }

    private List<InstallStep> data() {
        List<InstallStep> steps =
                new ArrayList<>(OperatorsPlanner.plan("data", profile, platform, EnumSet.allOf(Kind.class)));
        for (Kind kind : Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            steps.addAll(DataServicePlanner.plan(
                    name,
                    DataServiceArgs.builder(CLUSTER, kind)
                            .profile(profile)
                            .namespace("data")
                            .owner("data")
                            .calledBy("shop", "cart")
                            .monitors(DataServiceSpec.Monitors.MADE)
                            .build()
                            .spec()));
        }
        return steps;
    }

    private List<InstallStep> mesh() {
        List<InstallStep> steps = new ArrayList<>(MeshPlanner.plan("mesh", profile, platform));
        steps.addAll(MeshRoutePlanner.plan(
                "cart",
                MeshRouteArgs.builder(CLUSTER, new Ownership("shop", profile.key()), "shop", "cart")
                        .weight("cart-blue", 90)
                        .weight("cart-green", 10)
                        .circuitBreaker(new CircuitBreaker(5, 30, 100, 50))
                        .rateLimit(new RateLimit(100, "Second"))
                        .build()
                        .spec()));
        return steps;
    }

    private List<InstallStep> gitOps() {
        return GitOpsPlanner.plan(
                "git",
                GitOpsArgs.builder(CLUSTER, "argocd.acme.example")
                        .profile(profile)
                        .owner("platform")
                        .signOn(new SingleSignOn(
                                "https://login.acme.example",
                                "argocd",
                                "argocd-oidc",
                                "clientSecret",
                                "platform-admins"))
                        .project(new Project(
                                "users", List.of(REPOSITORY), List.of("production"), List.of("users-developers")))
                        .application(new Application(
                                "user-service-prod",
                                "users",
                                REPOSITORY,
                                "main",
                                "production/user-service",
                                "production"))
                        .monitors(GitOpsSpec.Monitors.MADE)
                        .build()
                        .spec());
    }

    private List<InstallStep> observability() {
        List<InstallStep> steps = new ArrayList<>();
        for (LogStore logs : LogStore.values()) {
            steps.addAll(ObservabilityPlanner.plan(
                    "watch",
                    new ObservabilitySpec(
                            profile,
                            cloud,
                            platform,
                            List.of(Slo.standard("shop", "user-service", "product")),
                            890,
                            "https://example.com/runbooks/",
                            logs,
                            Keeping.IN_OBJECT_STORES,
                            Optional.empty(),
                            Map.of()),
                    Object::toString));
        }
        return steps;
    }
}
