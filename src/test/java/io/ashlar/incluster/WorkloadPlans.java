package io.ashlar.incluster;

import com.pulumi.core.Output;
import io.ashlar.core.Profile;
import io.ashlar.core.manifest.Compute;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.identity.PodIdentity;
import io.ashlar.ingress.plan.Entry;
import io.ashlar.ingress.plan.EntryKind;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.workload.CronTaskArgs;
import io.ashlar.workload.PodArgs;
import io.ashlar.workload.ServiceArgs;
import io.ashlar.workload.WorkerArgs;
import io.ashlar.workload.plan.Caller;
import io.ashlar.workload.plan.Reach;
import io.ashlar.workload.plan.WorkloadPlanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Workloads of every kind, with everything that one can have. */
final class WorkloadPlans {
    private static final String IMAGE = "registry.example.com/%s:v1.2.0@sha256:" + "ab".repeat(32);

    private final Profile profile;
    private final KubernetesClusterRef cluster;

    private WorkloadPlans(Profile profile, KubernetesClusterRef cluster) {
        this.profile = profile;
        this.cluster = cluster;
    }

    static List<InstallStep> all(Profile profile, KubernetesClusterRef cluster) {
        WorkloadPlans plans = new WorkloadPlans(profile, cluster);
        List<InstallStep> steps = new ArrayList<>(plans.userService());
        steps.addAll(plans.ofItsEnvironment());
        steps.addAll(plans.cart());
        steps.addAll(plans.portal());
        steps.addAll(plans.mailer());
        steps.addAll(plans.report());
        return steps;
    }

    private PodArgs.Builder pods(String name, String namespace) {
        return PodArgs.builder(IMAGE.formatted(name))
                .profile(profile)
                .namespace(namespace)
                .owner(namespace);
    }

    /** Row C12, as its manifest has it. */
    private List<InstallStep> userService() {
        PodArgs pods = pods("user-service", "production")
                .compute(Compute.of("250m", "256Mi", "500m", "512Mi"))
                .secret("DATABASE_URL", "database-secret", "url")
                .build();
        return WorkloadPlanner.service(
                "user-service",
                ServiceArgs.builder(cluster, pods)
                        .port(8080)
                        .probes("/health", "/ready")
                        .replicas(3)
                        .rollout("1", "1")
                        .build()
                        .spec());
    }

    /** Row C15: replicas, sizes and level of logging are the environment's. */
    private List<InstallStep> ofItsEnvironment() {
        PodArgs pods = pods("orders", "production").build();
        return WorkloadPlanner.service(
                "orders", ServiceArgs.builder(cluster, pods).build().spec());
    }

    private List<InstallStep> cart() {
        PodArgs pods = pods("cart", "shop")
                .inMesh()
                .priorityClass("critical")
                .variable("CURRENCY", "EUR")
                .writable("/tmp")
                .reaches(Reach.addresses("10.0.48.0/20", 5432))
                .reaches(Reach.application("billing", "invoices", 8080))
                .reaches(Reach.https())
                .build();
        return WorkloadPlanner.service(
                "cart",
                ServiceArgs.builder(cluster, pods)
                        .scaling(2, 8, 70)
                        .metrics("/metrics")
                        .calledBy(Caller.application("shop", "checkout"))
                        .calledBy(Caller.namespace("production"))
                        .host("cart.example.org", new Entry(EntryKind.GATEWAY, "ingress", "public", "letsencrypt"))
                        .build()
                        .spec());
    }

    private List<InstallStep> portal() {
        return WorkloadPlanner.service(
                "portal",
                ServiceArgs.builder(cluster, pods("portal", "shop").build())
                        .host(
                                "portal.example.org",
                                new Entry(EntryKind.INGRESS_NGINX, "ingress", "nginx", "letsencrypt"))
                        .build()
                        .spec());
    }

    private List<InstallStep> mailer() {
        PodArgs pods = pods("mailer", "shop")
                .identity(new PodIdentity(
                        Output.of("client"),
                        Output.of(Map.of("azure.workload.identity/client-id", "client")),
                        Map.of("azure.workload.identity/use", "true"),
                        List.of()))
                .command(List.of("/mailer"))
                .arguments(List.of("--queue", "mail"))
                .build();
        return WorkloadPlanner.worker(
                "mailer",
                WorkerArgs.builder(cluster, pods)
                        .scaling(1, 4, 80)
                        .metrics("/metrics")
                        .build()
                        .spec());
    }

    private List<InstallStep> report() {
        return WorkloadPlanner.cronTask(
                "report",
                CronTaskArgs.builder(
                                cluster, pods("report", "shop").writable("/tmp").build(), "30 2 * * *")
                        .timeZone("Europe/Berlin")
                        .build()
                        .spec());
    }
}
