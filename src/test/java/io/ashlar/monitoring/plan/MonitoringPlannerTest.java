package io.ashlar.monitoring.plan;

import static io.ashlar.monitoring.plan.AlertTier.CRITICAL;
import static io.ashlar.monitoring.plan.AlertTier.INFO;
import static io.ashlar.monitoring.plan.AlertTier.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.core.Profile;
import io.ashlar.monitoring.plan.MonitoringPlan.AlarmPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.ClusterPlan;
import io.ashlar.monitoring.plan.MonitoringPlan.MetricsPlan;
import io.ashlar.monitoring.plan.MonitoringSpec.ClusterSpec;
import io.ashlar.monitoring.plan.MonitoringSpec.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MonitoringPlannerTest {
    private static final DatabaseFacts LARGE = DatabaseFacts.of("db.r6g.large", 16, 500);
    private static final List<Watched> EVERYTHING = List.of(
            new Watched.Database("main", LARGE),
            new Watched.Replica("reports", LARGE),
            new Watched.Cache("sessions", 2, 2),
            new Watched.Cluster("main"),
            new Watched.ClusterNodes("main"),
            new Watched.Nat("eu-west-1a"),
            new Watched.LoadBalancer("web"));

    private static MonitoringPlan plan(Profile profile, List<Watched> watched) {
        return MonitoringPlanner.plan(
                "main",
                new MonitoringSpec(profile, List.of(), watched, Duration.ofMillis(200), Optional.empty()),
                CloudWatch.OFFERING);
    }

    private static ClusterPlan cluster(Profile profile, ClusterSpec spec) {
        return MonitoringPlanner.plan(
                        "main",
                        new MonitoringSpec(profile, List.of(), List.of(), Duration.ofMillis(200), Optional.of(spec)),
                        CloudWatch.OFFERING)
                .cluster()
                .orElseThrow();
    }

    private static ClusterSpec asProfile() {
        return new ClusterSpec(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                DefinitionUpgrades.BY_HAND,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                AlertPolicy.byTier());
    }

    @Test
    void there_is_a_topic_for_each_tier() {
        assertThat(plan(Profile.DEVELOPMENT, List.of()).topics())
                .extracting(MonitoringPlan.TopicPlan::name)
                .containsExactly("main-alerts-critical", "main-alerts-warning", "main-alerts-info");
    }

    @Test
    void alarms_are_named_after_what_they_watch() {
        assertThat(plan(Profile.PRODUCTION, EVERYTHING).alarms())
                .extracting(AlarmPlan::name)
                .containsExactly(
                        "main-alarm-cache-sessions-1-cpu",
                        "main-alarm-cache-sessions-1-evictions",
                        "main-alarm-cache-sessions-1-memory",
                        "main-alarm-cache-sessions-1-replication-lag",
                        "main-alarm-cache-sessions-2-cpu",
                        "main-alarm-cache-sessions-2-evictions",
                        "main-alarm-cache-sessions-2-memory",
                        "main-alarm-cache-sessions-2-replication-lag",
                        "main-alarm-cluster-main-api-errors",
                        "main-alarm-cluster-main-store",
                        "main-alarm-cluster-main-unschedulable",
                        "main-alarm-cluster-nodes-main-failed",
                        "main-alarm-database-main-connections",
                        "main-alarm-database-main-cpu",
                        "main-alarm-database-main-io-burst",
                        "main-alarm-database-main-storage",
                        "main-alarm-database-main-throughput-burst",
                        "main-alarm-load-balancer-web-errors",
                        "main-alarm-load-balancer-web-latency",
                        "main-alarm-load-balancer-web-target-errors",
                        "main-alarm-nat-eu-west-1a-drops",
                        "main-alarm-nat-eu-west-1a-ports",
                        "main-alarm-replica-reports-connections",
                        "main-alarm-replica-reports-cpu",
                        "main-alarm-replica-reports-io-burst",
                        "main-alarm-replica-reports-lag",
                        "main-alarm-replica-reports-storage",
                        "main-alarm-replica-reports-throughput-burst");
    }

    @Property(tries = 50)
    void the_order_of_what_is_watched_means_nothing(@ForAll Random random) {
        List<Watched> shuffled = new ArrayList<>(EVERYTHING);
        Collections.shuffle(shuffled, random);

        assertThat(plan(Profile.PRODUCTION, shuffled)).isEqualTo(plan(Profile.PRODUCTION, EVERYTHING));
    }

    @Property(tries = 50)
    void watching_one_thing_more_only_adds_alarms(@ForAll Random random) {
        int left = random.nextInt(EVERYTHING.size());
        List<Watched> fewer = new ArrayList<>(EVERYTHING);
        fewer.remove(left);

        assertThat(plan(Profile.PRODUCTION, EVERYTHING).alarms())
                .containsAll(plan(Profile.PRODUCTION, fewer).alarms());
    }

    @Test
    void thresholds_follow_from_the_size_of_what_is_watched() {
        Map<String, Double> thresholds = plan(Profile.PRODUCTION, EVERYTHING).alarms().stream()
                .collect(Collectors.toMap(
                        AlarmPlan::name, one -> one.alarm().signal().threshold()));

        assertThat(thresholds)
                .containsEntry("main-alarm-database-main-storage", 500 * 1073741824.0 / 10)
                .containsEntry("main-alarm-database-main-connections", 1621.0) // 0.9 × 16 GiB / 9,531,392
                .containsEntry("main-alarm-database-main-cpu", 90.0)
                .containsEntry("main-alarm-replica-reports-lag", 60.0)
                .containsEntry("main-alarm-cache-sessions-1-cpu", 45.0)
                .containsEntry("main-alarm-cache-sessions-1-memory", 90.0)
                .containsEntry("main-alarm-cluster-main-store", 6.4e9)
                .containsEntry("main-alarm-nat-eu-west-1a-ports", 0.0)
                .containsEntry("main-alarm-load-balancer-web-latency", 0.2);
    }

    @Test
    void a_burstable_database_on_gp2_has_its_credits_watched_too() {
        assertThat(plan(
                                Profile.PRODUCTION,
                                List.of(new Watched.Database("main", new DatabaseFacts("db.t3.large", 8, 100, "gp2"))))
                        .alarms())
                .extracting(one -> one.alarm().measure().key())
                .containsExactly(
                        "burst-balance",
                        "connections",
                        "cpu",
                        "cpu-credits",
                        "io-burst",
                        "storage",
                        "throughput-burst");
    }

    @Test
    void a_cache_of_four_processors_is_watched_by_its_engine() {
        assertThat(plan(Profile.PRODUCTION, List.of(new Watched.Cache("main", 1, 4)))
                        .alarms())
                .filteredOn(one -> one.alarm().measure() == Measure.CACHE_CPU)
                .extracting(one -> one.alarm().signal())
                .containsExactly(new Signal(
                        Signal.Metric.of("AWS/ElastiCache", "EngineCPUUtilization", "Average"),
                        Signal.Breach.ABOVE,
                        90,
                        5));
    }

    @Test
    void every_alarm_looks_back_less_than_a_day() {
        assertThat(plan(Profile.PRODUCTION, EVERYTHING).alarms())
                .allSatisfy(one -> assertThat(one.alarm().signal().minutes()).isBetween(1, 1_440));
    }

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, 0, 27, 1", "STAGING, 0, 26, 2", "PRODUCTION, 10, 16, 2"})
    void only_production_wakes_anybody(Profile profile, int critical, int warning, int info) {
        Map<AlertTier, Long> tiers = plan(profile, EVERYTHING).alarms().stream()
                .collect(Collectors.groupingBy(one -> one.alarm().tier(), Collectors.counting()));

        assertThat(tiers.getOrDefault(CRITICAL, 0L)).isEqualTo(critical);
        assertThat(tiers.getOrDefault(WARNING, 0L) + tiers.getOrDefault(INFO, 0L))
                .isEqualTo(warning + info);
    }

    @Test
    void subscriptions_are_named_by_tier_and_key() {
        MonitoringSpec spec = new MonitoringSpec(
                Profile.PRODUCTION,
                List.of(
                        new Subscription("on-call", CRITICAL, Delivery.HTTPS, Optional.empty()),
                        new Subscription("team", INFO, Delivery.EMAIL, Optional.of("team@example.com"))),
                List.of(),
                Duration.ofMillis(200),
                Optional.empty());

        assertThat(MonitoringPlanner.plan("main", spec, CloudWatch.OFFERING).subscriptions())
                .extracting(MonitoringPlan.SubscriptionPlan::name)
                .containsExactly("main-subscription-critical-on-call", "main-subscription-info-team");
    }

    @Test
    void production_keeps_metrics_30_days_on_100_gib_in_two_copies() {
        ClusterPlan plan = cluster(Profile.PRODUCTION, asProfile());

        assertThat(plan.metrics()).isEqualTo(new MetricsPlan(30, 100, 80, "gp3", 2, "4Gi"));
        assertThat(plan.alertmanagers()).isEqualTo(3);
        assertThat(plan.logs().orElseThrow().retentionDays()).isEqualTo(90);
        assertThat(plan.logs().orElseThrow().groups().keySet())
                .containsExactly("application", "dataplane", "host", "performance");
    }

    @Test
    void staging_and_development_keep_less_in_one_copy() {
        assertThat(cluster(Profile.STAGING, asProfile()).metrics())
                .isEqualTo(new MetricsPlan(7, 30, 24, "gp3", 1, "2Gi"));
        assertThat(cluster(Profile.STAGING, asProfile()).alertmanagers()).isEqualTo(1);
        assertThat(cluster(Profile.STAGING, asProfile()).logs().orElseThrow().retentionDays())
                .isEqualTo(30);
        assertThat(cluster(Profile.DEVELOPMENT, asProfile()).metrics())
                .isEqualTo(new MetricsPlan(3, 10, 8, "gp3", 1, "1Gi"));
        assertThat(cluster(Profile.DEVELOPMENT, asProfile()).alertmanagers()).isEqualTo(1);
        assertThat(cluster(Profile.DEVELOPMENT, asProfile()).logs()).isEmpty();
    }

    @Test
    void alertmanager_needs_no_identity_when_no_tier_goes_to_a_topic() {
        Receiver pager = Receiver.pagerDuty("pager", "key");
        ClusterSpec spec = new ClusterSpec(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(CRITICAL, List.of(pager), WARNING, List.of(pager), INFO, List.of(pager)),
                Optional.empty(),
                DefinitionUpgrades.BY_HAND,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                AlertPolicy.byTier());

        assertThat(cluster(Profile.PRODUCTION, spec).identity()).isEmpty();
        assertThat(cluster(Profile.PRODUCTION, asProfile())
                        .identity()
                        .orElseThrow()
                        .serviceAccount())
                .isEqualTo("metrics-alertmanager");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void a_critical_alert_of_the_cluster_is_a_warning_outside_production(Profile profile) {
        assertThat(cluster(profile, asProfile()).routes())
                .containsEntry(CRITICAL, profile == Profile.PRODUCTION ? CRITICAL : WARNING)
                .containsEntry(WARNING, WARNING)
                .containsEntry(INFO, INFO);
    }
}
