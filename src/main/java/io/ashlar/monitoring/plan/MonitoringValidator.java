package io.ashlar.monitoring.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import io.ashlar.core.Profile;
import io.ashlar.monitoring.plan.MonitoringOffering.TopicReach;
import io.ashlar.monitoring.plan.MonitoringSpec.ClusterSpec;
import io.ashlar.monitoring.plan.MonitoringSpec.Subscription;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds everything that keeps a {@link MonitoringSpec} from being planned; codes MON-001 to MON-029. */
public final class MonitoringValidator {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    /** A DNS subdomain: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/. */
    private static final Pattern OBJECT_NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");

    /** 16 TiB: https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html (a gp3 of 2025 can be larger). */
    private static final int MOST_VOLUME_GIB = 16_384;

    private static final int LEAST_VOLUME_GIB = 5;

    /** 500 nodes in a cluster: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html. */
    private static final int MOST_CACHE_NODES = 500;

    private static final int MOST_RETENTION_DAYS = 3_650;
    private static final int MOST_COPIES = 9;
    private static final int MOST_PORT = 65_535;

    private final MonitoringSpec spec;
    private final MonitoringOffering offering;
    private final Problems problems;

    private MonitoringValidator(MonitoringSpec spec, MonitoringOffering offering, Problems problems) {
        this.spec = spec;
        this.offering = offering;
        this.problems = problems;
    }

    /**
     * Checks what was asked of the monitoring of this name.
     *
     * @param offering what the cloud offers
     * @throws io.ashlar.core.InvalidInputException with all problems at once
     */
    public static void check(String name, MonitoringSpec spec, MonitoringOffering offering) {
        Problems problems = Problems.of("Monitoring", name);
        Names.check(name, problems);
        new MonitoringValidator(spec, offering, problems).run();
        problems.throwIfAny();
    }

    private void run() {
        subscriptions();
        reach();
        watched();
        problems.require(
                spec.latencyGoal().toMillis() > 0,
                "MON-009",
                "latencyGoal",
                spec.latencyGoal(),
                "it must be at least a millisecond",
                "Give the time in which 95 of 100 answers must come.");
        spec.cluster().ifPresent(this::cluster);
    }

    private void subscriptions() {
        Set<String> seen = new HashSet<>();
        for (Subscription one : spec.subscriptions()) {
            String field = "subscriptions." + one.tier().key() + "." + one.key();
            problems.require(
                    KEY.matcher(one.key()).matches() && seen.add(one.tier() + one.key()),
                    "MON-001",
                    field,
                    "\"" + one.key() + "\"",
                    "a key is 1 to 40 lower-case letters, digits and dashes, begins with a letter and is used once a"
                            + " tier",
                    "Rename it.");
            one.address().ifPresent(address -> address(field, one.delivery(), address));
        }
    }

    private void address(String field, Delivery delivery, String address) {
        switch (delivery) {
            case EMAIL ->
                problems.require(
                        EMAIL.matcher(address).matches(),
                        "MON-002",
                        field,
                        "\"" + address + "\"",
                        "an e-mail goes to one address",
                        "Write it like on-call@example.com.");
            case HTTPS ->
                problems.require(
                        address.startsWith("https://"),
                        "MON-003",
                        field,
                        "\"" + address + "\"",
                        "alerts leave encrypted only",
                        "Give an address that begins with https://.");
        }
    }

    /** An alert that reaches nobody is worse than none: in production the upper tiers must lead somewhere. */
    private void reach() {
        if (spec.profile() != Profile.PRODUCTION) {
            return;
        }
        for (AlertTier tier : List.of(AlertTier.CRITICAL, AlertTier.WARNING)) {
            problems.require(
                    spec.subscriptions().stream().anyMatch(one -> one.tier() == tier),
                    "MON-004",
                    "subscriptions." + tier.key(),
                    "empty",
                    "in production somebody must be told of " + tier.key() + " alerts",
                    "Subscribe an e-mail or an https address to this tier.");
        }
    }

    private void watched() {
        Set<String> seen = new HashSet<>();
        for (Watched one : spec.watched()) {
            String field = "watched." + one.kind() + "." + one.key();
            problems.require(
                    KEY.matcher(one.key()).matches() && seen.add(one.kind() + "/" + one.key()),
                    "MON-005",
                    field,
                    "\"" + one.key() + "\"",
                    "a key is 1 to 40 lower-case letters, digits and dashes, begins with a letter and is used once a"
                            + " kind",
                    "Rename it.");
            if (one instanceof Watched.Database database) {
                facts(field, database.facts());
            }
            if (one instanceof Watched.Replica replica) {
                facts(field, replica.facts());
            }
            if (one instanceof Watched.Cache cache) {
                problems.require(
                        cache.nodes() >= 1 && cache.nodes() <= MOST_CACHE_NODES && cache.processors() >= 1,
                        "MON-008",
                        field,
                        cache.nodes() + " nodes of " + cache.processors() + " vCPUs",
                        "a cache has 1 to %d nodes of at least 1 vCPU".formatted(MOST_CACHE_NODES),
                        "Give what the cache has.");
            }
        }
    }

