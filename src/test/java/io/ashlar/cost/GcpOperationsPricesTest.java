package io.ashlar.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Google Cloud charges for around what runs: names, firewalls, logs, alerts and messages, and by what a database is. */
class GcpOperationsPricesTest {
    private static final String ALERT = "gcp:monitoring/alertPolicy:AlertPolicy";
    private static final String LOGS = "gcp:logging/projectBucketConfig:ProjectBucketConfig";
    private static final String REDIS = "gcp:redis/instance:Instance";
    private static final String SQL = "gcp:sql/databaseInstance:DatabaseInstance";

    @Test
    void enterprise_plus_has_eight_gigabytes_for_each_processor_at_prices_of_its_own() {
        Priced stack = Priced.in("us-central1")
                .with(SQL, "alone", Map.of("settings", Map.of("tier", "db-perf-optimized-N-4", "diskSize", 100.0)))
                .with(
                        SQL,
                        "with-standby",
                        Map.of(
                                "settings",
                                Map.of(
                                        "tier",
                                        "db-perf-optimized-N-2",
                                        "availabilityType",
                                        "REGIONAL",
                                        "dataCacheConfig",
                                        Map.of("dataCacheEnabled", true))));

        assertThat(stack.lines("alone"))
                .containsExactly(
                        "processors (db-perf-optimized-N-4) · priced · 156.80",
                        "memory (db-perf-optimized-N-4) · priced · 212.58",
                        "storage · priced · 17.00");
        assertThat(stack.lines("with-standby"))
                .containsExactly(
                        "processors (db-perf-optimized-N-2) · priced · 156.80",
                        "memory (db-perf-optimized-N-2) · priced · 212.58",
                        "data cache · unpriced · 0.00 [its price is not in this book]",
                        "storage · priced · 3.40");
    }

    @Test
    void each_node_of_a_cache_with_read_replicas_costs_half_of_a_pair() {
        Map<String, Object> pair = Map.of("memorySizeGb", 5.0, "tier", "STANDARD_HA");
        Map<String, Object> three = Map.of(
                "memorySizeGb",
                5.0,
                "tier",
                "STANDARD_HA",
                "readReplicasMode",
                "READ_REPLICAS_ENABLED",
                "replicaCount",
                2.0);
        Priced stack = Priced.in("us-central1").with(REDIS, "pair", pair).with(REDIS, "three", three);

        assertThat(stack.lines("pair")).containsExactly("memory (standard) · priced · 197.10");
        assertThat(stack.lines("three"))
                .containsExactly("memory (standard) · priced · 295.65 [each node at half of the price of a pair]");
    }

    @Test
    void a_bucket_costs_by_its_class_and_place() {
        String bucket = "gcp:storage/bucket:Bucket";
        Priced stack = Priced.in("us-central1")
                .with(bucket, "here", Map.of("location", "us-central1"))
                .with(bucket, "everywhere", Map.of("location", "US"))
                .with(bucket, "cold", Map.of("location", "us-central1", "storageClass", "COLDLINE"));

        assertThat(stack.lines("here")).containsExactly("storage · by usage · 0.00/0.20/2.00 [storedGb assumed]");
        assertThat(stack.lines("everywhere")).containsExactly("storage · by usage · 0.00/0.26/2.60 [storedGb assumed]");
        assertThat(stack.lines("cold"))
                .containsExactly("storage · unpriced · 0.00 [the book has no price of gcs/coldline in us-central1]");
    }

    @Test
    void logs_cost_what_is_taken_in_and_what_is_kept_beyond_a_month() {
        Priced stack = Priced.in("us-central1")
                .with(LOGS, "short", Map.of("retentionDays", 30.0))
                .with(LOGS, "long", Map.of("retentionDays", 90.0));

        assertThat(stack.lines("short"))
                .containsExactly("logs taken in · by usage · 0.00/2.50/25.00 [ingestedGb assumed]");
        assertThat(stack.lines("long"))
                .containsExactly(
                        "logs taken in · by usage · 0.00/2.50/25.00 [ingestedGb assumed]",
                        "logs kept beyond 30 days · by usage · 0.00/0.10/1.00 [keptGb assumed]");
    }

    @Test
    void an_alert_costs_by_condition_and_one_on_metrics_by_the_series_that_it_reads() {
        Map<String, Object> onMetric = Map.of("conditionThreshold", Map.of("filter", "cpu"));
        Map<String, Object> onLog = Map.of("conditionMatchedLog", Map.of("filter", "ERROR"));
        Priced stack = Priced.in("us-central1")
                .with(ALERT, "both", Map.of("conditions", List.of(onMetric, onLog)))
                .with(ALERT, "logs", Map.of("conditions", List.of(onLog)));

        assertThat(stack.lines("both"))
                .containsExactly(
                        "conditions · priced · 0.20", "series read · by usage · 0.03/0.03/0.30 [series assumed]");
        assertThat(stack.lines("logs")).containsExactly("conditions · priced · 0.10");
    }

    @Test
    void messages_cost_by_the_tebibyte_that_comes_in_and_goes_out() {
        Priced stack = Priced.in("us-central1")
                .with("gcp:pubsub/topic:Topic", "topic", Map.of())
                .with("gcp:pubsub/subscription:Subscription", "subscription", Map.of("retainAckedMessages", true))
                .using("\"*::topic\": {publishedGb: 1024}");

        assertThat(stack.lines("topic"))
                .containsExactly("messages taken in · by usage · 40.00 [publishedGb from the usage]");
        assertThat(stack.lines("subscription"))
                .containsExactly(
                        "messages delivered · by usage · 0.00/0.00/0.39 [deliveredGb assumed]",
                        "messages kept · by usage · 0.00/0.03/2.70 [keptGb assumed]");
    }

    @Test
    void a_firewall_costs_its_policy_its_rules_and_its_requests() {
        assertThat(Priced.in("us-central1")
                        .with(
                                "gcp:compute/securityPolicy:SecurityPolicy",
                                "firewall",
                                Map.of("rules", List.of(Map.of("priority", 1.0), Map.of("priority", 2.0))))
                        .lines("firewall"))
                .containsExactly(
                        "policy · priced · 5.00",
                        "rules · priced · 2.00",
                        "requests · by usage · 0.00/0.75/7.50 [requests assumed]");
    }

    @Test
    void a_zone_costs_the_same_in_every_region_and_its_queries_besides() {
        assertThat(Priced.in("europe-west1")
                        .with("gcp:dns/managedZone:ManagedZone", "zone", Map.of())
                        .lines("zone"))
                .containsExactly("zone · priced · 0.20", "queries · by usage · 0.00/0.40/4.00 [queries assumed]");
    }

    @Test
    void copies_of_a_cluster_are_named_and_not_guessed() {
        assertThat(Priced.in("us-central1")
                        .with("gcp:gkebackup/backupPlan:BackupPlan", "plan", Map.of())
                        .lines("plan"))
                .containsExactly("pods and volumes · unpriced · 0.00 [Backup for GKE is charged by pod and by gigabyte,"
                        + " which this book does not hold]");
    }
}
