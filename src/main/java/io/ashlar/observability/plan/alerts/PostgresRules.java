package io.ashlar.observability.plan.alerts;

import static io.ashlar.observability.plan.alerts.Team.DATA;

/**
 * Postgres as its own statistics show it, on whichever cloud it runs; what only the host knows (processors, storage) is
 * watched by the cloud's alarms. The recovery point of row B11 is five minutes.
 *
 * @see <a href="https://github.com/prometheus-community/postgres_exporter">postgres_exporter</a>
 * @see <a href="https://www.postgresql.org/docs/current/monitoring-stats.html">The statistics it reads</a>
 * @see <a href="https://www.postgresql.org/docs/current/routine-vacuuming.html#VACUUM-FOR-WRAPAROUND">Wraparound</a>
 */
final class PostgresRules {
    private PostgresRules() {}

    static RuleGroup postgres() {
        return RuleGroup.of(
                "postgres",
                Alert.critical("PostgresDown", DATA)
                        .when("max by (instance) (pg_up) == 0")
                        .forMinutes(3)
                        .says(
                                "Postgres {{ $labels.instance }} does not answer",
                                "Its exporter cannot log in: the server is down, out of connections, or has other"
                                        + " credentials."),
                Alert.warning("PostgresConnectionsNearlyUsed", DATA)
                        .when(
                                """
                                sum by (instance) (pg_stat_activity_count)
                                  / on (instance) max by (instance) (pg_settings_max_connections) > 0.8""")
                        .forMinutes(10)
                        .says(
                                "Postgres {{ $labels.instance }} has few connections left",
                                "{{ $value | humanizePercentage }} are in use; at all of them it refuses every"
                                        + " client."),
                Alert.warning("PostgresReplicaLags", DATA)
                        .when("max by (instance) (pg_replication_lag_seconds) > 60")
                        .forMinutes(10)
                        .says(
                                "Replica {{ $labels.instance }} is behind",
                                "It is {{ $value | humanizeDuration }} behind; whoever reads from it reads the past."),
                Alert.critical("PostgresReplicaBeyondRecoveryPoint", DATA)
                        .when("max by (instance) (pg_replication_lag_seconds) > 300")
                        .forMinutes(5)
                        .says(
                                "Replica {{ $labels.instance }} is further behind than may be lost",
                                "It is {{ $value | humanizeDuration }} behind; a failover now loses more than the five"
                                        + " minutes that are allowed."),
                Alert.warning("PostgresLongTransaction", DATA)
                        .when(
                                """
                                max by (instance, datname)
                                  (pg_stat_activity_max_tx_duration{state=~"active|idle in transaction.*"}) > 3600""")
                        .forMinutes(5)
                        .says(
                                "A transaction in {{ $labels.instance }}/{{ $labels.datname }} has been open for more"
                                        + " than an hour",
                                "It is {{ $value | humanizeDuration }} old; nothing newer can be vacuumed."),
                Alert.warning("PostgresDeadlocks", DATA)
                        .when("sum by (instance, datname) (increase(pg_stat_database_deadlocks[15m])) > 5")
                        .forMinutes(0)
                        .says(
                                "Transactions in {{ $labels.instance }}/{{ $labels.datname }} block each other",
                                "{{ $value | humanize }} deadlocks in a quarter of an hour; one transaction of each"
                                        + " was rolled back."),
                Alert.info("PostgresRollbacksMany", DATA)
                        .when(
                                """
                                sum by (instance, datname) (rate(pg_stat_database_xact_rollback[15m]))
                                  / on (instance, datname) (sum by (instance, datname)
                                    (rate(pg_stat_database_xact_commit[15m]))
                                  + on (instance, datname) sum by (instance, datname)
                                    (rate(pg_stat_database_xact_rollback[15m]))) > 0.1""")
                        .forMinutes(30)
                        .says(
                                "Many transactions in {{ $labels.instance }}/{{ $labels.datname }} are rolled back",
                                "{{ $value | humanizePercentage }} of them."),
                Alert.info("PostgresReadsFromDisk", DATA)
                        .when(
                                """
                                sum by (instance, datname) (rate(pg_stat_database_blks_hit[30m]))
                                  / on (instance, datname) (sum by (instance, datname)
                                    (rate(pg_stat_database_blks_hit[30m]))
                                  + on (instance, datname) sum by (instance, datname)
                                    (rate(pg_stat_database_blks_read[30m]))) < 0.95""")
                        .forMinutes(60)
                        .says(
                                "{{ $labels.instance }}/{{ $labels.datname }} no longer fits into memory",
                                "Only {{ $value | humanizePercentage }} of blocks are found in the cache."),
                Alert.critical("PostgresWraparoundNear", DATA)
                        .when("max by (instance, datname) (pg_database_wraparound_age_datfrozenxid_seconds) > 1e9")
                        .forMinutes(10)
                        .says(
                                "{{ $labels.instance }}/{{ $labels.datname }} is using up its transaction numbers",
                                "Its oldest is {{ $value | humanize }} transactions old; at 2.1 billion the server"
                                        + " takes no more writes."),
                Alert.warning("PostgresReplicationSlotInactive", DATA)
                        .when("min by (instance, slot_name) (pg_replication_slot_slot_is_active) == 0")
                        .forMinutes(30)
                        .says(
                                "Nobody reads replication slot {{ $labels.slot_name }} of {{ $labels.instance }}",
                                "The server keeps every change for it until the disk is full."));
    }
}
