package io.ashlar.redis.plan;

import static io.ashlar.redis.plan.RedisFixture.ELASTICACHE;
import static io.ashlar.redis.plan.RedisFixture.sorted;
import static io.ashlar.redis.plan.RedisFixture.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Problem;
import io.ashlar.core.Profile;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisValidatorTest {
    @ParameterizedTest
    @EnumSource
    void the_defaults_of_every_profile_are_valid(Profile profile) {
        assertThatCode(() -> RedisValidator.check("cache", spec(profile), ELASTICACHE))
                .doesNotThrowAnyException();
    }

    @Test
    void a_component_name_must_do_for_an_identifier() {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class, () -> RedisValidator.check("a--b", spec(Profile.STAGING), ELASTICACHE));

        assertThat(refused.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "RED-001 Redis 'a--b': name is \"a--b\", but a server's identifier has no two dashes in a row."
                                + " Leave one out.");
    }

    @Test
    void a_version_belongs_to_its_engine() {
        assertThat(messages(RedisFixture.software(spec(Profile.STAGING), RedisEngine.VALKEY, "7.1")))
                .containsExactly(
                        "RED-002 Redis 'cache': version is \"7.1\", but Amazon ElastiCache offers valkey 7.2, 8.0,"
                                + " 8.1, 8.2, 9.0, 9.1. Choose one of them.");
        assertThat(messages(RedisFixture.software(spec(Profile.STAGING), RedisEngine.REDIS_OSS, "8.2")))
                .containsExactly(
                        "RED-002 Redis 'cache': version is \"8.2\", but Amazon ElastiCache offers redis-oss 6.2, 7.0,"
                                + " 7.1. Choose one of them.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cache.t1.micro", "cache.r6gd.xlarge", "t3.medium", "db.t3.medium", "cache.t3"})
    void node_types_that_are_not_made_any_more_are_refused(String nodeType) {
        assertThat(messages(RedisFixture.capacity(spec(Profile.STAGING), Optional.of(nodeType), Optional.empty())))
                .containsExactly(
                        "RED-003 Redis 'cache': nodeType is \"%s\", but Amazon ElastiCache has nodes of cache.<family>.<size> with a family of c7gn, m5, m6g, m7g, m8g, r5, r6g, r7g, r8g, t3, t4g. Choose one of them, such as cache.t4g.small."
                                .formatted(nodeType));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 6})
    void a_shard_has_at_most_five_replicas(int replicas) {
        assertThat(messages(RedisFixture.capacity(
                        spec(Profile.STAGING), Optional.empty(), Optional.of(Topology.oneShard(replicas)))))
                .containsExactly(
                        "RED-004 Redis 'cache': replicas is %d, but a shard has 0 to 5 replicas. Choose a number in that range; 1 or more survive the loss of a zone."
                                .formatted(replicas));
    }

    @Test
    void shards_and_replicas_together_fit_a_cluster() {
        assertThat(messages(RedisFixture.capacity(
                        spec(Profile.PRODUCTION), Optional.empty(), Optional.of(Topology.sharded(31, 2)))))
                .containsExactly(
                        "RED-005 Redis 'cache': shards is 31, but there is at least 1 shard, and all shards together"
                                + " have at most 90 nodes (here 93). Take fewer shards, fewer replicas, or larger nodes.");
        assertThat(messages(RedisFixture.capacity(
                        spec(Profile.PRODUCTION), Optional.empty(), Optional.of(Topology.sharded(0, 1)))))
                .containsExactly(
                        "RED-005 Redis 'cache': shards is 0, but there is at least 1 shard, and all shards together"
                                + " have at most 90 nodes (here 0). Take fewer shards, fewer replicas, or larger nodes.");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 36})
    void snapshots_are_kept_for_at_most_35_days(int days) {
        RedisSpec spec = spec(Profile.STAGING);

        assertThat(messages(new RedisSpec(
                        spec.profile(),
                        spec.software(),
                        spec.capacity(),
                        new RedisSpec.Durability(Optional.of(days), Optional.empty(), Optional.empty()),
                        spec.upkeep(),
                        spec.access(),
                        spec.missing())))
                .containsExactly(
                        "RED-006 Redis 'cache': snapshotDays is %d, but snapshots are kept for 0 (none) to 35 days. Choose a number in that range."
                                .formatted(days));
    }

    @Test
    void windows_are_an_hour_or_more_and_logs_have_an_end() {
        assertThat(messages(RedisFixture.upkeep(
                        spec(Profile.STAGING),
                        new RedisSpec.Upkeep(
                                Optional.of("03:00-03:59"),
                                Optional.of("sun:05:00-sun:05:59"),
                                Optional.empty(),
                                Optional.of(8)))))
                .containsExactly(
                        "RED-007 Redis 'cache': snapshotWindow is \"03:00-03:59\", but it is a time of the day in UTC"
                                + " of at least 60 minutes. Write it like 02:00-03:00.",
                        "RED-008 Redis 'cache': maintenanceWindow is \"sun:05:00-sun:05:59\", but it is a time of the"
                                + " week in UTC of at least 60 minutes. Write it like sun:04:00-sun:05:00.",
                        "RED-010 Redis 'cache': logRetentionDays is 8, but logs are kept for one of [1, 3, 5, 7, 14,"
                                + " 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,"
                                + " 3653] days. Choose the next longer one.");
    }

    @Test
    void windows_must_not_overlap() {
        assertThat(messages(RedisFixture.upkeep(
                        spec(Profile.STAGING),
                        new RedisSpec.Upkeep(
                                Optional.of("04:30-05:30"),
                                Optional.of("sun:05:00-sun:06:00"),
                                Optional.empty(),
                                Optional.empty()))))
                .containsExactly(
                        "RED-009 Redis 'cache': maintenanceWindow is sun:05:00-sun:06:00, but it overlaps the snapshot"
                                + " window 04:30-05:30. Move one of the two.");
    }

    @Test
    void parameters_are_checked_one_by_one() {
        assertThat(messages(RedisFixture.software(
                        spec(Profile.STAGING),
                        software -> new RedisSpec.Software(
                                software.engine(),
                                software.version(),
                                software.minorUpgrades(),
                                sorted(Map.of("cluster-enabled", "yes", "Timeout", "1"))))))
                .containsExactly(
                        "RED-011 Redis 'cache': parameters is \"Timeout\" = \"1\", but a parameter has a lower-case"
                                + " name with dashes and a value. See the engine's parameters for its name.",
                        "RED-012 Redis 'cache': parameters.cluster-enabled is yes, but the topology decides it. Use"
                                + " Topology.sharded instead.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "App", "1app", ""})
    void the_default_user_stays_switched_off_and_somebody_must_get_in(String user) {
        RedisSpec spec = spec(Profile.PRODUCTION);

        assertThat(messages(new RedisSpec(
                        spec.profile(),
                        spec.software(),
                        spec.capacity(),
                        spec.durability(),
                        spec.upkeep(),
                        new RedisSpec.Access(Optional.of(user), Optional.empty(), sorted(Map.of()), Optional.empty()),
                        Collections.emptySortedSet())))
                .containsExactly(
                        "RED-013 Redis 'cache': user is \"%s\", but a user's name is 1 to 32 lower-case letters, digits and dashes, begins with a letter and is not \"default\", who is switched off. Rename it."
                                .formatted(user),
                        "RED-014 Redis 'cache': clients is no block, but somebody must reach the server. Name a tier"
                                + " that the network has, such as SubnetTier.PRIVATE.");
    }

    private static List<String> messages(RedisSpec spec) {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class, () -> RedisValidator.check("cache", spec, ELASTICACHE));
        return refused.problems().stream().map(Problem::message).toList();
    }
}
