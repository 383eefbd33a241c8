package io.ashlar.monitoring.plan;

import static io.ashlar.monitoring.plan.AlertTier.CRITICAL;
import static io.ashlar.monitoring.plan.AlertTier.WARNING;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import io.ashlar.monitoring.plan.MonitoringSpec.ClusterSpec;
import io.ashlar.monitoring.plan.MonitoringSpec.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MonitoringValidatorTest {
    private static final Subscription ON_CALL =
            new Subscription("on-call", CRITICAL, Delivery.HTTPS, Optional.of("https://example.com/alerts"));
    private static final Subscription TEAM =
            new Subscription("team", WARNING, Delivery.EMAIL, Optional.of("team@example.com"));

    private static void check(Profile profile, List<Subscription> subscriptions, Watched... watched) {
        MonitoringValidator.check(
                "main",
                new MonitoringSpec(profile, subscriptions, List.of(watched), Duration.ofMillis(200), Optional.empty()),
                CloudWatch.OFFERING);
    }

    private static void checkCluster(ClusterSpec cluster) {
        MonitoringValidator.check(
                "main",
                new MonitoringSpec(
                        Profile.DEVELOPMENT, List.of(), List.of(), Duration.ofMillis(200), Optional.of(cluster)),
                CloudWatch.OFFERING);
    }

    private static ClusterSpec cluster(
            int retentionDays, int storageGib, int prometheuses, int alertmanagers, int logDays, Receiver critical) {
        return new ClusterSpec(
                Optional.of(retentionDays),
                Optional.of(storageGib),
                Optional.of("gp3"),
                Optional.of(prometheuses),
                Optional.of(alertmanagers),
                Map.of(CRITICAL, List.of(critical)),
                Optional.empty(),
                DefinitionUpgrades.BY_HAND,
                Optional.empty(),
                Optional.empty(),
                Optional.of(logDays),
                AlertPolicy.byTier());
    }

    @Test
    void what_a_production_stack_gives_is_taken() {
        assertThatCode(() -> check(
                        Profile.PRODUCTION,
                        List.of(ON_CALL, TEAM),
                        new Watched.Database("main", DatabaseFacts.of("db.t3.large", 8, 500)),
                        new Watched.Cache("main", 2, 2)))
                .doesNotThrowAnyException();
    }

    @Test
    void production_alerts_must_reach_somebody() {
        assertThatThrownBy(() -> check(Profile.PRODUCTION, List.of(ON_CALL)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "MON-004 Monitoring 'main': subscriptions.warning is empty, but in production somebody must be"
                                + " told of warning alerts. Subscribe an e-mail or an https address to this tier.");
    }

    @Test
    void development_alerts_may_reach_nobody() {
        assertThatCode(() -> check(Profile.DEVELOPMENT, List.of())).doesNotThrowAnyException();
    }

    @Test
    void an_address_must_fit_its_delivery() {
        assertThatThrownBy(() -> check(
                        Profile.DEVELOPMENT,
                        List.of(
                                new Subscription("team", WARNING, Delivery.EMAIL, Optional.of("team")),
                                new Subscription("hook", WARNING, Delivery.HTTPS, Optional.of("http://example.com")))))
                .hasMessage(
                        """
                        MON-002 Monitoring 'main': subscriptions.warning.team is "team", but an e-mail goes to one address. \
                        Write it like on-call@example.com.
                        MON-003 Monitoring 'main': subscriptions.warning.hook is "http://example.com", but alerts leave \
                        encrypted only. Give an address that begins with https://.""");
    }

    @Test
    void keys_are_short_and_used_once() {
        assertThatThrownBy(() -> check(
                        Profile.DEVELOPMENT,
                        List.of(TEAM, TEAM),
                        new Watched.Nat("a"),
                        new Watched.Nat("a"),
                        new Watched.LoadBalancer("Web")))
                .hasMessage(
                        """
                        MON-001 Monitoring 'main': subscriptions.warning.team is "team", but a key is 1 to 40 lower-case \
                        letters, digits and dashes, begins with a letter and is used once a tier. Rename it.
                        MON-005 Monitoring 'main': watched.nat.a is "a", but a key is 1 to 40 lower-case letters, digits and \
                        dashes, begins with a letter and is used once a kind. Rename it.
                        MON-005 Monitoring 'main': watched.load-balancer.Web is "Web", but a key is 1 to 40 lower-case \
                        letters, digits and dashes, begins with a letter and is used once a kind. Rename it.""");
    }

    @Test
    void facts_must_be_possible() {
        assertThatThrownBy(() -> check(
                        Profile.DEVELOPMENT,
                        List.of(),
                        new Watched.Database("main", DatabaseFacts.of("t3.large", 0, 10)),
                        new Watched.Cache("main", 0, 2)))
                .hasMessage(
                        """
                        MON-006 Monitoring 'main': watched.database.main.storageGib is 10, but a database on AWS has 20 to 65536 GiB. \
                        Give its allocated storage: the alarm is at a tenth of it.
                        MON-007 Monitoring 'main': watched.database.main is t3.large with 0 GiB, but a database on AWS has a \
                        class like db.t3.large and at least 1 GiB of memory. Give its class and memory: the limit of \
                        connections follows from them.
                        MON-008 Monitoring 'main': watched.cache.main is 0 nodes of 2 vCPUs, but a cache has 1 to 500 nodes of \
                        at least 1 vCPU. Give what the cache has.""");
    }

    @Test
    void the_latency_goal_must_be_a_time() {
        assertThatThrownBy(() -> MonitoringValidator.check(
                        "main",
                        new MonitoringSpec(Profile.DEVELOPMENT, List.of(), List.of(), Duration.ZERO, Optional.empty()),
                        CloudWatch.OFFERING))
                .hasMessage(
                        "MON-009 Monitoring 'main': latencyGoal is PT0S, but it must be at least a millisecond. Give"
                                + " the time in which 95 of 100 answers must come.");
    }

    @Test
    void everything_wrong_with_the_clusters_monitoring_is_said_at_once() {
        assertThatThrownBy(() -> checkCluster(cluster(0, 1, 0, 10, 31, Receiver.pagerDuty("Pager_Duty", "key"))))
                .hasMessage(
                        """
                        MON-010 Monitoring 'main': retentionDays is 0, but 1 to 3650 days of metrics are possible. Choose a \
                        figure in that range.
                        MON-011 Monitoring 'main': storageGib is 1, but 5 to 16384 GiB for each Prometheus are possible. Choose \
                        a figure in that range.
                        MON-012 Monitoring 'main': prometheuses is 0, but 1 to 9 copies of Prometheus are possible. Choose a \
                        figure in that range.
                        MON-013 Monitoring 'main': alertmanagers is 10, but 1 to 9 copies of Alertmanager are possible. Choose a \
                        figure in that range.
                        MON-014 Monitoring 'main': receivers.critical is "Pager_Duty", but an object's name in Kubernetes is 1 to \
                        253 lower-case letters, digits, dots and dashes, with a letter or digit at both ends. Write the name as \
                        the cluster has it.
                        MON-015 Monitoring 'main': logRetentionDays is 31, but logs are kept for one of [1, 3, 5, 7, 14, 30, 60, \
                        90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653] days. Choose the next \
                        longer one.""");
    }

    private static ClusterSpec mailing(Optional<SmtpRelay> relay, Receiver... critical) {
        return new ClusterSpec(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                critical.length == 0 ? Map.of() : Map.of(CRITICAL, List.of(critical)),
                relay,
                DefinitionUpgrades.BY_HAND,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                AlertPolicy.byTier());
    }

    @Test
    void e_mails_take_a_relay_and_a_relay_must_be_whole() {
        assertThatThrownBy(() -> checkCluster(mailing(Optional.empty(), Receiver.email("on-call@example.com"))))
                .hasMessage(
                        "MON-018 Monitoring 'main': receivers.critical is an e-mail, but Alertmanager sends e-mails by"
                                + " a relay only. Name one by smtp, or choose another receiver.");
        assertThatThrownBy(() -> checkCluster(
                        mailing(Optional.of(new SmtpRelay("", 0, "alerts", "alerts", "Mail", "password")))))
                .hasMessage(
                        """
                        MON-014 Monitoring 'main': smtp.secret is "Mail", but an object's name in Kubernetes is 1 to 253 \
                        lower-case letters, digits, dots and dashes, with a letter or digit at both ends. Write the name as the \
                        cluster has it.
                        MON-016 Monitoring 'main': smtp.from is "alerts", but e-mails come from an address. Write it like \
                        alerts@example.com.
                        MON-017 Monitoring 'main': smtp.host is :0, but a relay has a host and a port from 1 to 65535. Give the \
                        port on which it takes mail by STARTTLS, usually 587.""");
    }

    private static void checkFarFromTopics(ClusterSpec cluster, Subscription... subscriptions) {
        MonitoringOffering aws = CloudWatch.OFFERING;
        MonitoringValidator.check(
                "main",
                new MonitoringSpec(
                        Profile.PRODUCTION,
                        List.of(subscriptions),
                        List.of(),
                        Duration.ofMillis(200),
                        Optional.of(cluster)),
                new MonitoringOffering(
                        "Nimbus",
                        aws.metrics(),
                        aws.caches(),
                        aws.databaseClasses(),
                        aws.databaseExample(),
                        aws.databaseGib(),
                        aws.logDays(),
                        aws.storageClass(),
                        MonitoringOffering.TopicReach.NOT_AT_ALL));
    }

    @Test
    void where_topics_are_out_of_reach_the_clusters_alerts_must_find_another_way() {
        assertThatThrownBy(() -> checkFarFromTopics(mailing(Optional.empty()), ON_CALL, TEAM))
                .hasMessage(
                        "MON-019 Monitoring 'main': receivers.warning is the topic, but Alertmanager cannot send to a"
                                + " topic of Nimbus, and nobody subscribes to warning alerts whom it can reach itself."
                                + " Subscribe an https address, give a relay for e-mails by smtp, or name a receiver.");
        assertThatCode(() -> checkFarFromTopics(
                        mailing(Optional.of(new SmtpRelay(
                                "smtp.example.com", 587, "alerts@example.com", "alerts", "mail", "password"))),
                        ON_CALL,
                        TEAM))
                .doesNotThrowAnyException();
    }
}
