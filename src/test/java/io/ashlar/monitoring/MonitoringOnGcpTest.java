package io.ashlar.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import io.ashlar.cloud.TestCloud;
import io.ashlar.cloud.TestCluster;
import io.ashlar.cloud.TestKey;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.monitoring.gcp.GcpAlertingDriver;
import io.ashlar.monitoring.gcp.GcpAlertingHandles;
import io.ashlar.monitoring.gcp.GcpAlertingOptions;
import io.ashlar.monitoring.incluster.PrometheusStack;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.ContainerLogs;
import io.ashlar.monitoring.plan.DatabaseFacts;
import io.ashlar.monitoring.plan.Delivery;
import io.ashlar.monitoring.plan.Measure;
import io.ashlar.monitoring.plan.SmtpRelay;
import io.ashlar.postgres.PostgresRef;
import io.ashlar.redis.RedisRef;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class MonitoringOnGcpTest {
    private final SandboxMocks mocks = SandboxMocks.of(
            io.ashlar.sandbox.Sandbox.inMemory(),
            Map.of("gcp", Properties.of(Map.of("project", TestCloud.PROJECT, "region", "europe-west1"))));
    private final PostgresRef postgres = Mockito.mock(PostgresRef.class);
    private final RedisRef redis = Mockito.mock(RedisRef.class);

    private void run(Profile profile, GcpAlertingOptions options) {
        mocks.run(context -> make(profile, options));
    }

    private Monitoring make(Profile profile, GcpAlertingOptions options) {
        Mockito.when(postgres.serverName()).thenReturn(Output.of("main-db"));
        Mockito.when(redis.nodeIds())
                .thenReturn(Output.of(List.of("projects/shop-test/locations/europe-west1/instances/main")));
        EncryptionKeyRef key = TestKey.of(TestCloud.GOOGLE_CLOUD, "pubsub.googleapis.com");
        return new Monitoring(
                "watch",
                MonitoringArgs.builder(new MonitoringDriver(
                                new GcpAlertingDriver(TestCloud.googleCloud(), options), new PrometheusStack()))
                        .profile(profile)
                        .encryptionKey(key)
                        .subscribe(AlertTier.CRITICAL, "on-call", Delivery.EMAIL, "on-call@example.com")
                        .subscribe(AlertTier.WARNING, "hook", Delivery.HTTPS, "https://chat.example.com")
                        .watch("main", postgres, DatabaseFacts.of("db-custom-2-7680", 7, 100))
                        .watch("main", redis, 2, 2)
                        .watchNat("a", Output.of("main-nat"))
                        .watchLoadBalancer("web", Output.of("web"))
                        .cluster(
                                TestCluster.googleCloud(),
                                ClusterMonitoring.builder()
                                        .logs(ContainerLogs.SHIPPED)
                                        .smtp(new SmtpRelay(
                                                "smtp.example.com",
                                                587,
                                                "alerts@example.com",
                                                "alerts",
                                                "mail",
                                                "password"))
                                        .build())
                        .tags(Tags.none().with("Environment", "Test"))
                        .build(),
                null);
    }

    private Properties inputs(String name) {
        return mocks.named(name).inputs();
    }

    private Properties condition(String name) {
        return inputs(name).objects("conditions").get(0).object("conditionThreshold");
    }

    @Test
    void an_environment_consists_of_a_topic_a_tier_a_channel_a_subscriber_and_a_policy_a_measure() {
        run(Profile.PRODUCTION, GcpAlertingOptions.none());

        assertThat(mocks.counts())
                .containsAllEntriesOf(Map.of(
                        "gcp:pubsub/topic:Topic", 3L,
                        "gcp:pubsub/topicIAMMember:TopicIAMMember", 3L,
                        "gcp:monitoring/notificationChannel:NotificationChannel", 5L,
                        "gcp:monitoring/alertPolicy:AlertPolicy", 17L,
                        "gcp:logging/projectBucketConfig:ProjectBucketConfig", 1L,
                        "gcp:logging/projectSink:ProjectSink", 1L,
                        "gcp:logging/projectExclusion:ProjectExclusion", 1L));
    }

    @Test
    void topics_are_encrypted_and_only_monitoring_publishes_to_them() {
        run(Profile.PRODUCTION, GcpAlertingOptions.none());

        String key = mocks.named("gcp:kms/cryptoKey:CryptoKey", "key").id();
        assertThat(mocks.ofType("gcp:pubsub/topic:Topic")).allSatisfy(topic -> {
            assertThat(topic.inputs().text("kmsKeyName")).hasValue(key);
            assertThat(topic.inputs().text("labels.environment")).hasValue("test");
        });
        assertThat(inputs("watch-alerts-policy-critical").text("role")).hasValue("roles/pubsub.publisher");
        assertThat(inputs("watch-alerts-policy-critical").text("member").orElseThrow())
                .matches("serviceAccount:service-\\d+@gcp-sa-monitoring-notification\\.iam\\.gserviceaccount\\.com");
    }

    @Test
    void a_policy_names_its_topic_and_every_subscriber_of_its_tier() {
        run(Profile.PRODUCTION, GcpAlertingOptions.none());

        assertThat(inputs("watch-alarm-database-main-storage").texts("notificationChannels"))
                .containsExactly(
                        mocks.named("watch-alerts-channel-critical").id(),
                        mocks.named("watch-subscription-critical-on-call").id());
        assertThat(inputs("watch-alerts-channel-critical").text("labels.topic"))
                .hasValue(mocks.named("watch-alerts-critical").id());
        assertThat(inputs("watch-subscription-warning-hook").text("type")).hasValue("webhook_tokenauth");
    }

    @Test
    void a_policy_looks_at_the_server_and_takes_silence_for_an_alert() {
        run(Profile.PRODUCTION, GcpAlertingOptions.none());

        Properties storage = condition("watch-alarm-database-main-storage");
        assertThat(storage.text("filter"))
                .hasValue("resource.type = \"cloudsql_database\" AND metric.type ="
                        + " \"cloudsql.googleapis.com/database/disk/utilization\" AND resource.labels.database_id ="
                        + " \"shop-test:main-db\"");
        assertThat(storage.at("thresholdValue")).hasValue(0.9);
        assertThat(storage.text("duration")).hasValue("300s");
        assertThat(storage.text("evaluationMissingData")).hasValue("EVALUATION_MISSING_DATA_ACTIVE");
        assertThat(condition("watch-alarm-nat-a-drops").text("evaluationMissingData"))
                .hasValue("EVALUATION_MISSING_DATA_INACTIVE");
    }

    @Test
    void a_cache_is_watched_under_one_id_node_by_node() {
        run(Profile.PRODUCTION, GcpAlertingOptions.none());

        Properties cpu = condition("watch-alarm-cache-main-cpu");
        assertThat(cpu.text("filter").orElseThrow())
                .endsWith("resource.labels.instance_id = ends_with(\"/instances/main\")");
        Properties aggregation = cpu.objects("aggregations").get(0);
        assertThat(aggregation.text("perSeriesAligner")).hasValue("ALIGN_RATE");
        assertThat(aggregation.text("crossSeriesReducer")).hasValue("REDUCE_SUM");
        assertThat(aggregation.texts("groupByFields")).containsExactly("resource.label.node_id");
    }

    @Test
    void labels_that_are_numbers_are_compared_and_words_are_matched() {
        run(Profile.PRODUCTION, GcpAlertingOptions.none());

        assertThat(condition("watch-alarm-load-balancer-web-errors")
                        .text("filter")
                        .orElseThrow())
                .endsWith("resource.labels.url_map_name = \"web\" AND metric.labels.response_code_class = 500");
        assertThat(condition("watch-alarm-cluster-main-api-errors")
                        .text("filter")
                        .orElseThrow())
                .endsWith("resource.labels.cluster = \"main\" AND metric.labels.code ="
                        + " monitoring.regex.full_match(\"5..\")");
    }

    @Test
    void containers_output_is_kept_once_under_the_environments_key() {
        run(Profile.STAGING, GcpAlertingOptions.none());

        Properties bucket = inputs("watch-logs");
        assertThat(bucket.number("retentionDays")).hasValue(30);
        assertThat(bucket.text("location")).hasValue("europe-west1");
        assertThat(bucket.text("cmekSettings.kmsKeyName"))
                .hasValue(mocks.named("gcp:kms/cryptoKey:CryptoKey", "key").id());
        assertThat(inputs("watch-logs-sink").text("destination"))
                .hasValue("logging.googleapis.com/projects/shop-test/locations/europe-west1/buckets/watch-logs");
        assertThat(inputs("watch-logs-exclusion").text("filter"))
                .isEqualTo(inputs("watch-logs-sink").text("filter"))
                .hasValue("resource.type = (\"k8s_container\" OR \"k8s_node\" OR \"k8s_pod\") AND"
                        + " resource.labels.cluster_name = \"main\"");
    }

    @Test
    void alertmanager_writes_to_subscribers_by_the_relay() {
        run(Profile.PRODUCTION, GcpAlertingOptions.none());

        Properties config = inputs("watch-metrics").object("values.alertmanager.config");
        assertThat(config.text("global.smtp_smarthost")).hasValue("smtp.example.com:587");
        assertThat(config.objects("receivers")
                        .get(1)
                        .objects("email_configs")
                        .get(0)
                        .text("to"))
                .hasValue("on-call@example.com");
    }

    @Test
    void a_hook_sees_each_policy_last() {
        run(
                Profile.PRODUCTION,
                GcpAlertingOptions.none()
                        .customizePolicy((plan, builder) ->
                                plan.alarm().measure() == Measure.DATABASE_CPU ? builder.enabled(false) : builder));

        assertThat(inputs("watch-alarm-database-main-cpu").isFalse("enabled")).isTrue();
        assertThat(inputs("watch-alarm-database-main-storage").isTrue("enabled"))
                .isTrue();
    }

    @Test
    void the_clouds_own_resources_can_be_had() {
        mocks.run(context -> {
            GcpAlertingHandles handles =
                    make(Profile.PRODUCTION, GcpAlertingOptions.none()).handles(GcpAlertingHandles.class);
            assertThat(handles.topics()).hasSize(3);
            assertThat(handles.policies()).hasSize(17);
            assertThat(handles.logBucket()).isPresent();
        });
    }

    @Test
    void output_that_stays_on_the_nodes_is_neither_kept_nor_paid_for() {
        mocks.run(context -> new Monitoring(
                "watch",
                MonitoringArgs.builder(new MonitoringDriver(
                                new GcpAlertingDriver(TestCloud.googleCloud()), new PrometheusStack()))
                        .profile(Profile.DEVELOPMENT)
                        .encryptionKey(TestKey.of(TestCloud.GOOGLE_CLOUD, "pubsub.googleapis.com"))
                        .cluster(TestCluster.googleCloud())
                        .build(),
                null));

        assertThat(mocks.ofType("gcp:logging/projectBucketConfig:ProjectBucketConfig"))
                .isEmpty();
        assertThat(mocks.ofType("gcp:logging/projectExclusion:ProjectExclusion"))
                .hasSize(1);
    }
}
