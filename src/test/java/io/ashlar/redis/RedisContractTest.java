package io.ashlar.redis;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.test.TestResult;
import io.ashlar.azure.AzureScope;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.redis.aws.AwsRedisDriver;
import io.ashlar.redis.azure.AzureRedisDriver;
import io.ashlar.redis.gcp.GcpRedisDriver;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.server.Ground;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the portable arguments of a Redis promise, on each cloud and in each profile. */
class RedisContractTest {
    private final SandboxMocks mocks = TestCloud.mocks();

    /** Where each cloud has what the contract is about. */
    private record Words(
            String type,
            Predicate<SandboxMocks> tls,
            Predicate<Properties> encrypted,
            Predicate<Properties> takesOver,
            Predicate<SandboxMocks> snapshots,
            Function<SandboxMocks, String> eviction,
            int port,
            String secret,
            String secretText) {

        static Words of(TestCloud cloud) {
            return switch (cloud) {
                case AWS ->
                    new Words(
                            "aws:elasticache/replicationGroup:ReplicationGroup",
                            mocks -> server(mocks).isTrue("transitEncryptionEnabled")
                                    && server(mocks)
                                            .text("transitEncryptionMode")
                                            .orElse("")
                                            .equals("required"),
                            server -> server.isTrue("atRestEncryptionEnabled") && server.has("kmsKeyId"),
                            server -> server.isTrue("automaticFailoverEnabled") && server.isTrue("multiAzEnabled"),
                            mocks -> server(mocks)
                                            .number("snapshotRetentionLimit")
                                            .orElse(0)
                                    > 0,
                            mocks -> mocks.named("cache-parameters-valkey8")
                                    .inputs()
                                    .objects("parameters")
                                    .get(0)
                                    .text("value")
                                    .orElseThrow(),
                            6379,
                            "arn:aws:secretsmanager:.*",
                            "cache-credentials-version/secretString");
                case AZURE ->
                    new Words(
                            "azure-native:cache:RedisEnterprise",
                            mocks -> server(mocks)
                                            .text("minimumTlsVersion")
                                            .orElse("")
                                            .equals("1.2")
                                    && mocks.named("cache-database")
                                            .inputs()
                                            .text("clientProtocol")
                                            .orElse("")
                                            .equals("Encrypted"),
                            server -> server.has("encryption.customerManagedKeyEncryption.keyEncryptionKeyUrl"),
                            // A copy of every shard is there unless it is switched off, which the SDK cannot.
                            server -> true,
                            mocks -> mocks.named("cache-database").inputs().isTrue("persistence.rdbEnabled"),
                            mocks -> mocks.named("cache-database")
                                    .inputs()
                                    .text("evictionPolicy")
                                    .orElseThrow(),
                            10_000,
                            "https://.*\\.vault\\.azure\\.net/secrets/.*",
                            "cache-credentials/properties.value");
                case GOOGLE_CLOUD ->
                    new Words(
                            "gcp:redis/instance:Instance",
                            mocks -> server(mocks)
                                    .text("transitEncryptionMode")
                                    .orElse("")
                                    .equals("SERVER_AUTHENTICATION"),
                            server -> server.has("customerManagedKey"),
                            server -> server.text("tier").orElse("").equals("STANDARD_HA"),
                            mocks -> server(mocks)
                                    .text("persistenceConfig.persistenceMode")
                                    .orElse("")
                                    .equals("RDB"),
                            mocks -> server(mocks)
                                    .object("redisConfigs")
                                    .text("maxmemory-policy")
                                    .orElseThrow(),
                            6378,
                            "projects/shop-test/secrets/.*",
                            "cache-credentials-version/secretData");
            };
        }

        private static Properties server(SandboxMocks mocks) {
            return mocks.named("cache-server").inputs();
        }
    }

