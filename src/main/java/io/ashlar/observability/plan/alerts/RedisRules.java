package io.ashlar.observability.plan.alerts;

import static io.ashlar.observability.plan.alerts.Team.DATA;

/**
 * Redis and Valkey as {@code INFO} shows them, on whichever cloud they run.
 *
 * @see <a href="https://github.com/oliver006/redis_exporter">redis_exporter</a>
 * @see <a href="https://redis.io/docs/latest/commands/info/">INFO</a>
 */
final class RedisRules {
    private RedisRules() {}

    static RuleGroup redis() {
        return RuleGroup.of(
                "redis",
                Alert.critical("RedisDown", DATA)
                        .when("max by (instance) (redis_up) == 0")
                        .forMinutes(3)
                        .says(
                                "Redis {{ $labels.instance }} does not answer",
                                "Its exporter cannot log in: the server is down, full of clients, or has another"
                                        + " password."),
                Alert.warning("RedisMemoryNearlyFull", DATA)
                        .when(
                                """
                                max by (instance) (redis_memory_used_bytes)
                                  / on (instance) (max by (instance) (redis_memory_max_bytes) > 0) > 0.9""")
                        .forMinutes(10)
                        .says(
                                "Redis {{ $labels.instance }} is nearly full",
                                "{{ $value | humanizePercentage }} of its memory is used; beyond it drops keys or"
                                        + " refuses writes, as its policy says."),
                Alert.warning("RedisEvictsKeys", DATA)
                        .when("sum by (instance) (rate(redis_evicted_keys_total[10m])) > 10")
                        .forMinutes(15)
                        .says(
                                "Redis {{ $labels.instance }} drops keys for want of memory",
                                "{{ $value | humanize }} keys a second go before their time."),
                Alert.critical("RedisRefusesConnections", DATA)
                        .when("sum by (instance) (increase(redis_rejected_connections_total[5m])) > 0")
                        .forMinutes(2)
                        .says("Redis {{ $labels.instance }} refuses clients", "It has as many as it takes."),
                Alert.warning("RedisClientsNearlyUsed", DATA)
                        .when(
                                """
                                max by (instance) (redis_connected_clients)
                                  / on (instance) max by (instance) (redis_max_clients) > 0.8""")
                        .forMinutes(10)
                        .says(
                                "Redis {{ $labels.instance }} takes few more clients",
                                "{{ $value | humanizePercentage }} of its connections are in use."),
                Alert.warning("RedisReplicaDisconnected", DATA)
                        .when("min by (instance, master_host) (redis_master_link_up) == 0")
                        .forMinutes(5)
                        .says(
                                "Replica {{ $labels.instance }} has lost its primary {{ $labels.master_host }}",
                                "It answers with what it last heard; a failover to it loses the rest."),
                Alert.warning("RedisSnapshotFailing", DATA)
                        .when("min by (instance) (redis_rdb_last_bgsave_status) == 0")
                        .forMinutes(15)
                        .says(
                                "Redis {{ $labels.instance }} cannot write its snapshot",
                                "What it holds is lost with it."),
                Alert.info("RedisMissesMany", DATA)
                        .when(
                                """
                                sum by (instance) (rate(redis_keyspace_hits_total[30m]))
                                  / on (instance) (sum by (instance) (rate(redis_keyspace_hits_total[30m]))
                                  + on (instance) sum by (instance)
                                    (rate(redis_keyspace_misses_total[30m]))) < 0.5""")
                        .forMinutes(60)
                        .says(
                                "Redis {{ $labels.instance }} is asked in vain more often than not",
                                "Only {{ $value | humanizePercentage }} of look-ups find something."));
    }
}
