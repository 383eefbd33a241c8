package io.ashlar.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import io.ashlar.cloud.AwsCloud;
import io.ashlar.cloud.AzureCloud;
import io.ashlar.cloud.GcpCloud;
import io.ashlar.cloud.TestCloud;
import io.ashlar.cloud.TestCluster;
import io.ashlar.cloud.TestKey;
import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.DatabaseFacts;
import io.ashlar.monitoring.plan.Delivery;
import io.ashlar.monitoring.plan.MonitoringDefaults;
import io.ashlar.monitoring.plan.Receiver;
import io.ashlar.postgres.PostgresRef;
import io.ashlar.redis.RedisRef;
import io.ashlar.sandbox.Sandbox;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;

/** What the arguments of monitoring promise, on each cloud in each profile. */
class MonitoringContractTest {
    /** Measures that every cloud has of a thing, by the parts of an alarm's name. */
    private static final List<String> EVERYWHERE = List.of(
            "database-main-cpu",
            "database-main-storage",
            "database-main-connections",
            "replica-reports-lag",
            "cluster-main-store",
            "cluster-main-unschedulable",
            "nat-a-ports",
            "nat-a-drops",
            "load-balancer-web-errors",
            "load-balancer-web-target-errors",
            "load-balancer-web-latency");

    private final SandboxMocks mocks = SandboxMocks.of(
            Sandbox.inMemory(),
            Map.of(
                    "aws", Properties.of(Map.of("region", "eu-central-1")),
                    "azure-native", Properties.of(Map.of("subscriptionId", "00000000-0000-0000-0000-000000000000")),
                    "gcp", Properties.of(Map.of("project", TestCloud.PROJECT, "region", "europe-west1"))));
    private final PostgresRef postgres = Mockito.mock(PostgresRef.class);
    private final RedisRef redis = Mockito.mock(RedisRef.class);
    private final Map<AlertTier, Set<String>> told = new EnumMap<>(AlertTier.class);

    static Stream<Arguments> everywhere() {
        return Arrays.stream(TestCloud.values())
                .flatMap(cloud -> Arrays.stream(Profile.values()).map(profile -> Arguments.of(cloud, profile)));
    }

    /** Inside the program: outputs belong to a run. */
    private MonitoringArgs.Builder args(TestCloud cloud, Profile profile) {
        Mockito.when(postgres.serverName()).thenReturn(Output.of("main-db"));
        Mockito.when(redis.nodeIds()).thenReturn(Output.of(List.of("main-001", "main-002")));
        KubernetesClusterRef cluster;
        MonitoringDriver driver;
        switch (cloud) {
            case AWS -> {
                driver = new AwsCloud().monitoring();
                cluster = TestCluster.aws();
            }
            case AZURE -> {
                AzureCloud azure = new AzureCloud(TestCloud.azure());
                driver = azure.monitoring();
                cluster = TestCluster.azure(azure.scope());
            }
            default -> {
                driver = new GcpCloud(TestCloud.googleCloud()).monitoring();
                cluster = TestCluster.googleCloud();
            }
        }
        DatabaseFacts facts = DatabaseFacts.of(MonitoringWords.of(cloud).database(), 16, 500);
        return MonitoringArgs.builder(driver)
                .profile(profile)
                .encryptionKey(TestKey.of(cloud, "pubsub.googleapis.com"))
                .subscribe(
                        AlertTier.CRITICAL,
                        "on-call",
                        Delivery.HTTPS,
                        Output.ofSecret("https://events.example.com/integration/key"))
                .subscribe(AlertTier.WARNING, "team", Delivery.EMAIL, "team@example.com")
                .watch("main", postgres, facts)
                .watchReplica("reports", Output.of("main-reports"), facts)
                .watch("main", redis, 2, 2)
                .watchNat("a", Output.of("nat-0a"))
                .watchLoadBalancer("web", Output.of("web"))
                .cluster(
                        cluster,
                        ClusterMonitoring.builder()
                                .receiver(AlertTier.WARNING, Receiver.slack("#platform", "chat", "hook"))
                                .build())
                .tags(Tags.none().with("environment", "test"));
    }

    private void run(TestCloud cloud, Profile profile, Consumer<MonitoringArgs.Builder> more) {
        mocks.run(context -> {
            MonitoringArgs.Builder args = args(cloud, profile);
            more.accept(args);
            Monitoring monitoring = new Monitoring("watch", args.build(), null);
            for (AlertTier tier : AlertTier.values()) {
                monitoring.alertIds(tier).applyValue(ids -> told.put(tier, new TreeSet<>(ids)));
            }
        });
    }

    private void run(TestCloud cloud, Profile profile) {
        run(cloud, profile, args -> {});
    }

