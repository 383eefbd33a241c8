package io.ashlar.redis;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.test.TestResult;
import io.ashlar.core.MinorUpgrades;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.network.Network;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.aws.AwsNetworkDriver;
import io.ashlar.redis.aws.AwsRedisDriver;
import io.ashlar.redis.plan.RedisEngine;
import io.ashlar.redis.plan.Topology;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a Redis registers on AWS. It does not prove protection or order: RedisIT does, on the engine. */
class RedisTest {
    private static final List<String> ZONES = List.of("us-east-1a", "us-east-1b", "us-east-1c");

    private final SandboxMocks cloud = SandboxMocks.inRegion("us-east-1");

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_registers_exactly_this(Profile profile) {
        run(profile);

        Map<String, Long> counts = new TreeMap<>();
        cloud.registered().stream()
                .filter(one -> one.name().startsWith("cache-") && !one.id().isEmpty())
                .forEach(one -> counts.merge(one.type(), 1L, Long::sum));
        assertThat(counts)
                .isEqualTo(new TreeMap<>(Map.of(
                        "aws:cloudwatch/logGroup:LogGroup", 2L,
                        "aws:ec2/securityGroup:SecurityGroup", 1L,
                        "aws:elasticache/parameterGroup:ParameterGroup", 1L,
                        "aws:elasticache/replicationGroup:ReplicationGroup", 1L,
                        "aws:elasticache/subnetGroup:SubnetGroup", 1L,
                        "aws:elasticache/user:User", 2L,
                        "aws:elasticache/userGroup:UserGroup", 1L,
                        "aws:secretsmanager/secret:Secret", 1L,
                        "aws:secretsmanager/secretVersion:SecretVersion", 1L,
                        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", 3L)));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_server_is_secure_as_built(Profile profile) {
        run(profile);

        Properties server = cloud.named("cache-server").inputs();
        assertThat(server.text("engine")).hasValue("valkey");
        assertThat(server.isTrue("transitEncryptionEnabled")).isTrue();
        assertThat(server.text("transitEncryptionMode")).hasValue("required");
        assertThat(server.isTrue("atRestEncryptionEnabled")).isTrue();
        assertThat(server.text("kmsKeyId"))
                .isEqualTo(cloud.named("platform-key").state().text("arn"));
        assertThat(server.has("authToken")).isFalse();
        assertThat(server.texts("userGroupIds"))
                .containsExactly(cloud.named("cache-users").id());
        assertThat(server.isTrue("autoMinorVersionUpgrade")).isTrue();
        assertThat(server.objects("logDeliveryConfigurations"))
                .extracting(log -> log.text("logType").orElse(""))
                .containsExactly("engine-log", "slow-log");
        assertThat(cloud.named("cache-slow-log").inputs().text("name"))
                .hasValue("/aws/vendedlogs/elasticache/"
                        + server.text("replicationGroupId").orElseThrow() + "/slow-log");
        assertThat(cloud.named("cache-slow-log").inputs().text("kmsKeyId"))
                .isEqualTo(cloud.named("platform-key").state().text("arn"));
    }

    @Test
    void production_has_three_nodes_in_three_zones_and_keeps_its_data() {
        run(Profile.PRODUCTION);

        Properties server = cloud.named("cache-server").inputs();
        assertThat(server.number("numCacheClusters")).hasValue(3);
        assertThat(server.isTrue("automaticFailoverEnabled")).isTrue();
        assertThat(server.isTrue("multiAzEnabled")).isTrue();
        assertThat(server.number("snapshotRetentionLimit")).hasValue(7);
        assertThat(server.text("finalSnapshotIdentifier"))
                .hasValue(server.text("replicationGroupId").orElseThrow() + "-final");
        assertThat(server.isFalse("applyImmediately")).isTrue();
        assertThat(cloud.named("cache-slow-log").inputs().number("retentionInDays"))
                .hasValue(90);
        assertThat(cloud.named("cache-credentials").inputs().number("recoveryWindowInDays"))
                .hasValue(30);
    }

    @Test
    void staging_has_a_replica_that_takes_over() {
        run(Profile.STAGING);

        Properties server = cloud.named("cache-server").inputs();
        assertThat(server.number("numCacheClusters")).hasValue(2);
        assertThat(server.isTrue("automaticFailoverEnabled")).isTrue();
        assertThat(server.isTrue("multiAzEnabled")).isTrue();
        assertThat(server.has("finalSnapshotIdentifier")).isFalse();
    }

    @Test
    void development_is_one_node() {
        run(Profile.DEVELOPMENT);

        Properties server = cloud.named("cache-server").inputs();
        assertThat(server.number("numCacheClusters")).hasValue(1);
        assertThat(server.isFalse("automaticFailoverEnabled")).isTrue();
        assertThat(server.isFalse("multiAzEnabled")).isTrue();
        assertThat(server.number("snapshotRetentionLimit")).hasValue(1);
    }

    @Test
    void row_b12_production_stands_in_the_sandbox() {
        run(Profile.PRODUCTION, args -> args.nodeType("cache.t3.medium"));

        assertThat(cloud.named("cache-server").inputs().text("nodeType")).hasValue("cache.t3.medium");
    }

    @Test
    void row_c5_a_cluster_of_shards_stands_in_the_sandbox() {
        AtomicReference<String> host = new AtomicReference<>();
        cloud.run(context -> server(Profile.PRODUCTION, args -> args.topology(Topology.sharded(3, 1)))
                .host()
                .applyValue(name -> {
                    host.set(name);
                    return name;
                }));

        Properties server = cloud.named("cache-server").inputs();
        assertThat(server.number("numNodeGroups")).hasValue(3);
        assertThat(server.number("replicasPerNodeGroup")).hasValue(1);
        assertThat(server.text("clusterMode")).hasValue("enabled");
        assertThat(server.has("numCacheClusters")).isFalse();
        assertThat(host.get()).startsWith("clustercfg.cache-");
        assertThat(cloud.named("cache-server").state().texts("memberClusters"))
                .hasSize(6)
                .first()
                .asString()
                .endsWith("-0001-001");
        assertThat(cloud.named("cache-parameters-valkey8-sharded").inputs().objects("parameters"))
                .extracting(parameter -> parameter.text("value").orElse(""))
                .containsExactly("yes");
    }

    @Test
    void redis_itself_is_a_named_choice() {
        run(
                Profile.STAGING,
                args -> args.engine(RedisEngine.REDIS_OSS).version("6.2").minorUpgrades(MinorUpgrades.BY_HAND));

        Properties server = cloud.named("cache-server").inputs();
        assertThat(server.text("engine")).hasValue("redis");
        assertThat(server.isFalse("autoMinorVersionUpgrade")).isTrue();
        assertThat(cloud.named("cache-parameters-redis-oss6").inputs().text("family"))
                .hasValue("redis6.x");
        assertThat(cloud.named("cache-user").inputs().text("engine")).hasValue("redis");
    }

    @Test
    void secret_and_users_hold_one_password_and_the_default_user_is_off() {
        run(Profile.PRODUCTION);

        String secret = cloud.named("cache-credentials-version")
                .inputs()
                .text("secretString")
                .orElseThrow();
        assertThat(secret).matches("\\{\"password\":\"[A-Za-z0-9]{32}\",\"username\":\"app\"}");
        String password = secret.substring(13, 45);
        Properties application = cloud.named("cache-user").inputs();
        Properties nobody = cloud.named("cache-default-user").inputs();
        assertThat(application.texts("authenticationMode.passwords")).containsExactly(password);
        assertThat(application.text("userName")).hasValue("app");
        assertThat(application.text("accessString")).hasValue("on ~* &* +@all -@dangerous +info");
        assertThat(nobody.texts("authenticationMode.passwords")).containsExactly(password);
        assertThat(nobody.text("userName")).hasValue("default");
        assertThat(nobody.text("accessString")).hasValue("off ~* -@all");
        assertThat(cloud.named("cache-credentials").inputs().text("kmsKeyId"))
                .isEqualTo(cloud.named("platform-key").state().text("arn"));
    }

    @Test
    void others_see_nodes_host_port_and_secret() {
        Map<String, Object> seen = new ConcurrentHashMap<>();
        cloud.run(context -> {
            Redis server = server(Profile.STAGING, args -> args);
            Output.tuple(server.nodeIds(), server.host(), server.port(), server.credentialsSecretId())
                    .applyValue(all -> {
                        seen.putAll(Map.of("nodes", all.t1, "host", all.t2, "port", all.t3, "secret", all.t4));
                        return all;
                    });
        });

        String id = cloud.named("cache-server").id();
        assertThat(id).matches("cache-[0-9a-f]{7}");
        assertThat(seen)
                .containsEntry("nodes", List.of(id + "-001", id + "-002"))
                .containsEntry("port", 6379)
                .containsEntry("secret", cloud.named("cache-credentials").id());
        assertThat(String.valueOf(seen.get("host")))
                .matches("master\\." + id + "\\.[0-9a-f]{6}\\.use1\\.cache\\.amazonaws\\.com");
    }

    @Test
    void bad_input_is_refused_whole_before_anything_is_registered() {
        TestResult result = cloud.runToEnd(context -> new Redis(
                "cache",
                RedisArgs.builder(new AwsRedisDriver())
                        .replicas(9)
                        .user("default")
                        .build(),
                null));

        assertThat(cloud.registered()).isEmpty();
        assertThat(result.errors())
                .containsExactly(
                        """
                RED-004 Redis 'cache': replicas is 9, but a shard has 0 to 5 replicas. Choose a number in that range; 1 or \
                more survive the loss of a zone.
                RED-013 Redis 'cache': user is "default", but a user's name is 1 to 32 lower-case letters, digits and \
                dashes, begins with a letter and is not "default", who is switched off. Rename it.
                RED-015 Redis 'cache': encryptionKey is missing, but a server lies in a network and is encrypted with the \
                environment's key. Give the environment's Network and EncryptionKey.
                RED-015 Redis 'cache': network is missing, but a server lies in a network and is encrypted with the \
                environment's key. Give the environment's Network and EncryptionKey.""");
    }

    private void run(Profile profile) {
        run(profile, args -> args);
    }

    private void run(Profile profile, UnaryOperator<RedisArgsBuilder> change) {
        cloud.run(context -> server(profile, change));
    }

    private static Redis server(Profile profile, UnaryOperator<RedisArgsBuilder> change) {
        EncryptionKey key = new EncryptionKey(
                "platform",
                EncryptionKeyArgs.builder(new AwsEncryptionKeyDriver()).build(),
                null);
        Network network = new Network(
                "net",
                NetworkArgs.builder(new AwsNetworkDriver())
                        .profile(profile)
                        .cidr("10.0.0.0/16")
                        .zones(ZONES)
                        .encryptionKey(key)
                        .build(),
                null);
        return new Redis(
                "cache",
                change.apply(RedisArgs.builder(new AwsRedisDriver())
                                .profile(profile)
                                .network(network)
                                .encryptionKey(key)
                                .tags(Tags.none().with("owner", "platform")))
                        .build(),
                null);
    }
}
