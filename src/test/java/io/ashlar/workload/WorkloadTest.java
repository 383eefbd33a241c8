package io.ashlar.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.kubernetes.core.v1.Namespace;
import com.pulumi.kubernetes.core.v1.NamespaceArgs;
import com.pulumi.kubernetes.meta.v1.inputs.ObjectMetaArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import io.ashlar.core.manifest.Compute;
import io.ashlar.core.manifest.Restricted;
import io.ashlar.identity.PodIdentity;
import io.ashlar.incluster.Clusters;
import io.ashlar.incluster.SoundObjects;
import io.ashlar.ingress.plan.Entry;
import io.ashlar.ingress.plan.EntryKind;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.workload.plan.Caller;
import io.ashlar.workload.plan.Reach;
import io.ashlar.workload.plan.WorkloadPlanner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkloadTest {
    private static final String IMAGE = "registry.example.com/user-service:v1.2.0@sha256:" + "ab".repeat(32);
    private static final Entry GATEWAY = new Entry(EntryKind.GATEWAY, "ingress", "public", "letsencrypt");

    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-west-1");

    /** Only pods of a program that runs come after its namespace. */
    private Optional<Namespace> production = Optional.empty();

    private PodArgs.Builder pods() {
        PodArgs.Builder pods = PodArgs.builder(IMAGE).namespace("production").owner("users");
        production.ifPresent(pods::after);
        return pods;
    }

    /** Row C12, as its manifest has it. */
    private ServiceArgs.Builder userService(KubernetesClusterRef cluster) {
        return ServiceArgs.builder(
                        cluster,
                        pods().compute(Compute.of("250m", "256Mi", "500m", "512Mi"))
                                .secret("DATABASE_URL", "database-secret", "url")
                                .build())
                .port(8080)
                .probes("/health", "/ready")
                .replicas(3)
                .rollout("1", "1");
    }

    /** In a cluster that admits only restricted pods: the sandbox judges them as the API server does. */
    private void run(Consumer<KubernetesClusterRef> program) {
        cloud.run(context -> {
            KubernetesClusterRef cluster = Clusters.empty();
            production = Optional.of(new Namespace(
                    "production",
                    NamespaceArgs.builder()
                            .metadata(ObjectMetaArgs.builder()
                                    .name("production")
                                    .labels(Restricted.namespace())
                                    .build())
                            .build(),
                    CustomResourceOptions.builder().provider(cluster.provider()).build()));
            program.accept(cluster);
        });
    }

    @Test
    void the_user_service_is_made_exactly_as_its_row_says() {
        run(cluster -> new Service("user-service", userService(cluster).build(), null));

        Registered deployment = cloud.named("kubernetes:apps/v1:Deployment", "user-service-deployment");
        assertThat(deployment.inputs().text("metadata.name")).hasValue("user-service");
        assertThat(deployment.inputs().text("metadata.namespace")).hasValue("production");
        assertThat(deployment.inputs().number("spec.replicas")).hasValue(3);
        assertThat(deployment.inputs().text("spec.strategy.type")).hasValue("RollingUpdate");
        assertThat(deployment.inputs().object("spec.strategy.rollingUpdate").asMap())
                .isEqualTo(Map.of("maxSurge", 1.0, "maxUnavailable", 1.0));
        assertThat(deployment.inputs().object("spec.template.metadata.labels").asMap())
                .containsEntry("app", "user-service")
                .containsEntry("version", "v1.2.0");
        var container =
                deployment.inputs().objects("spec.template.spec.containers").get(0);
        assertThat(container.text("image")).hasValue(IMAGE);
        assertThat(container.objects("ports").get(0).number("containerPort")).hasValue(8080);
        assertThat(container.object("resources").asMap())
                .isEqualTo(Map.of(
                        "requests", Map.of("cpu", "250m", "memory", "256Mi"),
                        "limits", Map.of("cpu", "500m", "memory", "512Mi")));
        assertThat(container.text("livenessProbe.httpGet.path")).hasValue("/health");
        assertThat(container.number("livenessProbe.initialDelaySeconds")).hasValue(30);
        assertThat(container.number("livenessProbe.periodSeconds")).hasValue(10);
        assertThat(container.text("readinessProbe.httpGet.path")).hasValue("/ready");
        assertThat(container.number("readinessProbe.initialDelaySeconds")).hasValue(5);
        assertThat(container.number("readinessProbe.periodSeconds")).hasValue(5);
        assertThat(container.objects("env"))
                .filteredOn(one -> one.text("name").orElse("").equals("DATABASE_URL"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.text("valueFrom.secretKeyRef.name")).hasValue("database-secret");
                    assertThat(one.text("valueFrom.secretKeyRef.key")).hasValue("url");
                    assertThat(one.has("value")).isFalse();
                });
    }

    @ParameterizedTest(name = "{0}: {1} pods of {2} and {3}, logging at {6}")
    @CsvSource({
        "DEVELOPMENT, 1, 100m, 128Mi, 200m, 256Mi, debug",
        "STAGING, 2, 250m, 256Mi, 500m, 512Mi, info",
        "PRODUCTION, 5, 500m, 512Mi, 1000m, 1024Mi, warn"
    })
    void an_environment_has_the_numbers_of_its_row(
            Profile profile,
            int replicas,
            String cpu,
            String memory,
            String cpuLimit,
            String memoryLimit,
            String level) {
        run(cluster -> new Service(
                "orders",
                ServiceArgs.builder(cluster, pods().profile(profile).build()).build(),
                null));

        var deployment = cloud.named("orders-deployment").inputs();
        var container = deployment.objects("spec.template.spec.containers").get(0);
        assertThat(deployment.number("spec.replicas")).hasValue(replicas);
        assertThat(container.object("resources").asMap())
                .isEqualTo(Map.of(
                        "requests", Map.of("cpu", cpu, "memory", memory),
                        "limits", Map.of("cpu", cpuLimit, "memory", memoryLimit)));
        assertThat(container.objects("env").get(0).asMap()).isEqualTo(Map.of("name", "LOG_LEVEL", "value", level));
        assertThat(deployment.text("metadata.labels.environment")).hasValue(profile.key());
    }

    @Test
    void a_service_comes_with_everything_around_it() {
        run(cluster -> new Service("orders", userService(cluster).build(), null));

        assertThat(Clusters.counts(cloud))
                .isEqualTo(Map.of(
                        "Deployment", 1L,
                        "Namespace", 1L,
                        "NetworkPolicy", 1L,
                        "PodDisruptionBudget", 1L,
                        "Service", 1L,
                        "ServiceAccount", 1L));
    }

    @Test
    void an_autoscaler_alone_says_how_many_pods_there_are() {
        run(cluster -> new Service(
                "orders",
                ServiceArgs.builder(cluster, pods().build()).scaling(4, 16, 70).build(),
                null));

        assertThat(cloud.named("orders-deployment").inputs().has("spec.replicas"))
                .isFalse();
        var scaler = cloud.named("orders-autoscaler").inputs();
        assertThat(scaler.number("spec.minReplicas")).hasValue(4);
        assertThat(scaler.number("spec.maxReplicas")).hasValue(16);
        assertThat(scaler.objects("spec.metrics").get(0).number("resource.target.averageUtilization"))
                .hasValue(70);
    }

    @Test
    void a_rolling_update_moves_by_quarters_unless_it_is_told_otherwise() {
        run(cluster -> new Service(
                "orders", ServiceArgs.builder(cluster, pods().build()).build(), null));

        assertThat(cloud.named("orders-deployment")
                        .inputs()
                        .object("spec.strategy.rollingUpdate")
                        .asMap())
                .isEqualTo(Map.of("maxSurge", "25%", "maxUnavailable", "25%"));
    }

    @Test
    void nobody_comes_in_and_nothing_goes_out_but_what_is_named() {
        run(cluster -> new Service(
                "orders",
                ServiceArgs.builder(
                                cluster,
                                pods().reaches(Reach.addresses("10.0.48.0/20", 5432))
                                        .reaches(Reach.application("billing", "invoices", 8080))
                                        .build())
                        .calledBy(Caller.application("shop", "cart"))
                        .build(),
                null));

        var policy = cloud.named("orders-network-policy").inputs();
        assertThat(policy.texts("spec.policyTypes")).containsExactly("Ingress", "Egress");
        assertThat(policy.objects("spec.ingress")).singleElement().satisfies(rule -> {
            assertThat(rule.objects("from")).hasSize(1);
            assertThat(rule.objects("from")
                            .get(0)
                            .object("podSelector.matchLabels")
                            .asMap())
                    .isEqualTo(Map.of("app.kubernetes.io/name", "cart"));
            assertThat(rule.objects("ports").get(0).number("port")).hasValue(8080);
        });
        assertThat(policy.objects("spec.egress"))
                .extracting(rule -> rule.objects("ports").get(0).number("port").orElse(0))
                .containsExactly(53L, 5432L, 8080L);
    }

    @Test
    void pods_with_an_identity_may_ask_for_its_credentials() {
        run(cluster -> new Worker(
                "mailer",
                WorkerArgs.builder(
                                cluster,
                                pods().identity(new PodIdentity(
                                                Output.of("0a1b"),
                                                Output.of(Map.of("azure.workload.identity/client-id", "0a1b")),
                                                Map.of("azure.workload.identity/use", "true"),
                                                List.of()))
                                        .build())
                        .build(),
                null));

        assertThat(cloud.named("mailer-service-account")
                        .inputs()
                        .object("metadata.annotations")
                        .asMap())
                .isEqualTo(Map.of("azure.workload.identity/client-id", "0a1b"));
        assertThat(cloud.named("mailer-deployment")
                        .inputs()
                        .object("spec.template.metadata.labels")
                        .asMap())
                .containsEntry("azure.workload.identity/use", "true");
        assertThat(cloud.named("mailer-network-policy").inputs().objects("spec.egress"))
                .extracting(
                        rule -> rule.objects("to").get(0).text("ipBlock.cidr").orElse("names"))
                .containsExactly("names", "0.0.0.0/0", "169.254.170.23/32", "169.254.169.252/32", "169.254.169.254/32");
    }

    @Test
    void in_a_mesh_the_same_callers_come_by_its_tunnel_and_probes_by_its_address() {
        run(cluster -> new Service(
                "orders",
                ServiceArgs.builder(
                                cluster,
                                pods().inMesh()
                                        .reaches(Reach.application("billing", "invoices", 8080))
                                        .build())
                        .calledBy(Caller.application("shop", "cart"))
                        .build(),
                null));

        var policy = cloud.named("orders-network-policy").inputs();
        assertThat(policy.objects("spec.ingress").get(0).objects("ports"))
                .extracting(port -> port.number("port").orElse(0))
                .containsExactly(8080L, 15008L);
        assertThat(policy.objects("spec.ingress").get(1).objects("from").get(0).text("ipBlock.cidr"))
                .hasValue("169.254.7.127/32");
        assertThat(policy.objects("spec.egress").get(1).objects("ports"))
                .extracting(port -> port.number("port").orElse(0))
                .containsExactly(8080L, 15008L);
    }

    @Test
    void a_task_runs_alone_and_not_for_ever() {
        run(cluster -> new CronTask(
                "report",
                CronTaskArgs.builder(cluster, pods().writable("/tmp").build(), "30 2 * * *")
                        .timeZone("Europe/Berlin")
                        .longest(Duration.ofMinutes(20))
                        .build(),
                null));

        var job = cloud.named("kubernetes:batch/v1:CronJob", "report-cron-job").inputs();
        assertThat(job.text("spec.concurrencyPolicy")).hasValue("Forbid");
        assertThat(job.text("spec.timeZone")).hasValue("Europe/Berlin");
        assertThat(job.number("spec.jobTemplate.spec.activeDeadlineSeconds")).hasValue(1200);
        assertThat(job.number("spec.jobTemplate.spec.backoffLimit")).hasValue(2);
        assertThat(Clusters.counts(cloud)).containsOnlyKeys("CronJob", "Namespace", "NetworkPolicy", "ServiceAccount");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void no_object_lacks_an_owner_limits_probes_or_a_network_policy(Profile profile) {
        PodArgs pods = pods().profile(profile).build();
        KubernetesClusterRef none = org.mockito.Mockito.mock(KubernetesClusterRef.class);
        ServiceArgs service = ServiceArgs.builder(none, pods)
                .scaling(2, 8, 70)
                .metrics("/metrics")
                .host("orders.example.com", GATEWAY)
                .build();

        assertThat(SoundObjects.findings(WorkloadPlanner.service("orders", service.spec())))
                .isEmpty();
        assertThat(WorkloadPlanner.service("orders", service.spec())).hasSize(8);
        assertThat(SoundObjects.findings(WorkloadPlanner.worker(
                        "mailer",
                        WorkerArgs.builder(none, pods)
                                .metrics("/metrics")
                                .build()
                                .spec())))
                .isEmpty();
        assertThat(SoundObjects.findings(WorkloadPlanner.cronTask(
                        "report",
                        CronTaskArgs.builder(none, pods, "0 1 * * *").build().spec())))
                .isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_nothing_is_registered() {
        assertThatThrownBy(() -> ServiceArgs.builder(
                                org.mockito.Mockito.mock(KubernetesClusterRef.class),
                                PodArgs.builder("registry.example.com/orders:latest")
                                        .namespace("default")
                                        .owner("")
                                        .compute(Compute.of("500m", "1GB", "250m", "2Gi"))
                                        .variable("DB_PASSWORD", "hunter2")
                                        .writable("tmp")
                                        .reaches(Reach.addresses("10.0.0.0", 5432))
                                        .build())
                        .probes("/health", "/health")
                        .replicas(0)
                        .rollout("0", "0%")
                        .host("https://orders.example.com", GATEWAY)
                        .build()
                        .checked("Orders"))
                .isInstanceOf(InvalidInputException.class)
                .extracting(refused -> ((InvalidInputException) refused)
                        .problems().stream()
                                .map(problem -> problem.code() + " " + problem.field())
                                .toList())
                .isEqualTo(List.of(
                        "CORE-001 name",
                        "CORE-002 owner",
                        "CORE-003 compute.memory",
                        "CORE-004 compute.cpuLimit",
                        "WRK-001 namespace",
                        "WRK-002 image",
                        "WRK-004 environment",
                        "WRK-005 writable",
                        "WRK-006 reaches",
                        "WRK-009 ready",
                        "WRK-010 replicas",
                        "WRK-018 rollout",
                        "WRK-012 hosts"));
        assertThat(cloud.registered()).isEmpty();
    }

    @Test
    void a_problem_reads_as_a_sentence() {
        assertThatThrownBy(() -> CronTaskArgs.builder(
                                org.mockito.Mockito.mock(KubernetesClusterRef.class), pods().build(), "daily")
                        .timeZone("CEST")
                        .build()
                        .checked("report"))
                .hasMessage(
                        """
                        WRK-014 CronTask 'report': schedule is "daily", but a schedule is five fields: minute, hour, day of \
                        the month, month, day of the week. Write it like "30 2 * * *", and the time zone as timeZone.
                        WRK-015 CronTask 'report': timeZone is "CEST", but a time zone is a name of the time zone database. \
                        Write Etc/UTC, or a place such as Europe/Berlin.""");
    }
}