    private List<Registered> alarms(TestCloud cloud) {
        return MonitoringWords.of(cloud).alarms().stream()
                .flatMap(type -> mocks.ofType(type).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void each_tier_has_a_topic_of_its_own_and_every_subscriber_is_told(TestCloud cloud, Profile profile) {
        run(cloud, profile);

        assertThat(told.keySet()).containsExactlyInAnyOrder(AlertTier.values());
        assertThat(told.values()).allSatisfy(ids -> assertThat(ids).isNotEmpty());
        assertThat(told.values().stream().flatMap(Set::stream)).doesNotHaveDuplicates();
        assertThat(MonitoringWords.of(cloud).addresses().apply(mocks))
                .containsExactly("https://events.example.com/integration/key", "team@example.com");
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void what_every_cloud_can_measure_is_watched_and_tells_the_whole_tier(TestCloud cloud, Profile profile) {
        run(cloud, profile);

        List<String> names = alarms(cloud).stream().map(Registered::name).toList();
        assertThat(names)
                .containsAll(EVERYWHERE.stream().map("watch-alarm-"::concat).toList());
        assertThat(names).anyMatch(name -> name.matches("watch-alarm-cache-main(-1)?-memory"));
        assertThat(names).anyMatch(name -> name.matches("watch-alarm-cache-main(-1)?-cpu"));
        assertThat(names).anyMatch(name -> name.matches("watch-alarm-cache-main(-1)?-evictions"));
        assertThat(alarms(cloud)).allSatisfy(alarm -> assertThat(told.values())
                .contains(new TreeSet<>(MonitoringWords.of(cloud).tellsWhom().apply(alarm.inputs()))));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void only_production_wakes_anybody(TestCloud cloud, Profile profile) {
        run(cloud, profile);

        Set<String> onCall = told.getOrDefault(AlertTier.CRITICAL, Set.of());
        long waking = alarms(cloud).stream()
                .filter(alarm ->
                        onCall.containsAll(MonitoringWords.of(cloud).tellsWhom().apply(alarm.inputs())))
                .count();
        assertThat(waking > 0).isEqualTo(profile == Profile.PRODUCTION);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void containers_output_is_kept_as_long_as_the_profile_says(TestCloud cloud, Profile profile) {
        run(cloud, profile);

        List<Long> days = MonitoringWords.of(cloud).logDays().apply(mocks);
        assertThat(days)
                .isEqualTo(
                        profile == Profile.DEVELOPMENT
                                ? List.of()
                                : List.of((long) MonitoringDefaults.of(profile).logRetentionDays()));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void the_clusters_own_alerts_find_their_way_out(TestCloud cloud, Profile profile) {
        run(cloud, profile);

        Properties alertmanager = mocks.named("watch-metrics").inputs().object("values.alertmanager");
        List<Properties> receivers = alertmanager.objects("config.receivers");
        assertThat(receivers)
                .extracting(receiver -> receiver.text("name").orElseThrow())
                .containsExactly("nowhere", "critical", "warning", "info");
        assertThat(receivers.get(1).has("sns_configs") || receivers.get(1).has("webhook_configs"))
                .isTrue();
        assertThat(receivers.get(2).objects("slack_configs")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void the_latency_goal_is_the_threshold_in_the_clouds_own_unit(TestCloud cloud) {
        run(cloud, Profile.PRODUCTION, args -> args.latencyGoal(Duration.ofMillis(350)));

        Properties latency = alarms(cloud).stream()
                .filter(alarm -> alarm.name().equals("watch-alarm-load-balancer-web-latency"))
                .findFirst()
                .orElseThrow()
                .inputs();
        Object threshold = Stream.of(
                        latency.at("threshold"),
                        latency.objects("criteria.allOf").stream().findFirst().flatMap(one -> one.at("threshold")),
                        latency.objects("conditions").stream()
                                .findFirst()
                                .flatMap(one -> one.at("conditionThreshold.thresholdValue")))
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .orElseThrow();
        assertThat(((Number) threshold).doubleValue())
                .isEqualTo(0.35 * MonitoringWords.of(cloud).second());
    }

    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void an_impossible_argument_is_refused_in_the_same_words_before_anything_is_made(TestCloud cloud) {
        assertThatThrownBy(() -> run(cloud, Profile.PRODUCTION, args -> args.latencyGoal(Duration.ZERO)))
                .hasRootCauseInstanceOf(InvalidInputException.class)
                .hasRootCauseMessage(
                        "MON-009 Monitoring 'watch': latencyGoal is PT0S, but it must be at least a millisecond."
                                + " Give the time in which 95 of 100 answers must come.");
        assertThat(mocks.registered()).noneMatch(one -> one.name().startsWith("watch"));
    }
}
