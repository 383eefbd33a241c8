package io.ashlar.redis.gcp;

import io.ashlar.core.Lack;
import io.ashlar.core.Lacks;
import io.ashlar.core.Profile;
import io.ashlar.core.UpkeepWindows;
import io.ashlar.redis.plan.RedisEngine;
import io.ashlar.redis.plan.RedisOffering;
import io.ashlar.redis.plan.RedisOffering.Engines;
import io.ashlar.redis.plan.RedisOffering.Kind;
import io.ashlar.redis.plan.RedisOffering.NodeTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What Memorystore for Redis offers, as of 2026-11-21. A node type is its memory: {@code 5GB}.
 *
 * @see <a href="https://cloud.google.com/memorystore/docs/redis/supported-versions">Versions</a>
 * @see <a href="https://cloud.google.com/memorystore/docs/redis/redis-tiers">Tiers and sizes</a>
 * @see <a href="https://cloud.google.com/memorystore/docs/redis/about-read-replicas">Up to five copies from 5 GB on, else
 *     one</a>
 * @see <a href="https://cloud.google.com/memorystore/docs/redis/about-rdb-snapshots">Snapshots: the newest only</a>
 * @see <a href="https://cloud.google.com/memorystore/docs/redis/supported-redis-configurations">Parameters</a>
 */
final class MemorystoreOffering {
    static final RedisOffering REDIS = new RedisOffering(
            "Memorystore for Redis",
            Optional.empty(),
            new Engines(
                    RedisEngine.REDIS_OSS,
                    Map.of(RedisEngine.REDIS_OSS, List.of("6.x", "7.0", "7.2")),
                    Map.of(RedisEngine.REDIS_OSS, "7.2")),
            new NodeTypes(
                    Pattern.compile("([1-9]|[1-9]\\d|[12]\\d\\d|300)GB"),
                    "nodes of 1GB to 300GB",
                    "5GB",
                    Map.of(
                            Profile.DEVELOPMENT, "1GB",
                            Profile.STAGING, "1GB",
                            Profile.PRODUCTION, "5GB"),
                    List.of(new Kind(Pattern.compile("[1-4]GB"), 0, 1), new Kind(Pattern.compile(".*"), 0, 5))),
            6,
            1,
            UpkeepWindows.Rule.atLeast(1),
            UpkeepWindows.Rule.anHour(1),
            Optional.of(new TreeSet<>(List.of(
                    "activedefrag",
                    "lazyfree-lazy-eviction",
                    "lazyfree-lazy-expire",
                    "lazyfree-lazy-user-del",
                    "lazyfree-lazy-user-flush",
                    "lfu-decay-time",
                    "lfu-log-factor",
                    "maxmemory-clients",
                    "maxmemory-gb",
                    "maxmemory-policy",
                    "notify-keyspace-events",
                    "stream-node-max-bytes",
                    "stream-node-max-entries",
                    "timeout"))),
            Lacks.of(
                    new Lack(
                            "minorUpgrades",
                            "by-hand",
                            "Memorystore moves to newer minor versions in its maintenance window",
                            "Leave it out, and choose the maintenanceWindow."),
                    Lack.of(
                            "shards",
                            "Memorystore for Redis has one shard",
                            "Choose a larger nodeType; Memorystore for Redis Cluster is another service, without a"
                                    + " password."),
                    new Lack(
                            "changes",
                            "in-maintenance-window",
                            "Memorystore makes every change at once",
                            "Leave it out, and update when an interruption does no harm."),
                    new Lack(
                            "finalCopy",
                            "kept",
                            "Memorystore keeps nothing of what is deleted",
                            "Leave it out, and export it before."),
                    Lack.of(
                            "logRetentionDays",
                            "Memorystore writes to the project's log bucket, which decides for all logs of the project",
                            "Leave it out, and set the retention of the bucket _Default."),
                    Lack.of("user", "there is one user, default", "Leave it out."),
                    Lack.of("commands", "whoever has the password may do everything", "Leave it out."),
                    Lack.of(
                            "clients",
                            "whoever is in the network reaches its private address",
                            "Leave it out; clients need the password.")));

    private MemorystoreOffering() {}
}
