package io.ashlar.redis;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.test.TestResult;
import io.ashlar.azure.AzureScope;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.redis.azure.AzureRedisDriver;
import io.ashlar.redis.azure.AzureRedisHandles;
import io.ashlar.redis.azure.AzureRedisOptions;
import io.ashlar.redis.azure.AzureRedisOptions.Service;
import io.ashlar.redis.plan.RedisEngine;
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

/** What a Redis registers on Azure, setting by setting. */
class RedisOnAzureTest {
    private final SandboxMocks cloud = TestCloud.mocks();

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_registers_exactly_this(Profile profile) {
        run(profile, AzureRedisOptions.none(), args -> args);

        Map<String, Long> expected = new TreeMap<>(Map.of(
                "azure-native:cache:Database", 1L,
                "azure-native:cache:RedisEnterprise", 1L,
                "azure-native:keyvault:Secret", 1L,
                "azure-native:keyvault:Vault", 1L,
                "azure-native:network:PrivateDnsZoneGroup", 1L,
                "azure-native:network:PrivateEndpoint", 1L));
        if (profile == Profile.PRODUCTION) {
            expected.put("azure-native:authorization:ManagementLockByScope", 1L);
        }
        Map<String, Long> counts = cloud.registered().stream()
                .filter(one -> one.name().startsWith("cache-") && !one.id().isEmpty())
                .collect(Collectors.groupingBy(Registered::type, TreeMap::new, Collectors.counting()));
        assertThat(counts).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_redis_is_secure_as_built(Profile profile) {
        run(profile, AzureRedisOptions.none(), args -> args);

        Properties server = cloud.named("cache-server").inputs();
        String identity = cloud.named("key-user").id();
        String key = "encryption.customerManagedKeyEncryption";
        assertThat(server.text("minimumTlsVersion")).hasValue("1.2");
        assertThat(server.text("sku.name"))
                .hasValue(Map.of(
                                Profile.DEVELOPMENT, "Balanced_B0",
                                Profile.STAGING, "Balanced_B1",
                                Profile.PRODUCTION, "Balanced_B5")
                        .get(profile));
        assertThat(server.text(key + ".keyEncryptionKeyUrl"))
                .isEqualTo(cloud.named("key").state().text("keyUriWithVersion"));
        assertThat(server.text(key + ".keyEncryptionKeyIdentity.userAssignedIdentityResourceId"))
                .hasValue(identity);
        assertThat(server.texts("identity.userAssignedIdentities")).containsExactly(identity);
        Properties database = cloud.named("cache-database").inputs();
        assertThat(database.text("clientProtocol")).hasValue("Encrypted");
        assertThat(database.number("port")).hasValue(10_000);
        assertThat(database.text("clusteringPolicy")).hasValue("EnterpriseCluster");
        assertThat(database.isTrue("persistence.rdbEnabled")).isTrue();
        assertThat(database.text("persistence.rdbFrequency")).hasValue("12h");
        Properties endpoint = cloud.named("cache-endpoint").inputs();
        assertThat(endpoint.text("subnet.id")).hasValue(cloud.named("database").id());
        assertThat(endpoint.objects("privateLinkServiceConnections").get(0).texts("groupIds"))
                .containsExactly("redisEnterprise");
        assertThat(cloud.named("cache-endpoint-name")
                        .inputs()
                        .objects("privateDnsZoneConfigs")
                        .get(0)
                        .text("privateDnsZoneId"))
                .hasValue(cloud.named("privatelink.redis.azure.net").id());
    }

    @Test
    void production_is_locked_until_its_protection_is_lifted() {
        run(Profile.PRODUCTION, AzureRedisOptions.none(), args -> args);
        assertThat(cloud.named("cache-lock").inputs().text("scope"))
                .hasValue(cloud.named("cache-server").id());

        SandboxMocks lifted = TestCloud.mocks();
        lifted.run(context -> redis(
                TestCloud.azure(),
                AzureRedisOptions.none(),
                Profile.PRODUCTION,
                args -> args.protection(Protection.DISPOSABLE)));
        assertThat(lifted.ofType("azure-native:authorization:ManagementLockByScope"))
                .isEmpty();
    }

    @Test
    void the_policy_of_eviction_and_the_cluster_protocol_are_in_azures_words() {
        run(Profile.STAGING, AzureRedisOptions.none().clusterProtocol(), args -> args.parameter(
                        "maxmemory-policy", "allkeys-lru")
                .snapshotDays(0));

        Properties database = cloud.named("cache-database").inputs();
        assertThat(database.text("evictionPolicy")).hasValue("AllKeysLRU");
        assertThat(database.text("clusteringPolicy")).hasValue("OSSCluster");
        assertThat(database.has("persistence")).isFalse();
    }

    @Test
    void others_see_host_port_and_secret_and_the_secret_has_azures_key() {
        Map<String, Object> seen = new ConcurrentHashMap<>();
        cloud.run(context -> {
            Redis redis = redis(TestCloud.azure(), AzureRedisOptions.none(), Profile.PRODUCTION, args -> args);
            Output.tuple(redis.host(), redis.port(), redis.credentialsSecretId(), redis.nodeIds())
                    .applyValue(all -> {
                        seen.putAll(Map.of("host", all.t1, "port", all.t2, "secret", all.t3, "nodes", all.t4));
                        return all;
                    });
            assertThat(redis.handles(AzureRedisHandles.class).endpoint()).isNotNull();
        });

        String name = cloud.named("cache-server").inputs().text("clusterName").orElseThrow();
        assertThat(seen)
                .containsEntry("host", name + ".westeurope.redis.azure.net")
                .containsEntry("port", 10_000);
        assertThat(String.valueOf(seen.get("secret")))
                .matches("https://cache-credent-[0-9a-f]{10}\\.vault\\.azure\\.net/secrets/cache-credentials");
        assertThat(cloud.named("cache-credentials")
                        .inputs()
                        .text("properties.value")
                        .orElseThrow())
                .matches("\\{\"password\":\"[A-Za-z0-9+/=]{44}\",\"username\":\"default\"}");
    }

    @Test
    void azure_cache_for_redis_is_refused_with_the_way_out() {
        TestResult result = cloud.runToEnd(context -> redis(
                TestCloud.azure(),
                AzureRedisOptions.none().from(Service.CACHE_FOR_REDIS),
                Profile.PRODUCTION,
                args -> args));

        assertThat(String.join("\n", result.errors()))
                .contains("RED-019 Redis 'cache': service is Azure Cache for Redis, but it takes no new instances"
                        + " since 2026-10-01, and is switched off on 2028-09-30. Use Azure Managed Redis, which"
                        + " AzureRedisDriver makes by default; describe a cache that there is by"
                        + " Redis.fromExisting.");
        assertThat(cloud.registered()).noneMatch(one -> one.name().startsWith("cache"));
    }

    @Test
    void what_azure_cannot_do_is_refused_with_what_to_do_instead() {
        TestResult result = cloud.runToEnd(context -> redis(
                TestCloud.azure(), AzureRedisOptions.none(), Profile.PRODUCTION, args -> args.engine(RedisEngine.VALKEY)
                        .nodeType("cache.t3.medium")
                        .topology(Topology.sharded(3, 2))
                        .snapshotDays(7)
                        .maintenanceWindow("sun:01:00-sun:02:00")
                        .parameter("timeout", "10")
                        .user("shop")));

        assertThat(String.join("\n", result.errors()))
                .contains(
                        "RED-016 Redis 'cache': engine is valkey, but Azure Managed Redis offers redis-enterprise."
                                + " Choose one of them, or leave it out.",
                        "RED-003 Redis 'cache': nodeType is \"cache.t3.medium\", but Azure Managed Redis has sizes of"
                                + " Balanced_B<GB>, MemoryOptimized_M<GB> and ComputeOptimized_X<GB>. Choose one of them,"
                                + " such as Balanced_B5.",
                        "RED-004 Redis 'cache': replicas is 2, but a shard has 1 to 1 replicas.",
                        "RED-006 Redis 'cache': snapshotDays is 7, but snapshots are kept for 0 (none) to 1 days.",
                        "RED-017 Redis 'cache': parameters.timeout is 10, but Azure Managed Redis lets only"
                                + " maxmemory-policy be set. Leave it out.",
                        "RED-018 Redis 'cache': maintenanceWindow is \"sun:01:00-sun:02:00\", but",
                        "RED-018 Redis 'cache': shards is \"3\", but the size alone decides how many shards there are.",
                        "RED-018 Redis 'cache': user is \"shop\", but");
    }

    private void run(Profile profile, AzureRedisOptions options, UnaryOperator<RedisArgsBuilder> more) {
        cloud.run(context -> redis(TestCloud.azure(), options, profile, more));
    }

    private static Redis redis(
            AzureScope scope, AzureRedisOptions options, Profile profile, UnaryOperator<RedisArgsBuilder> more) {
        Ground ground = Ground.onAzure(scope);
        return new Redis(
                "cache",
                more.apply(RedisArgs.builder(new AzureRedisDriver(scope, options))
                                .profile(profile)
                                .network(ground.network())
                                .encryptionKey(ground.key())
                                .tags(Tags.none().with("team", "shop")))
                        .build(),
                null);
    }
}
