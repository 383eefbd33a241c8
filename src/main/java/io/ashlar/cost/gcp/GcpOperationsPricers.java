package io.ashlar.cost.gcp;

import io.ashlar.cost.pricing.Charge;
import io.ashlar.cost.pricing.Pricer;
import io.ashlar.cost.pricing.Range;
import io.ashlar.cost.pricing.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Logs, alerts, messages, and copies of a cluster.
 *
 * @see <a href="https://cloud.google.com/stackdriver/pricing">Observability pricing</a>
 * @see <a href="https://cloud.google.com/pubsub/pricing">Pub/Sub pricing</a>
 * @see <a href="https://cloud.google.com/kubernetes-engine/docs/add-on/backup-for-gke/concepts/about-pricing">Backup for GKE</a>
 */
final class GcpOperationsPricers {
    /** Days that a log bucket keeps what it takes in for nothing more. */
    private static final int DAYS_INCLUDED = 30;

    private static final Range INGESTED = Range.of(0, 5, 50);

    /** Every 30 seconds: https://cloud.google.com/monitoring/alerts/cost-control. */
    private static final double RUNS_OF_A_CONDITION = 86_400;

    private GcpOperationsPricers() {}

    static Map<String, Pricer> table() {
        return Map.of(
                "gcp:logging/projectBucketConfig:ProjectBucketConfig",
                GcpOperationsPricers::logBucket,
                "gcp:monitoring/alertPolicy:AlertPolicy",
                GcpOperationsPricers::alert,
                "gcp:pubsub/topic:Topic",
                topic -> List.of(
                        Charge.usage("messages taken in", "pubsub/throughput", "publishedGb", Range.of(0, 0.1, 10))),
                "gcp:pubsub/subscription:Subscription",
                GcpOperationsPricers::subscription,
                "gcp:gkebackup/backupPlan:BackupPlan",
                plan -> List.of(Charge.unpriced(
                        "pods and volumes",
                        "Backup for GKE is charged by pod and by gigabyte, which this book does not hold")));
    }

    /** Logs of the network are stored at half of this price, but charged for being written besides: the whole one is taken. */
    private static List<Charge> logBucket(Reader bucket) {
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.usage("logs taken in", "logging/ingested", "ingestedGb", INGESTED));
        double beyond = (bucket.number("retentionDays", DAYS_INCLUDED) - DAYS_INCLUDED) / 30;
        if (beyond > 0) {
            charges.add(Charge.usage("logs kept beyond 30 days", "logging/kept", "keptGb", INGESTED.times(beyond)));
        }
        return charges;
    }

    /** Each condition is charged, and so is every series that one on metrics reads. */
    private static List<Charge> alert(Reader policy) {
        List<Reader> conditions = policy.blocks("conditions");
        long onMetrics = conditions.stream()
                .filter(condition -> !condition.has("conditionMatchedLog"))
                .count();
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.fixed("conditions", "monitoring/condition", Range.of(Math.max(1, conditions.size()))));
        if (onMetrics > 0) {
            charges.add(Charge.usage(
                    "series read",
                    "monitoring/series",
                    "series",
                    Range.of(1, 1, 10).times(onMetrics * RUNS_OF_A_CONDITION)));
        }
        return charges;
    }

    private static List<Charge> subscription(Reader subscription) {
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.usage("messages delivered", "pubsub/throughput", "deliveredGb", Range.of(0, 0.1, 10)));
        if (subscription.is("retainAckedMessages", false)) {
            charges.add(Charge.usage("messages kept", "pubsub/retained", "keptGb", Range.of(0, 0.1, 10)));
        }
        return charges;
    }
}