    static Stream<Arguments> everywhere() {
        return Arrays.stream(TestCloud.values())
                .flatMap(cloud -> Arrays.stream(Profile.values()).map(profile -> Arguments.of(cloud, profile)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void a_redis_stands_on_the_network_of_its_cloud_encrypted_at_rest_and_on_the_way(TestCloud cloud, Profile profile) {
        Words words = Words.of(cloud);
        run(cloud, profile, args -> args);

        assertThat(mocks.ofType(words.type())).extracting(Registered::name).containsExactly("cache-server");
        assertThat(words.tls().test(mocks)).isTrue();
        assertThat(words.encrypted().test(mocks.named("cache-server").inputs())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void beyond_development_a_copy_takes_over_when_a_zone_is_lost(TestCloud cloud, Profile profile) {
        run(cloud, profile, args -> args);

        boolean takesOver =
                Words.of(cloud).takesOver().test(mocks.named("cache-server").inputs());
        assertThat(takesOver).isEqualTo(profile != Profile.DEVELOPMENT || cloud == TestCloud.AZURE);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void one_copy_may_be_asked_for_everywhere(TestCloud cloud, Profile profile) {
        run(cloud, profile, args -> args.replicas(1));

        assertThat(Words.of(cloud).takesOver().test(mocks.named("cache-server").inputs()))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void snapshots_are_taken_unless_they_are_switched_off(TestCloud cloud, Profile profile) {
        run(cloud, profile, args -> args);
        assertThat(Words.of(cloud).snapshots().test(mocks)).isTrue();

        SandboxMocks without = TestCloud.mocks();
        without.run(context -> redis(cloud, profile, args -> args.snapshotDays(0)));
        assertThat(Words.of(cloud).snapshots().test(without)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void what_goes_when_the_memory_is_full_can_be_said(TestCloud cloud, Profile profile) {
        run(cloud, profile, args -> args.parameter("maxmemory-policy", "allkeys-lru"));

        assertThat(Words.of(cloud).eviction().apply(mocks).replace("-", "")).isEqualToIgnoringCase("allkeyslru");
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void others_see_host_port_and_secret_and_the_secret_holds_name_and_password(TestCloud cloud, Profile profile) {
        Words words = Words.of(cloud);
        Map<String, Object> seen = new ConcurrentHashMap<>();
        mocks.run(context -> {
            Redis redis = redis(cloud, profile, args -> args);
            Output.tuple(redis.host(), redis.port(), redis.credentialsSecretId(), redis.nodeIds())
                    .applyValue(all -> {
                        seen.putAll(Map.of("host", all.t1, "port", all.t2, "secret", all.t3, "nodes", all.t4));
                        return all;
                    });
        });

        assertThat(String.valueOf(seen.get("host"))).isNotBlank();
        assertThat(seen).containsEntry("port", words.port());
        assertThat(String.valueOf(seen.get("secret"))).matches(words.secret());
        String[] where = words.secretText().split("/", -1);
        assertThat(mocks.named(where[0]).inputs().text(where[1]).orElseThrow())
                .contains("\"username\":\"")
                .containsPattern("\"password\":\"[^\"]{16,}\"");
    }

    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void all_of_bad_input_is_refused_before_anything_is_registered(TestCloud cloud) {
        TestResult result = mocks.runToEnd(context -> new Redis(
                "cache",
                RedisArgs.builder(driver(cloud, TestCloud::azure))
                        .version("1.0")
                        .nodeType("huge")
                        .replicas(9)
                        .snapshotDays(99)
                        .build(),
                null));

        assertThat(mocks.registered()).noneMatch(one -> one.name().startsWith("cache"));
        assertThat(String.join("\n", result.errors()))
                .contains("RED-002 Redis 'cache': version is \"1.0\"")
                .contains("RED-003 Redis 'cache': nodeType is \"huge\"")
                .contains("RED-004 Redis 'cache': replicas is 9")
                .contains("RED-006 Redis 'cache': snapshotDays is 99")
                .contains("RED-015 Redis 'cache': network is missing")
                .contains("RED-015 Redis 'cache': encryptionKey is missing");
    }

    private void run(TestCloud cloud, Profile profile, UnaryOperator<RedisArgsBuilder> change) {
        mocks.run(context -> redis(cloud, profile, change));
    }

    private static RedisDriver driver(TestCloud cloud, Supplier<AzureScope> azure) {
        return switch (cloud) {
            case AWS -> new AwsRedisDriver();
            case AZURE -> new AzureRedisDriver(azure.get());
            case GOOGLE_CLOUD -> new GcpRedisDriver(TestCloud.googleCloud());
        };
    }

    private static Redis redis(TestCloud cloud, Profile profile, UnaryOperator<RedisArgsBuilder> change) {
        AzureScope azure = TestCloud.azure();
        Ground ground = Ground.made(cloud, profile, () -> azure);
        return new Redis(
                "cache",
                change.apply(RedisArgs.builder(driver(cloud, () -> azure))
                                .profile(profile)
                                .network(ground.network())
                                .encryptionKey(ground.key())
                                .tags(Tags.none().with("owner", "shop")))
                        .build(),
                null);
    }
}
