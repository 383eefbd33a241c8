package io.ashlar.postgres.plan;

import java.util.Set;

/**
 * When a change of a server parameter counts.
 *
 * @see <a href="https://www.postgresql.org/docs/17/view-pg-settings.html">Context {@code postmaster}: only at start</a>
 */
public enum ParameterEffect {
    /** At once. */
    AT_ONCE,
    /** When the server starts next. */
    AT_START;

    private static final Set<String> AT_START_ONLY = Set.of(
            "autovacuum_freeze_max_age",
            "autovacuum_max_workers",
            "autovacuum_multixact_freeze_max_age",
            "huge_pages",
            "max_connections",
            "max_files_per_process",
            "max_locks_per_transaction",
            "max_logical_replication_workers",
            "max_pred_locks_per_transaction",
            "max_prepared_transactions",
            "max_replication_slots",
            "max_wal_senders",
            "max_worker_processes",
            "rds.logical_replication",
            "shared_buffers",
            "shared_preload_libraries",
            "superuser_reserved_connections",
            "track_activity_query_size",
            "track_commit_timestamp",
            "wal_buffers");

    /** When a change of this parameter counts. */
    public static ParameterEffect of(String parameter) {
        return AT_START_ONLY.contains(parameter) ? AT_START : AT_ONCE;
    }
}
