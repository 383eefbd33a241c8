package io.ashlar.monitoring.plan;

import io.ashlar.core.LogRetention;
import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import io.ashlar.core.Profile;
import io.ashlar.monitoring.plan.MonitoringSpec.ClusterSpec;
import io.ashlar.monitoring.plan.MonitoringSpec.Subscription;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds everything that keeps a {@link MonitoringSpec} from being planned; codes MON-001 to MON-019. */
public final class MonitoringValidator {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    /** A DNS subdomain: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/. */
    private static final Pattern OBJECT_NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");

    /** The range of an RDS volume: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html. */
    private static final int LEAST_DATABASE_GIB = 20;

    private static final int MOST_DATABASE_GIB = 65_536;

    /** 16 TiB: https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html (a gp3 of 2025 can be larger). */
    private static final int MOST_VOLUME_GIB = 16_384;

    private static final int LEAST_VOLUME_GIB = 5;

    /** 500 nodes in a cluster: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html. */
    private static final int MOST_CACHE_NODES = 500;

    private static final int MOST_RETENTION_DAYS = 3_650;
    private static final int MOST_COPIES = 9;

    private final MonitoringSpec spec;
    private final Problems problems;

    private MonitoringValidator(MonitoringSpec spec, Problems problems) {
        this.spec = spec;
        this.problems = problems;
    }

    /**
     * Checks what was asked of the monitoring of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with all problems at once
     */
    public static void check(String name, MonitoringSpec spec) {
        Problems problems = Problems.of("Monitoring", name);
        Names.check(name, problems);
        new MonitoringValidator(spec, problems).run();
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
                    "a key is 1 to 40 lower-case letters, digits and dashes, begins with a letter and is used once a tier",
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
                    "a key is 1 to 40 lower-case letters, digits and dashes, begins with a letter and is used once a kind",
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
                facts.storageGib() >= LEAST_DATABASE_GIB && facts.storageGib() <= MOST_DATABASE_GIB,
                "MON-006",
                field + ".storageGib",
                facts.storageGib(),
                "a database has %d to %d GiB".formatted(LEAST_DATABASE_GIB, MOST_DATABASE_GIB),
                "Give its allocated storage: the alarm is at a tenth of it.");
        problems.require(
                facts.memoryGib() >= 1 && facts.instanceClass().startsWith("db."),
                "MON-007",
                field,
                facts.instanceClass() + " with " + facts.memoryGib() + " GiB",
                "a database has a class that begins with db. and at least 1 GiB of memory",
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
        cluster.receivers().forEach((tier, receiver) -> secret(receiver)
                .ifPresent(secret -> objectName("receivers." + tier.key(), secret)));
        cluster.grafanaSecret().ifPresent(secret -> objectName("grafanaSecret", secret));
        objectName("storageClass", cluster.storageClass());
        cluster.logRetentionDays().ifPresent(days -> LogRetention.check(days, "MON-015", "logRetentionDays", problems));
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

    private static Optional<String> secret(Receiver receiver) {
        if (receiver instanceof Receiver.PagerDuty pagerDuty) {
            return Optional.of(pagerDuty.secret());
        }
        return receiver instanceof Receiver.Slack slack ? Optional.of(slack.secret()) : Optional.empty();
    }
}