    private void facts(String field, DatabaseFacts facts) {
        problems.require(
                offering.databaseGib().contains(facts.storageGib()),
                "MON-006",
                field + ".storageGib",
                facts.storageGib(),
                "a database on %s has %d to %d GiB"
                        .formatted(
                                offering.cloud(),
                                offering.databaseGib().least(),
                                offering.databaseGib().most()),
                "Give its allocated storage: the alarm is at a tenth of it.");
        problems.require(
                facts.memoryGib() >= 1
                        && offering.databaseClasses()
                                .matcher(facts.instanceClass())
                                .matches(),
                "MON-007",
                field,
                facts.instanceClass() + " with " + facts.memoryGib() + " GiB",
                "a database on %s has a class like %s and at least 1 GiB of memory"
                        .formatted(offering.cloud(), offering.databaseExample()),
                "Give its class and memory: the limit of connections follows from them.");
    }

    private void cluster(ClusterSpec cluster) {
        between("MON-010", "retentionDays", cluster.retentionDays(), 1, MOST_RETENTION_DAYS, "days of metrics");
        between(
                "MON-011",
                "storageGib",
                cluster.storageGib(),
                LEAST_VOLUME_GIB,
                MOST_VOLUME_GIB,
                "GiB for each Prometheus");
        between("MON-012", "prometheuses", cluster.prometheuses(), 1, MOST_COPIES, "copies of Prometheus");
        between("MON-013", "alertmanagers", cluster.alertmanagers(), 1, MOST_COPIES, "copies of Alertmanager");
        cluster.namedReceivers().forEach((field, some) -> some.stream()
                .flatMap(one -> one.secretName().stream())
                .forEach(secret -> objectName(field, secret)));
        new AlertPolicyChecks(problems).check(cluster.policy());
        cluster.smtp().ifPresent(relay -> objectName("smtp.secret", relay.secret()));
        mail(cluster);
        outOfTheCluster(cluster);
        cluster.grafanaSecret().ifPresent(secret -> objectName("grafanaSecret", secret));
        cluster.storageClass().ifPresent(storageClass -> objectName("storageClass", storageClass));
        cluster.logRetentionDays()
                .ifPresent(days -> problems.require(
                        offering.logDays().takes(days),
                        "MON-015",
                        "logRetentionDays",
                        days,
                        offering.logDays().allowed(),
                        "Choose the next longer one."));
    }

    private void mail(ClusterSpec cluster) {
        cluster.smtp().ifPresent(relay -> {
            problems.require(
                    EMAIL.matcher(relay.from()).matches(),
                    "MON-016",
                    "smtp.from",
                    "\"" + relay.from() + "\"",
                    "e-mails come from an address",
                    "Write it like alerts@example.com.");
            problems.require(
                    !relay.host().isBlank() && relay.port() >= 1 && relay.port() <= MOST_PORT,
                    "MON-017",
                    "smtp.host",
                    relay.host() + ":" + relay.port(),
                    "a relay has a host and a port from 1 to %d".formatted(MOST_PORT),
                    "Give the port on which it takes mail by STARTTLS, usually 587.");
        });
        cluster.namedReceivers().forEach((field, some) -> some.stream()
                .filter(Receiver::needsRelay)
                .forEach(one -> problems.require(
                        cluster.smtp().isPresent(),
                        "MON-018",
                        field,
                        "an e-mail",
                        "Alertmanager sends e-mails by a relay only",
                        "Name one by smtp, or choose another receiver.")));
    }

    /** The cluster's own alerts must reach somebody too, where the cloud's topics are out of Alertmanager's reach. */
    private void outOfTheCluster(ClusterSpec cluster) {
        if (spec.profile() != Profile.PRODUCTION || offering.topics() == TopicReach.BY_IDENTITY) {
            return;
        }
        for (AlertTier tier : List.of(AlertTier.CRITICAL, AlertTier.WARNING)) {
            boolean named = cluster.receivers().getOrDefault(tier, List.of()).stream()
                    .anyMatch(one -> !(one instanceof Receiver.Topic));
            boolean told = spec.subscriptions().stream()
                    .anyMatch(one -> one.tier() == tier
                            && (one.delivery() == Delivery.HTTPS
                                    || cluster.smtp().isPresent()));
            problems.require(
                    named || told,
                    "MON-019",
                    "receivers." + tier.key(),
                    "the topic",
                    "Alertmanager cannot send to a topic of %s, and nobody subscribes to %s alerts whom it can reach itself"
                            .formatted(offering.cloud(), tier.key()),
                    "Subscribe an https address, give a relay for e-mails by smtp, or name a receiver.");
        }
    }

    private void between(String code, String field, Optional<Integer> given, int least, int most, String what) {
        given.ifPresent(value -> problems.require(
                value >= least && value <= most,
                code,
                field,
                value,
                "%d to %d %s are possible".formatted(least, most, what),
                "Choose a figure in that range."));
    }

    private void objectName(String field, String name) {
        problems.require(
                OBJECT_NAME.matcher(name).matches(),
                "MON-014",
                field,
                "\"" + name + "\"",
                "an object's name in Kubernetes is 1 to 253 lower-case letters, digits, dots and dashes, with a letter"
                        + " or digit at both ends",
                "Write the name as the cluster has it.");
    }
}
