package io.ashlar.observability.plan.dashboards;

import static io.ashlar.observability.plan.dashboards.Panel.figure;
import static io.ashlar.observability.plan.dashboards.Panel.graph;
import static io.ashlar.observability.plan.dashboards.Panel.table;

/** What keeps data: databases, caches, and the copies of both. */
final class StoreDashboards {
    private static final String INSTANCE = "{instance=\"$instance\"}";

    private StoreDashboards() {}

    static Dashboard postgres() {
        return Dashboard.of("postgres", "Postgres")
                .choosing("instance", "pg_up", "instance")
                .row(
                        "Now",
                        figure("Answers", Unit.COUNT, "pg_up" + INSTANCE).redBelow(1),
                        figure(
                                        "Connections in use",
                                        Unit.SHARE,
                                        "sum(pg_stat_activity_count" + INSTANCE + ") / max(pg_settings_max_connections"
                                                + INSTANCE + ")")
                                .redAbove(0.8),
                        figure("Replica behind", Unit.SECONDS, "max(pg_replication_lag_seconds" + INSTANCE + ")")
                                .redAbove(60),
                        figure("Size", Unit.BYTES, "sum(pg_database_size_bytes" + INSTANCE + ")"))
                .row(
                        "Work",
                        graph(
                                "Transactions",
                                Unit.PER_SECOND,
                                Query.of(perSecond("pg_stat_database_xact_commit"), "committed"),
                                Query.of(perSecond("pg_stat_database_xact_rollback"), "rolled back")),
                        graph(
                                "Rows",
                                Unit.PER_SECOND,
                                Query.of(perSecond("pg_stat_database_tup_fetched"), "fetched"),
                                Query.of(perSecond("pg_stat_database_tup_inserted"), "inserted"),
                                Query.of(perSecond("pg_stat_database_tup_updated"), "updated"),
                                Query.of(perSecond("pg_stat_database_tup_deleted"), "deleted")),
                        graph(
                                "Connections, by state",
                                Unit.COUNT,
                                Query.of("sum by (state) (pg_stat_activity_count" + INSTANCE + ")", "{{state}}")),
                        graph(
                                        "Oldest transaction, by state",
                                        Unit.SECONDS,
                                        Query.of(
                                                "max by (state) (pg_stat_activity_max_tx_duration" + INSTANCE + ")",
                                                "{{state}}"))
                                .redAbove(3600))
                .row(
                        "Trouble",
                        graph(
                                        "Blocks found in memory",
                                        Unit.SHARE,
                                        Query.of(
                                                perSecond("pg_stat_database_blks_hit") + " / ("
                                                        + perSecond("pg_stat_database_blks_hit") + " + "
                                                        + perSecond("pg_stat_database_blks_read") + ")",
                                                "found"))
                                .redBelow(0.95),
                        graph(
                                "Locks, by mode",
                                Unit.COUNT,
                                Query.of("sum by (mode) (pg_locks_count" + INSTANCE + ")", "{{mode}}")),
                        graph(
                                "Deadlocks in ten minutes",
                                Unit.COUNT,
                                Query.of(
                                        "sum by (datname) (increase(pg_stat_database_deadlocks" + INSTANCE + "[10m]))",
                                        "{{datname}}")),
                        graph(
                                        "Age of the oldest row that is not frozen",
                                        Unit.COUNT,
                                        Query.of(
                                                "max by (datname) (pg_database_wraparound_age_datfrozenxid_seconds"
                                                        + INSTANCE + ")",
                                                "{{datname}}"))
                                .redAbove(1e9));
    }

