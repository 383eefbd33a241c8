package io.ashlar.redis.aws;

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
import java.util.regex.Pattern;

/**
 * What ElastiCache offers, as of 2026-11-21. Redis OSS below 6.2 is left out: user groups need 6.0, pub/sub rules 6.2.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/engine-versions.html">Engine versions</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html">Node types</a>;
 *     r6gd is left out, since its data tiering changes what a snapshot restores to
 * @see <a href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html">90 nodes in a cluster</a>,
 *     which AWS raises to 500 on request
 * @see <a href="https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html">
 *     Replicas, snapshot retention and windows</a>
 */
final class ElastiCacheOffering {
    private static final List<String> FAMILIES =
            List.of("c7gn", "m5", "m6g", "m7g", "m8g", "r5", "r6g", "r7g", "r8g", "t3", "t4g");

    static final RedisOffering REDIS = new RedisOffering(
            "Amazon ElastiCache",
            Optional.empty(),
            new Engines(
                    RedisEngine.VALKEY,
                    Map.of(
                            RedisEngine.VALKEY, List.of("7.2", "8.0", "8.1", "8.2", "9.0", "9.1"),
                            RedisEngine.REDIS_OSS, List.of("6.2", "7.0", "7.1")),
                    Map.of(RedisEngine.VALKEY, "8.2", RedisEngine.REDIS_OSS, "7.1")),
            new NodeTypes(
                    Pattern.compile("cache\\.(" + String.join("|", FAMILIES) + ")\\.[a-z0-9]+"),
                    "nodes of cache.<family>.<size> with a family of " + String.join(", ", FAMILIES),
                    "cache.t4g.small",
                    Map.of(
                            Profile.DEVELOPMENT, "cache.t4g.micro",
                            Profile.STAGING, "cache.t4g.small",
                            Profile.PRODUCTION, "cache.m7g.large"),
                    List.of(new Kind(Pattern.compile(".*"), 0, 5))),
            90,
            35,
            UpkeepWindows.Rule.atLeast(60),
            UpkeepWindows.Rule.atLeast(60),
            Optional.empty(),
            Lacks.NONE);

    private ElastiCacheOffering() {}
}
