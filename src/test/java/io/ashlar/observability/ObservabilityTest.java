package io.ashlar.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.pulumi.core.Output;
import io.ashlar.core.Profile;
import io.ashlar.core.Versions.Chart;
import io.ashlar.core.manifest.ChartInstall;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.identity.PodIdentity;
import io.ashlar.incluster.Clusters;
import io.ashlar.incluster.Installation;
import io.ashlar.incluster.SoundObjects;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.observability.plan.LogStore;
import io.ashlar.observability.plan.ObservabilityPlanner;
import io.ashlar.observability.plan.alerts.Slo;
import io.ashlar.postgres.PostgresRef;
import io.ashlar.redis.RedisRef;
import io.ashlar.sandbox.mocks.SandboxMocks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;

class ObservabilityTest {
    private static final KubernetesClusterRef NONE = Mockito.mock(KubernetesClusterRef.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-west-1");

    private static ObservabilityArgs.Builder args(KubernetesClusterRef cluster, ClusterCloud where, Profile profile) {
        PodIdentity identity =
                new PodIdentity(Output.of("identity"), Output.of(Map.of("identity", "yes")), Map.of(), List.of());
        TelemetryBucket logs =
                new TelemetryBucket(Output.of("logs-bucket"), Optional.of(Output.of("account")), identity);
        TelemetryBucket traces =
                new TelemetryBucket(Output.of("traces-bucket"), Optional.of(Output.of("account")), identity);
        return ObservabilityArgs.builder(cluster, where, "platform", 890)
                .profile(profile)
                .runbooks("https://example.com/runbooks/")
                .objective(Slo.standard("shop", "user-service", "product"))
                .keptIn(logs, traces, "eu-west-1")
                .postgres("main", postgres(), "watcher", "postgres-watcher", "password")
                .redis("sessions", redis(), "watcher", "redis-watcher", "password");
    }

    private static PostgresRef postgres() {
        PostgresRef server = Mockito.mock(PostgresRef.class);
        Mockito.when(server.host()).thenReturn(Output.of("db.example.com"));
        Mockito.when(server.port()).thenReturn(Output.of(5432));
        return server;
    }

    private static RedisRef redis() {
        RedisRef server = Mockito.mock(RedisRef.class);
        Mockito.when(server.host()).thenReturn(Output.of("cache.example.com"));
        Mockito.when(server.port()).thenReturn(Output.of(6379));
        return server;
    }

    private static List<InstallStep> plan(ObservabilityArgs.Builder args) {
        return ObservabilityPlanner.plan("watch", args.build().spec(), Json::text);
    }

    private static Map<String, Object> values(List<InstallStep> plan, String release) {
        return plan.stream()
                .filter(ChartInstall.class::isInstance)
                .map(ChartInstall.class::cast)
                .filter(chart -> chart.release().equals(release))
                .findFirst()
                .orElseThrow()
                .values();
    }

    private static JsonNode tree(List<InstallStep> plan, String release) {
        return JSON.valueToTree(values(plan, release));
    }

    static Stream<Arguments> clouds_and_profiles() {
        return Stream.of(ClusterCloud.values())
                .flatMap(where -> Stream.of(Profile.values()).map(profile -> Arguments.of(where, profile)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("clouds_and_profiles")
    void every_cloud_has_the_same_objects(ClusterCloud where, Profile profile) {
        cloud.run(context -> {
            KubernetesClusterRef cluster = Clusters.empty();
            new Observability(
                    "watch",
                    args(cluster, where, profile).after(operator(cluster)).build(),
                    null);
        });

        assertThat(Clusters.counts(cloud))
                .containsEntry("Namespace", 3L)
                .containsEntry("NetworkPolicy", 6L)
                .containsEntry("PrometheusRule", 11L)
                .containsEntry("ConfigMap", 12L)
                .containsEntry("Release", 8L);
        assertThat(SoundObjects.findings(plan(args(NONE, where, profile)))).isEmpty();
    }

    @Test
    void elasticsearch_and_kibana_take_the_place_of_loki_by_name() {
        cloud.run(context -> {
            KubernetesClusterRef cluster = Clusters.empty();
            new Observability(
                    "watch",
                    args(cluster, ClusterCloud.AWS, Profile.PRODUCTION)
                            .logs(LogStore.ELASTICSEARCH)
                            .after(operator(cluster))
                            .build(),
                    null);
        });

        assertThat(Clusters.counts(cloud)).containsEntry("Elasticsearch", 1L).containsEntry("Kibana", 1L);
        var elasticsearch = cloud.named("watch-elasticsearch").inputs();
        assertThat(elasticsearch.text("spec.version")).hasValue("9.5.1");
        assertThat(elasticsearch.objects("spec.nodeSets").get(0).number("count"))
                .hasValue(3);
        List<InstallStep> plan =
                plan(args(NONE, ClusterCloud.AWS, Profile.PRODUCTION).logs(LogStore.ELASTICSEARCH));
        assertThat(plan).noneMatch(step -> step instanceof ChartInstall chart && chart.chart() == Chart.LOKI);
        assertThat(tree(plan, "telemetry")
                        .at("/alternateConfig/service/pipelines/logs/exporters/0")
                        .asText())
                .isEqualTo("elasticsearch/logs");
        assertThat(SoundObjects.findings(plan)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} of logs on {2} copies, {3} of traces, {4} gateways")
    @CsvSource({"DEVELOPMENT, 72h, 1, 24h, 1", "STAGING, 336h, 1, 72h, 1", "PRODUCTION, 720h, 3, 168h, 2"})
    void what_is_kept_follows_the_profile(Profile profile, String logs, int copies, String traces, int gateways) {
        List<InstallStep> plan = plan(args(NONE, ClusterCloud.GCP, profile));

        assertThat(tree(plan, "logs").at("/loki/limits_config/retention_period").asText())
                .isEqualTo(logs);
        assertThat(tree(plan, "logs").at("/loki/compactor/retention_enabled").asBoolean())
                .isTrue();
        assertThat(tree(plan, "logs").at("/singleBinary/replicas").asInt()).isEqualTo(copies);
        assertThat(tree(plan, "logs")
                        .at("/loki/commonConfig/replication_factor")
                        .asInt())
                .isEqualTo(copies);
        assertThat(tree(plan, "traces").at("/tempo/retention").asText()).isEqualTo(traces);
        assertThat(tree(plan, "telemetry").at("/replicaCount").asInt()).isEqualTo(gateways);
    }

    @ParameterizedTest
    @CsvSource({"AWS, s3, s3", "AZURE, azure, azure", "GCP, gcs, gcs"})
    void logs_and_traces_lie_in_the_clouds_own_store(ClusterCloud where, String logs, String traces) {
        List<InstallStep> plan = plan(args(NONE, where, Profile.PRODUCTION));

        assertThat(tree(plan, "logs").at("/loki/storage/type").asText()).isEqualTo(logs);
        assertThat(tree(plan, "logs")
                        .at("/loki/schemaConfig/configs/0/object_store")
                        .asText())
                .isEqualTo(logs);
        assertThat(tree(plan, "logs").at("/loki/compactor/delete_request_store").asText())
                .isEqualTo(logs);
        assertThat(tree(plan, "traces").at("/tempo/storage/trace/backend").asText())
                .isEqualTo(traces);
    }

    @Test
    void the_day_of_lokis_schema_never_changes() {
        assertThat(tree(plan(args(NONE, ClusterCloud.AWS, Profile.STAGING)), "logs")
                        .at("/loki/schemaConfig/configs/0/from")
                        .asText())
                .isEqualTo("2026-01-01");
    }

    @ParameterizedTest
    @EnumSource(ClusterCloud.class)
    void only_identity_and_storage_differ_between_clouds(ClusterCloud where) {
        List<InstallStep> here = plan(args(NONE, where, Profile.PRODUCTION));
        List<InstallStep> there = plan(args(NONE, ClusterCloud.AWS, Profile.PRODUCTION));

        assertThat(here.stream().filter(step -> !isStore(step)))
                .containsExactlyElementsOf(
                        there.stream().filter(step -> !isStore(step)).toList());
    }

    private static boolean isStore(InstallStep step) {
        return step instanceof ChartInstall chart && (chart.chart() == Chart.LOKI || chart.chart() == Chart.TEMPO);
    }

    @Test
    void logs_traces_and_metrics_lead_to_each_other() throws Exception {
        Manifest sources = (Manifest) plan(args(NONE, ClusterCloud.AWS, Profile.PRODUCTION)).stream()
                .filter(step -> step.resourceName().equals("watch-data-sources"))
                .findFirst()
                .orElseThrow();
        JsonNode file = JSON.readTree(String.valueOf(sources.at("data").get("ashlar.yaml")));

        assertThat(file.at("/datasources/0/jsonData/derivedFields/0/datasourceUid")
                        .asText())
                .isEqualTo("tempo");
        assertThat(file.at("/datasources/1/uid").asText()).isEqualTo("tempo");
        assertThat(file.at("/datasources/1/jsonData/tracesToLogsV2/datasourceUid")
                        .asText())
                .isEqualTo("logs");
        assertThat(file.at("/datasources/1/jsonData/tracesToMetrics/datasourceUid")
                        .asText())
                .isEqualTo("prometheus");
        assertThat(file.at("/datasources/1/jsonData/serviceMap/datasourceUid").asText())
                .isEqualTo("prometheus");
    }

    @Test
    void an_alert_knows_a_database_by_its_name_and_not_by_the_address_of_its_exporter() {
        List<InstallStep> plan = plan(args(NONE, ClusterCloud.AZURE, Profile.PRODUCTION));

        assertThat(tree(plan, "postgres-main")
                        .at("/serviceMonitor/relabelings/0/targetLabel")
                        .asText())
                .isEqualTo("instance");
        assertThat(tree(plan, "postgres-main")
                        .at("/serviceMonitor/relabelings/0/replacement")
                        .asText())
                .isEqualTo("main");
        assertThat(tree(plan, "postgres-main").at("/config/datasource/sslmode").asText())
                .isEqualTo("require");
        assertThat(values(plan, "postgres-main").toString()).doesNotContain("password=");
        assertThat(tree(plan, "redis-sessions")
                        .at("/serviceMonitor/relabelings/0/replacement")
                        .asText())
                .isEqualTo("sessions");
    }

    @Test
    void only_the_nodes_agents_live_where_privileged_pods_are_admitted() {
        List<InstallStep> plan = plan(args(NONE, ClusterCloud.AWS, Profile.PRODUCTION));

        assertThat(plan)
                .filteredOn(step ->
                        step instanceof Manifest manifest && manifest.kind().equals("Namespace"))
                .extracting(step -> ((Manifest) step).name() + " "
                        + ((Manifest) step).at("metadata", "labels").get("pod-security.kubernetes.io/enforce"))
                .containsExactly("observability restricted", "node-agents privileged");
        assertThat(plan)
                .filteredOn(step ->
                        step instanceof ChartInstall chart && chart.namespace().equals("node-agents"))
                .extracting(InstallStep::resourceName)
                .containsExactly("watch-node-logs");
    }

    @Test
    void no_chart_is_told_labels_that_it_selects_its_pods_by() {
        assertThat(plan(args(NONE, ClusterCloud.AWS, Profile.PRODUCTION)))
                .filteredOn(ChartInstall.class::isInstance)
                .hasSize(7)
                .noneMatch(step -> ((ChartInstall) step).values().toString().contains("app.kubernetes.io/"))
                .allMatch(step -> ((ChartInstall) step).values().toString().contains("owner=platform"));
    }

    @Test
    void elastics_operator_is_admitted_where_pods_must_be_restricted() {
        List<InstallStep> plan =
                plan(args(NONE, ClusterCloud.AWS, Profile.PRODUCTION).logs(LogStore.ELASTICSEARCH));

        assertThat(tree(plan, "elastic-operator")
                        .at("/podSecurityContext/seccompProfile/type")
                        .asText())
                .isEqualTo("RuntimeDefault");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_nothing_is_made() {
        Slo impossible = new Slo("Shop", "product", Map.of(), 1, Duration.ZERO, 0.95);

        assertThatThrownBy(() -> ObservabilityArgs.builder(NONE, ClusterCloud.AWS, "platform", 0)
                        .objective(impossible)
                        .postgres("Main DB", postgres(), "", "secret", "key")
                        .build()
                        .checked("watch"))
                .hasMessage("OBS-001 Observability 'watch': objectives is \"Shop\", but a service has 1 to 30 lower-"
                        + "case letters, digits and dashes, begins with a letter and promises once. Rename it, or "
                        + "put both promises into one.\n"
                        + "OBS-002 Observability 'watch': objectives.Shop is 1.0, 0.95 within PT0S, but shares lie "
                        + "between 0 and 1, and the latency is at least a millisecond. Write 99.9 % as 0.999; "
                        + "nothing promises 100 %, since then there is no budget to burn.\n"
                        + "OBS-003 Observability 'watch': objectives.Shop.selector is {}, but labels pick the "
                        + "service's series, each by a plain value. Give at least namespace and service.\n"
                        + "OBS-004 Observability 'watch': monthlyBudget is 0.0, but a month costs something. Give "
                        + "what the cluster may cost, in dollars.\n"
                        + "OBS-005 Observability 'watch': runbooks is \"\", but runbooks are pages below an https "
                        + "address that ends with a slash. Write it like "
                        + "https://github.com/me/platform/blob/main/docs/runbooks/.\n"
                        + "OBS-006 Observability 'watch': keptIn is none, but in production logs and traces outlive"
                        + " the pod that took them. Give an object store for each by keptIn.\n"
                        + "OBS-007 Observability 'watch': exporters is \"Main DB\", but a name is 1 to 30 lower-case "
                        + "letters, digits and dashes, the first a letter. Rename it: it becomes the label "
                        + "instance.\n"
                        + "OBS-008 Observability 'watch': exporters.Main DB is , secret/key, but an exporter logs "
                        + "in by a user and a password in a secret. Name the user, the Kubernetes secret and the "
                        + "key in it.");
    }

    /** The chart that brings PrometheusRule. */
    private static com.pulumi.resources.Resource operator(KubernetesClusterRef cluster) {
        var parent = new com.pulumi.resources.ComponentResource("test:monitoring:Monitoring", "metrics");
        return Objects.requireNonNull(Installation.of(
                        List.of(
                                Manifest.ofCluster("monitoring", "v1", "Namespace", "monitoring"),
                                ChartInstall.of("metrics", Chart.KUBE_PROMETHEUS_STACK, "monitoring", Map.of())),
                        parent,
                        cluster.provider(),
                        Map.of(),
                        List.of())
                .resources()
                .get("metrics"));
    }
}