    static Dashboard redis() {
        return Dashboard.of("redis", "Redis")
                .choosing("instance", "redis_up", "instance")
                .row(
                        "Now",
                        figure("Answers", Unit.COUNT, "redis_up" + INSTANCE).redBelow(1),
                        figure(
                                        "Memory in use",
                                        Unit.SHARE,
                                        "max(redis_memory_used_bytes" + INSTANCE + ") / (max(redis_memory_max_bytes"
                                                + INSTANCE + ") > 0)")
                                .redAbove(0.9),
                        figure(
                                        "Look-ups that find something",
                                        Unit.SHARE,
                                        perSecond("redis_keyspace_hits_total") + " / ("
                                                + perSecond("redis_keyspace_hits_total") + " + "
                                                + perSecond("redis_keyspace_misses_total") + ")")
                                .redBelow(0.5),
                        figure("Keys", Unit.COUNT, "sum(redis_db_keys" + INSTANCE + ")"))
                .row(
                        "Work",
                        graph(
                                "Commands",
                                Unit.PER_SECOND,
                                Query.of(
                                        "topk(10, sum by (cmd) (rate(redis_commands_total" + INSTANCE
                                                + "[$__rate_interval])))",
                                        "{{cmd}}")),
                        graph(
                                "Time of a command",
                                Unit.SECONDS,
                                Query.of(
                                        "topk(10, sum by (cmd) (rate(redis_commands_duration_seconds_total" + INSTANCE
                                                + "[$__rate_interval])) / sum by (cmd) (rate(redis_commands_total"
                                                + INSTANCE + "[$__rate_interval])))",
                                        "{{cmd}}")),
                        graph(
                                "Clients",
                                Unit.COUNT,
                                Query.of("redis_connected_clients" + INSTANCE, "connected"),
                                Query.of("redis_max_clients" + INSTANCE, "most")),
                        graph(
                                "Memory",
                                Unit.BYTES,
                                Query.of("redis_memory_used_bytes" + INSTANCE, "used"),
                                Query.of("redis_memory_max_bytes" + INSTANCE, "most")))
                .row(
                        "Trouble",
                        graph(
                                "Keys that went",
                                Unit.PER_SECOND,
                                Query.of(perSecond("redis_evicted_keys_total"), "dropped for memory"),
                                Query.of(perSecond("redis_expired_keys_total"), "expired")),
                        graph(
                                "Clients refused",
                                Unit.PER_SECOND,
                                Query.of(perSecond("redis_rejected_connections_total"), "refused")),
                        graph(
                                "Replicas",
                                Unit.COUNT,
                                Query.of("redis_connected_slaves" + INSTANCE, "connected"),
                                Query.of("redis_master_link_up" + INSTANCE, "hears its primary")));
    }

    static Dashboard backups() {
        return Dashboard.of("backups", "Backups")
                .row(
                        "Now",
                        figure(
                                        "Oldest last good backup",
                                        Unit.SECONDS,
                                        "time() - min(velero_backup_last_successful_timestamp{schedule!=\"\"})")
                                .redAbove(93600),
                        figure("Places that can be reached", Unit.COUNT, "sum(velero_backup_location_status_gauge)")
                                .redBelow(1),
                        figure(
                                        "Failed in a week",
                                        Unit.COUNT,
                                        "sum(increase(velero_backup_failure_total[7d])) or vector(0)")
                                .redAbove(1),
                        figure(
                                        "Restores that failed in a month",
                                        Unit.COUNT,
                                        "sum(increase(velero_restore_failed_total[30d])) or vector(0)")
                                .redAbove(1))
                .row(
                        "Schedules",
                        table(
                                "Seconds since the last good one",
                                Unit.SECONDS,
                                "time() - max by (schedule) (velero_backup_last_successful_timestamp{schedule!=\"\"})"),
                        graph(
                                "Made in a day",
                                Unit.COUNT,
                                Query.of(
                                        "sum by (schedule) (increase(velero_backup_success_total[1d]))",
                                        "{{schedule}} good"),
                                Query.of(
                                        "sum by (schedule) (increase(velero_backup_partial_failure_total[1d]))",
                                        "{{schedule}} incomplete"),
                                Query.of(
                                        "sum by (schedule) (increase(velero_backup_failure_total[1d]))",
                                        "{{schedule}} failed")),
                        graph(
                                "How long one takes",
                                Unit.SECONDS,
                                Query.of(
                                        "histogram_quantile(0.95, sum by (le, schedule)"
                                                + " (rate(velero_backup_duration_seconds_bucket[1d])))",
                                        "{{schedule}}")),
                        graph(
                                "Size of the objects",
                                Unit.BYTES,
                                Query.of("max by (schedule) (velero_backup_tarball_size_bytes)", "{{schedule}}")))
                .row(
                        "Volumes and restores",
                        graph(
                                "Volumes",
                                Unit.COUNT,
                                Query.of("sum(increase(velero_csi_snapshot_success_total[1d]))", "copied"),
                                Query.of("sum(increase(velero_csi_snapshot_failure_total[1d]))", "failed")),
                        graph(
                                "Restores",
                                Unit.COUNT,
                                Query.of("sum(increase(velero_restore_success_total[1d]))", "good"),
                                Query.of("sum(increase(velero_restore_failed_total[1d]))", "failed")));
    }

    private static String perSecond(String series) {
        return "sum(rate(" + series + INSTANCE + "[$__rate_interval]))";
    }
}
