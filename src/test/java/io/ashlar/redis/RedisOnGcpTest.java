package io.ashlar.redis;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.test.TestResult;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.redis.gcp.GcpRedisDriver;
import io.ashlar.redis.gcp.GcpRedisHandles;
import io.ashlar.redis.plan.Topology;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.server.Ground;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a Redis registers on Google Cloud, setting by setting. */
class RedisOnGcpTest {
    private final SandboxMocks cloud = TestCloud.mocks();

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_registers_exactly_this(Profile profile) {
        run(profile, args -> args);

        Map<String, Long> counts = cloud.registered().stream()
                .filter(one -> one.name().startsWith("cache-") && !one.id().isEmpty())
                .collect(Collectors.groupingBy(Registered::type, TreeMap::new, Collectors.counting()));
        assertThat(counts)
                .isEqualTo(new TreeMap<>(Map.of(
                        "gcp:redis/instance:Instance", 1L,
                        "gcp:secretmanager/secret:Secret", 1L,
                        "gcp:secretmanager/secretVersion:SecretVersion", 1L)));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_redis_is_secure_as_built(Profile profile) {
        run(profile, args -> args);

        Properties server = cloud.named("cache-server").inputs();
        assertThat(server.isTrue("authEnabled")).isTrue();
        assertThat(server.text("transitEncryptionMode")).hasValue("SERVER_AUTHENTICATION");
        assertThat(server.text("connectMode")).hasValue("PRIVATE_SERVICE_ACCESS");
        assertThat(server.text("authorizedNetwork")).hasValue(cloud.named("net").id());
        assertThat(server.text("customerManagedKey"))
                .hasValue(cloud.named("key").id());
        assertThat(server.text("redisVersion")).hasValue("REDIS_7_2");
        assertThat(server.text("persistenceConfig.persistenceMode")).hasValue("RDB");
        assertThat(server.text("persistenceConfig.rdbSnapshotPeriod")).hasValue("TWENTY_FOUR_HOURS");
        assertThat(server.text("persistenceConfig.rdbSnapshotStartTime")).hasValue("2026-01-01T03:00:00Z");
        Properties window =
                server.objects("maintenancePolicy.weeklyMaintenanceWindows").get(0);
        assertThat(window.text("day")).hasValue("SUNDAY");
        assertThat(window.number("startTime.hours")).hasValue(5);
        assertThat(window.number("startTime.minutes")).hasValue(0);
    }

    @Test
    void development_is_one_node() {
        run(Profile.DEVELOPMENT, args -> args);

        Properties server = cloud.named("cache-server").inputs();
        assertThat(server.text("tier")).hasValue("BASIC");
        assertThat(server.number("memorySizeGb")).hasValue(1);
        assertThat(server.number("replicaCount")).hasValue(0);
    }

    @Test
    void staging_has_a_copy_that_takes_over() {
        run(Profile.STAGING, args -> args);

        Properties server = cloud.named("cache-server").inputs();
        assertThat(server.text("tier")).hasValue("STANDARD_HA");
        assertThat(server.number("replicaCount")).hasValue(1);
        assertThat(server.text("readReplicasMode")).hasValue("READ_REPLICAS_DISABLED");
    }

    @Test
    void production_has_two_copies_that_can_be_read() {
        run(Profile.PRODUCTION, args -> args.parameter("maxmemory-policy", "allkeys-lru"));

        Properties server = cloud.named("cache-server").inputs();
        assertThat(server.text("tier")).hasValue("STANDARD_HA");
        assertThat(server.number("replicaCount")).hasValue(2);
        assertThat(server.text("readReplicasMode")).hasValue("READ_REPLICAS_ENABLED");
        assertThat(server.text("secondaryIpRange"))
                .as("so that a server of staging can be opened for readers")
                .hasValue("auto");
        assertThat(server.number("memorySizeGb")).hasValue(5);
        assertThat(server.object("redisConfigs").asMap()).isEqualTo(Map.of("maxmemory-policy", "allkeys-lru"));
    }

    @Test
    void others_see_host_port_and_secret_and_the_secret_has_the_password_and_the_authority() {
        Map<String, Object> seen = new ConcurrentHashMap<>();
        cloud.run(context -> {
            Redis redis = redis(Profile.PRODUCTION, args -> args);
            Output.tuple(redis.host(), redis.port(), redis.credentialsSecretId(), redis.nodeIds())
                    .applyValue(all -> {
                        seen.putAll(Map.of("host", all.t1, "port", all.t2, "secret", all.t3, "nodes", all.t4));
                        return all;
                    });
            assertThat(redis.handles(GcpRedisHandles.class).credentials()).isNotNull();
        });

        assertThat(seen)
                .containsEntry("port", 6378)
                .containsEntry("secret", "projects/shop-test/secrets/cache-credentials");
        assertThat(String.valueOf(seen.get("host"))).matches("10\\.30\\.\\d+\\.3");
        assertThat(cloud.named("cache-credentials-version")
                        .inputs()
                        .text("secretData")
                        .orElseThrow())
                .startsWith("{\"ca\":\"-----BEGIN CERTIFICATE-----")
                .contains("\"password\":\""
                        + cloud.named("cache-server").state().text("authString").orElseThrow() + "\"")
                .endsWith("\"username\":\"default\"}");
    }

    @Test
    void what_google_cloud_cannot_do_is_refused_with_what_to_do_instead() {
        TestResult result = cloud.runToEnd(context -> redis(Profile.PRODUCTION, args -> args.nodeType("1GB")
                .topology(Topology.sharded(3, 2))
                .parameter("appendonly", "yes")
                .commands("+@read")));

        assertThat(String.join("\n", result.errors()))
                .contains(
                        "RED-004 Redis 'cache': replicas is 2, but a shard has 0 to 1 replicas.",
                        "RED-005 Redis 'cache': shards is 3, but there is at least 1 shard, and all shards together"
                                + " have at most 6 nodes (here 9).",
                        "RED-017 Redis 'cache': parameters.appendonly is yes, but Memorystore for Redis lets only",
                        "RED-018 Redis 'cache': commands is \"+@read\", but whoever has the password may do"
                                + " everything. Leave it out.",
                        "RED-018 Redis 'cache': shards is \"3\", but Memorystore for Redis has one shard.");
    }

    private void run(Profile profile, UnaryOperator<RedisArgsBuilder> more) {
        cloud.run(context -> redis(profile, more));
    }

    private static Redis redis(Profile profile, UnaryOperator<RedisArgsBuilder> more) {
        Ground ground = Ground.onGoogleCloud();
        return new Redis(
                "cache",
                more.apply(RedisArgs.builder(new GcpRedisDriver(TestCloud.googleCloud()))
                                .profile(profile)
                                .network(ground.network())
                                .encryptionKey(ground.key())
                                .tags(Tags.none().with("team", "shop")))
                        .build(),
                null);
    }
}
