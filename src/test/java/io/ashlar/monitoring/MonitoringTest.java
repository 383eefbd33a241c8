package io.ashlar.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import io.ashlar.cloud.AwsCloud;
import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.monitoring.aws.AwsAlertingDriver;
import io.ashlar.monitoring.aws.AwsAlertingHandles;
import io.ashlar.monitoring.aws.AwsAlertingOptions;
import io.ashlar.monitoring.incluster.PrometheusStack;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.DatabaseFacts;
import io.ashlar.monitoring.plan.Delivery;
import io.ashlar.monitoring.plan.Measure;
import io.ashlar.postgres.PostgresRef;
import io.ashlar.redis.RedisRef;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

class MonitoringTest {
    private static final String KEY = "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-0000-4000-8000-000000000000";
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";

    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-west-1");
    private final PostgresRef postgres = Mockito.mock(PostgresRef.class);
    private final RedisRef redis = Mockito.mock(RedisRef.class);

    /** Made inside the program: outputs belong to a run. */
    private MonitoringArgs.Builder args(Profile profile, MonitoringDriver driver) {
        Mockito.when(postgres.serverName()).thenReturn(Output.of("main-db"));
        Mockito.when(redis.nodeIds()).thenReturn(Output.of(List.of("main-001", "main-002")));
        return MonitoringArgs.builder(driver)
                .profile(profile)
                .encryptionKey(EncryptionKey.fromExisting(Output.of(KEY)))
                .subscribe(
                        AlertTier.CRITICAL,
                        "on-call",
                        Delivery.HTTPS,
                        Output.ofSecret("https://events.example.com/integration/key"))
                .subscribe(AlertTier.WARNING, "team", Delivery.EMAIL, "team@example.com")
                .watch("main", postgres, DatabaseFacts.of("db.t3.large", 8, 500))
                .watch("main", redis, 2, 2)
                .watchNat("eu-west-1a", Output.of("nat-0a"))
                .watchLoadBalancer("web", Output.of("app/web/0123456789abcdef"))
                .tags(Tags.none().with("environment", "test"));
    }

