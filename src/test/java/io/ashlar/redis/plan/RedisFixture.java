package io.ashlar.redis.plan;

import io.ashlar.core.Profile;
import io.ashlar.redis.aws.AwsRedisDriver;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A Redis as a user would ask for it, with single parts changed. */
final class RedisFixture {
    static final RedisOffering ELASTICACHE = new AwsRedisDriver().offering();

    private RedisFixture() {}

    static RedisSpec spec(Profile profile) {
        return new RedisSpec(
                profile,
                new RedisSpec.Software(Optional.empty(), Optional.empty(), Optional.empty(), sorted(Map.of())),
                new RedisSpec.Capacity(Optional.empty(), Optional.empty()),
                new RedisSpec.Durability(Optional.empty(), Optional.empty(), Optional.empty()),
                new RedisSpec.Upkeep(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                new RedisSpec.Access(
                        Optional.empty(),
                        Optional.of("on ~* +@all"),
                        sorted(Map.of("private-eu-west-1a", "10.0.0.0/20")),
                        Optional.empty()),
                Collections.emptySortedSet());
    }

    static RedisSpec software(RedisSpec spec, RedisEngine engine, String version) {
        return software(
                spec,
                software -> new RedisSpec.Software(
                        Optional.of(engine), Optional.of(version), software.minorUpgrades(), software.parameters()));
    }

    static RedisSpec software(RedisSpec spec, UnaryOperator<RedisSpec.Software> change) {
        return new RedisSpec(
                spec.profile(),
                change.apply(spec.software()),
                spec.capacity(),
                spec.durability(),
                spec.upkeep(),
                spec.access(),
                spec.missing());
    }

    static RedisSpec capacity(RedisSpec spec, Optional<String> nodeType, Optional<Topology> topology) {
        return new RedisSpec(
                spec.profile(),
                spec.software(),
                new RedisSpec.Capacity(nodeType, topology),
                spec.durability(),
                spec.upkeep(),
                spec.access(),
                spec.missing());
    }

    static RedisSpec upkeep(RedisSpec spec, RedisSpec.Upkeep upkeep) {
        return new RedisSpec(
                spec.profile(),
                spec.software(),
                spec.capacity(),
                spec.durability(),
                upkeep,
                spec.access(),
                Collections.emptySortedSet());
    }

    static <V> SortedMap<String, V> sorted(Map<String, V> map) {
        return new TreeMap<>(map);
    }
}
