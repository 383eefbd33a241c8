package io.ashlar.redis.azure;

import io.ashlar.core.Lack;
import io.ashlar.core.Lacks;
import io.ashlar.core.Profile;
import io.ashlar.core.UpkeepWindows;
import io.ashlar.redis.plan.AzureRedisPlan;
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
 * What Azure offers, as of 2026-11-21.
 *
 * @see <a href="https://learn.microsoft.com/azure/redis/overview">Azure Managed Redis: tiers and sizes, Redis 7.4</a>
 * @see <a href="https://learn.microsoft.com/azure/redis/high-availability">A copy of every shard unless it is switched
 *     off</a>, which the SDK at this version cannot
 * @see <a href="https://learn.microsoft.com/azure/redis/how-to-persistence">Persistence: the newest snapshot only</a>
 * @see <a href="https://learn.microsoft.com/azure/azure-cache-for-redis/retirement-faq">Azure Cache for Redis retires</a>
 */
final class AzureRedisOfferings {
    static final RedisOffering MANAGED = offering("Azure Managed Redis", Optional.empty());

    static final RedisOffering CACHE = offering(
            "Azure Cache for Redis",
            Optional.of(Lack.of(
                    "service",
                    "it takes no new instances since 2026-10-01, and is switched off on 2028-09-30",
                    "Use Azure Managed Redis, which AzureRedisDriver makes by default; describe a cache that there is"
                            + " by Redis.fromExisting.")));

    private AzureRedisOfferings() {}

    private static RedisOffering offering(String service, Optional<Lack> closed) {
        return new RedisOffering(
                service,
                closed,
                new Engines(
                        RedisEngine.REDIS_ENTERPRISE,
                        Map.of(RedisEngine.REDIS_ENTERPRISE, List.of("7.4")),
                        Map.of(RedisEngine.REDIS_ENTERPRISE, "7.4")),
                new NodeTypes(
                        Pattern.compile(
                                "Balanced_B(0|1|3|5|10|20|50|100|150|250)"
                                        + "|MemoryOptimized_M(10|20|50|100|150|250)|ComputeOptimized_X(3|5|10|20|50|100|150|250)"),
                        "sizes of Balanced_B<GB>, MemoryOptimized_M<GB> and ComputeOptimized_X<GB>",
                        "Balanced_B5",
                        Map.of(
                                Profile.DEVELOPMENT, "Balanced_B0",
                                Profile.STAGING, "Balanced_B1",
                                Profile.PRODUCTION, "Balanced_B5"),
                        List.of(new Kind(Pattern.compile(".*"), 1, 1))),
                2,
                1,
                UpkeepWindows.Rule.atLeast(1),
                UpkeepWindows.Rule.atLeast(1),
                Optional.of(new TreeSet<>(List.of(AzureRedisPlan.EVICTION))),
                lacks(service));
    }

    private static Lacks lacks(String service) {
        return Lacks.of(
                new Lack("minorUpgrades", "by-hand", service + " moves to newer versions by itself", "Leave it out."),
                Lack.of(
                        "shards",
                        "the size alone decides how many shards there are",
                        "Choose a larger nodeType; AzureRedisOptions.clusterProtocol lets clients reach them"
                                + " directly."),
                Lack.of(
                        "snapshotWindow",
                        service + " takes snapshots every twelve hours from its own start",
                        "Leave it out."),
                Lack.of("maintenanceWindow", service + "'s SDK at this version cannot set it", "Leave it out."),
                new Lack(
                        "changes",
                        "in-maintenance-window",
                        service + " makes every change at once",
                        "Leave it out, and update when an interruption does no harm."),
                new Lack(
                        "finalCopy",
                        "kept",
                        service + " keeps nothing of what is deleted",
                        "Leave it out, and export it before."),
                Lack.of(
                        "logRetentionDays",
                        service + " writes no log of its own",
                        "Leave it out; its metrics are Azure Monitor's."),
                Lack.of(
                        "user",
                        "there is one user, default, with an access key, until somebody of Entra is let in by hand",
                        "Leave it out."),
                Lack.of("commands", "whoever has the access key may do everything", "Leave it out."),
                Lack.of(
                        "clients",
                        "who reaches its private endpoint is decided by the security group of the subnet, which is the"
                                + " network's",
                        "Leave it out, and set the network's rules."));
    }
}