    private MonitoringArgs.Builder args(Profile profile) {
        return args(profile, new AwsCloud().monitoring());
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_has_a_topic_a_tier_and_the_same_alarms(Profile profile) {
        cloud.run(context -> new Monitoring("main", args(profile).build(), null));

        assertThat(cloud.counts())
                .isEqualTo(Map.of(
                        "aws:sns/topic:Topic",
                        3L,
                        "aws:sns/topicPolicy:TopicPolicy",
                        3L,
                        "aws:sns/topicSubscription:TopicSubscription",
                        2L,
                        ALARM,
                        19L));
    }

    @Test
    void topics_are_encrypted_and_take_alerts_of_this_account_only() {
        cloud.run(context -> new Monitoring("main", args(Profile.PRODUCTION).build(), null));

        assertThat(cloud.ofType("aws:sns/topic:Topic")).allSatisfy(topic -> {
            assertThat(topic.inputs().text("kmsMasterKeyId")).hasValue(KEY);
            assertThat(topic.inputs().number("signatureVersion")).hasValue(2);
            assertThat(topic.inputs().text("tags.environment")).hasValue("test");
        });
        assertThat(cloud.named("main-alerts-policy-critical")
                        .inputs()
                        .text("policy")
                        .orElseThrow())
                .contains("\"aws:SourceAccount\": \"123456789012\"")
                .contains("cloudwatch.amazonaws.com")
                .contains("\"aws:SecureTransport\": \"false\"")
                .contains(cloud.named("main-alerts-critical").id());
    }

    @Test
    void subscriptions_go_to_the_topic_of_their_tier() {
        cloud.run(context -> new Monitoring("main", args(Profile.PRODUCTION).build(), null));

        Registered onCall = cloud.named("main-subscription-critical-on-call");
        assertThat(onCall.inputs().text("topic"))
                .hasValue(cloud.named("main-alerts-critical").id());
        assertThat(onCall.inputs().text("protocol")).hasValue("https");
        assertThat(onCall.inputs().isTrue("endpointAutoConfirms")).isTrue();
        assertThat(cloud.named("main-subscription-warning-team").inputs().text("endpoint"))
                .hasValue("team@example.com");
    }

    @Test
    void an_alarm_tells_its_tier_when_it_breaks_and_when_it_is_well_again() {
        cloud.run(context -> new Monitoring("main", args(Profile.PRODUCTION).build(), null));

        Registered storage = cloud.named("main-alarm-database-main-storage");
        String critical = cloud.named("main-alerts-critical").id();
        assertThat(storage.inputs().texts("alarmActions")).containsExactly(critical);
        assertThat(storage.inputs().texts("okActions")).containsExactly(critical);
        assertThat(storage.inputs().text("namespace")).hasValue("AWS/RDS");
        assertThat(storage.inputs().text("dimensions.DBInstanceIdentifier")).hasValue("main-db");
        assertThat(storage.inputs().text("comparisonOperator")).hasValue("LessThanThreshold");
        assertThat(storage.inputs().text("treatMissingData")).hasValue("breaching");
        assertThat(storage.inputs().number("threshold")).hasValue(53_687_091_200L);
        assertThat(storage.inputs().number("evaluationPeriods")).hasValue(5);
        assertThat(storage.inputs().number("period")).hasValue(60);
    }

    @Test
    void outside_production_nothing_is_critical() {
        cloud.run(context -> new Monitoring("main", args(Profile.STAGING).build(), null));

        String critical = cloud.named("main-alerts-critical").id();
        assertThat(cloud.ofType(ALARM))
                .noneSatisfy(alarm ->
                        assertThat(alarm.inputs().texts("alarmActions")).contains(critical));
    }

    @Test
    void each_node_of_a_cache_is_watched_by_its_own_id() {
        cloud.run(context -> new Monitoring("main", args(Profile.PRODUCTION).build(), null));

        assertThat(cloud.named("main-alarm-cache-main-1-memory").inputs().text("dimensions.CacheClusterId"))
                .hasValue("main-001");
        assertThat(cloud.named("main-alarm-cache-main-2-memory").inputs().text("dimensions.CacheClusterId"))
                .hasValue("main-002");
    }

    @Test
    void latency_is_the_95th_percentile_against_200_milliseconds() {
        cloud.run(context -> new Monitoring("main", args(Profile.PRODUCTION).build(), null));

        Registered latency = cloud.named("main-alarm-load-balancer-web-latency");
        assertThat(latency.inputs().text("extendedStatistic")).hasValue("p95");
        assertThat(latency.inputs().has("statistic")).isFalse();
        assertThat(latency.inputs().at("threshold")).hasValue(0.2);
        assertThat(latency.inputs().text("dimensions.LoadBalancer")).hasValue("app/web/0123456789abcdef");
    }

    @Test
    void a_hook_changes_a_threshold() {
        MonitoringDriver driver = new MonitoringDriver(
                new AwsAlertingDriver(AwsAlertingOptions.none()
                        .customizeAlarm((plan, builder) ->
                                plan.alarm().measure() == Measure.DATABASE_CPU ? builder.threshold(70.0) : builder)),
                new PrometheusStack());
        cloud.run(context ->
                new Monitoring("main", args(Profile.PRODUCTION, driver).build(), null));

        assertThat(cloud.named("main-alarm-database-main-cpu").inputs().number("threshold"))
                .hasValue(70);
    }

    @Test
    void the_clouds_own_resources_can_be_had() {
        cloud.run(context -> {
            Monitoring monitoring =
                    new Monitoring("main", args(Profile.PRODUCTION).build(), null);
            AwsAlertingHandles handles = monitoring.handles(AwsAlertingHandles.class);
            assertThat(handles.topics()).hasSize(3);
            assertThat(handles.alarms()).hasSize(19);
            assertThat(monitoring.metrics()).isEmpty();
        });
    }

    @Test
    void what_cannot_work_registers_nothing() {
        assertThatThrownBy(() -> cloud.run(context -> new Monitoring(
                        "main",
                        args(Profile.PRODUCTION)
                                .watchNat("A", Output.of("nat-0b"))
                                .build(),
                        null)))
                .hasRootCauseInstanceOf(InvalidInputException.class)
                .hasRootCauseMessage(
                        "MON-005 Monitoring 'main': watched.nat.A is \"A\", but a key is 1 to 40 lower-case letters,"
                                + " digits and dashes, begins with a letter and is used once a kind. Rename it.");
        assertThat(cloud.registered()).isEmpty();
    }
}
