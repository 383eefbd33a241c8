package io.ashlar.redis.plan;

import static io.ashlar.redis.plan.RedisFixture.ELASTICACHE;
import static io.ashlar.redis.plan.RedisFixture.spec;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.core.ChangeTiming;
import io.ashlar.core.ClientRule;
import io.ashlar.core.FinalCopy;
import io.ashlar.core.MinorUpgrades;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.redis.plan.RedisPlan.LogPlan;
import io.ashlar.redis.plan.RedisPlan.ServerPlan;
import io.ashlar.redis.plan.RedisPlan.UserPlan;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedisPlannerTest {
    @Test
    void development_is_one_small_node_that_leaves_nothing() {
        RedisPlan plan = RedisPlanner.plan("cache", spec(Profile.DEVELOPMENT), ELASTICACHE);

        assertThat(plan.server())
                .isEqualTo(new ServerPlan(
                        "cache-server",
                        "cache",
                        RedisEngine.VALKEY,
                        "8.2",
                        MinorUpgrades.AUTOMATIC,
                        "cache.t4g.micro",
                        Topology.oneShard(0),
                        1,
                        "03:00-04:00",
                        "sun:05:00-sun:06:00",
                        ChangeTiming.AT_ONCE,
                        Protection.DISPOSABLE,
                        FinalCopy.NONE));
        assertThat(plan.server().failsOver()).isFalse();
        assertThat(plan.logRetentionDays()).isEqualTo(7);
        assertThat(plan.user().secretRecoveryDays()).isZero();
    }

    @Test
    void staging_has_one_replica() {
        RedisPlan plan = RedisPlanner.plan("cache", spec(Profile.STAGING), ELASTICACHE);

        assertThat(plan.server().nodeType()).isEqualTo("cache.t4g.small");
        assertThat(plan.server().topology()).isEqualTo(Topology.oneShard(1));
        assertThat(plan.server().failsOver()).isTrue();
        assertThat(plan.server().snapshotDays()).isEqualTo(3);
        assertThat(plan.server().protection()).isEqualTo(Protection.DISPOSABLE);
        assertThat(plan.logRetentionDays()).isEqualTo(30);
        assertThat(plan.user().secretRecoveryDays()).isEqualTo(7);
    }

    @Test
    void production_has_two_replicas_a_week_of_snapshots_and_is_protected() {
        RedisPlan plan = RedisPlanner.plan("cache", spec(Profile.PRODUCTION), ELASTICACHE);

        assertThat(plan.server().nodeType()).isEqualTo("cache.m7g.large");
        assertThat(plan.server().topology()).isEqualTo(Topology.oneShard(2));
        assertThat(plan.server().snapshotDays()).isEqualTo(7);
        assertThat(plan.server().protection()).isEqualTo(Protection.PROTECTED);
        assertThat(plan.server().finalCopy()).isEqualTo(FinalCopy.KEPT);
        assertThat(plan.server().changes()).isEqualTo(ChangeTiming.IN_MAINTENANCE_WINDOW);
        assertThat(plan.logRetentionDays()).isEqualTo(90);
        assertThat(plan.user().secretRecoveryDays()).isEqualTo(30);
    }

    @Test
    void row_b12_production_is_expressible() {
        RedisSpec spec = RedisFixture.capacity(
                spec(Profile.PRODUCTION), Optional.of("cache.t3.medium"), Optional.of(Topology.oneShard(0)));

        RedisValidator.check("cache", spec, ELASTICACHE);

        assertThat(RedisPlanner.plan("cache", spec, ELASTICACHE).server().nodeType())
                .isEqualTo("cache.t3.medium");
    }

    @Test
    void row_c5_a_cluster_of_shards_with_snapshots_is_expressible() {
        RedisSpec spec =
                RedisFixture.capacity(spec(Profile.PRODUCTION), Optional.empty(), Optional.of(Topology.sharded(3, 2)));

        RedisValidator.check("cache", spec, ELASTICACHE);
        RedisPlan plan = RedisPlanner.plan("cache", spec, ELASTICACHE);

        assertThat(plan.server().topology()).isEqualTo(Topology.sharded(3, 2));
        assertThat(plan.server().snapshotDays()).isEqualTo(7);
        assertThat(plan.parameters().name()).isEqualTo("cache-parameters-valkey8-sharded");
        assertThat(plan.parameters().values()).containsExactly(Map.entry("cluster-enabled", "yes"));
    }

    @Test
    void parameters_are_named_by_the_major_version() {
        RedisPlan plan = RedisPlanner.plan(
                "cache", RedisFixture.software(spec(Profile.STAGING), RedisEngine.REDIS_OSS, "6.2"), ELASTICACHE);

        assertThat(plan.parameters().name()).isEqualTo("cache-parameters-redis-oss6");
        assertThat(plan.parameters().values()).isEmpty();
    }

    @Test
    void clients_users_and_logs_are_named_by_what_they_are() {
        RedisPlan plan = RedisPlanner.plan("cache", spec(Profile.STAGING), ELASTICACHE);

        assertThat(plan.clients())
                .containsExactly(new ClientRule(
                        "cache-from-private-eu-west-1a", "10.0.0.0/20", "Redis from private-eu-west-1a"));
        assertThat(plan.user())
                .isEqualTo(new UserPlan(
                        "cache-user",
                        "cache-user",
                        "app",
                        "on ~* +@all",
                        "cache-default-user",
                        "cache-default",
                        "cache-users",
                        "cache-credentials",
                        "cache-credentials-version",
                        7));
        assertThat(plan.logs())
                .containsExactly(
                        new LogPlan("cache-engine-log", "engine-log"), new LogPlan("cache-slow-log", "slow-log"));
    }
}
