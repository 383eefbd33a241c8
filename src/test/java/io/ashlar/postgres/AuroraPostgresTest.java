package io.ashlar.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.test.TestResult;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.network.Network;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.aws.AwsNetworkDriver;
import io.ashlar.postgres.aws.AuroraPostgresDriver;
import io.ashlar.postgres.aws.AuroraPostgresHandles;
import io.ashlar.postgres.aws.AuroraPostgresOptions;
import io.ashlar.sandbox.mocks.Refused;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server registers as an Aurora cluster: alone, first of a global one, and further of one. */
class AuroraPostgresTest {
    private final SandboxMocks cloud = TestCloud.mocks();

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_registers_exactly_this(Profile profile) {
        cloud.run(context -> alone(profile, args -> args));

        assertThat(counts("db-"))
                .isEqualTo(new TreeMap<>(Map.of(
                        "aws:cloudwatch/logGroup:LogGroup", 1L,
                        "aws:ec2/securityGroup:SecurityGroup", 1L,
                        "aws:iam/role:Role", 1L,
                        "aws:iam/rolePolicyAttachment:RolePolicyAttachment", 1L,
                        "aws:rds/cluster:Cluster", 1L,
                        "aws:rds/clusterInstance:ClusterInstance", profile == Profile.PRODUCTION ? 2L : 1L,
                        "aws:rds/clusterParameterGroup:ClusterParameterGroup", 1L,
                        "aws:rds/subnetGroup:SubnetGroup", 1L,
                        "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", 2L)));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_cluster_is_secure_as_built(Profile profile) {
        cloud.run(context -> alone(profile, args -> args));

        Properties cluster = cloud.named("db-server").inputs();
        String key = cloud.named("platform-key").state().text("arn").orElseThrow();
        assertThat(cluster.text("engine")).hasValue("aurora-postgresql");
        assertThat(cluster.isTrue("storageEncrypted")).isTrue();
        assertThat(cluster.text("kmsKeyId")).hasValue(key);
        assertThat(cluster.isTrue("manageMasterUserPassword")).isTrue();
        assertThat(cluster.text("masterUserSecretKmsKeyId")).hasValue(key);
        assertThat(cluster.has("masterPassword")).isFalse();
        assertThat(cluster.isTrue("iamDatabaseAuthenticationEnabled")).isTrue();
        assertThat(cluster.isTrue("copyTagsToSnapshot")).isTrue();
        assertThat(cluster.isFalse("allowMajorVersionUpgrade")).isTrue();
        assertThat(cluster.text("engineLifecycleSupport")).hasValue("open-source-rds-extended-support-disabled");
        assertThat(cluster.texts("enabledCloudwatchLogsExports")).containsExactly("postgresql");
        assertThat(cluster.isTrue("performanceInsightsEnabled")).isTrue();
        assertThat(cluster.text("performanceInsightsKmsKeyId")).hasValue(key);
        Properties instance = cloud.named("db-instance-first").inputs();
        assertThat(instance.isFalse("publiclyAccessible")).isTrue();
        assertThat(instance.text("caCertIdentifier")).hasValue("rds-ca-rsa2048-g1");
        assertThat(instance.number("monitoringInterval")).hasValue(60);
        assertThat(cloud.named("db-parameters-aurora-postgresql17").inputs().objects("parameters"))
                .extracting(parameter -> parameter.text("name").orElse("") + "="
                        + parameter.text("value").orElse(""))
                .contains("rds.force_ssl=1", "log_statement=ddl");
    }

    @Test
    void production_has_a_standby_that_takes_over_first_and_readers_that_do_so_last() {
        cloud.run(context -> alone(Profile.PRODUCTION, args -> args.readReplicas(List.of("reports"))
                .readReplica("search", "db.r6g.xlarge")));

        assertThat(cloud.ofType("aws:rds/clusterInstance:ClusterInstance"))
                .extracting(one -> one.name() + " "
                        + one.inputs().text("instanceClass").orElse("") + " "
                        + one.inputs().number("promotionTier").orElse(-1))
                .containsExactlyInAnyOrder(
                        "db-instance-first db.r7g.large 0",
                        "db-instance-standby db.r7g.large 1",
                        "db-replica-reports db.r7g.large 15",
                        "db-replica-search db.r6g.xlarge 15");
        Properties cluster = cloud.named("db-server").inputs();
        assertThat(cluster.isTrue("deletionProtection")).isTrue();
        assertThat(cluster.isFalse("skipFinalSnapshot")).isTrue();
        assertThat(cluster.text("finalSnapshotIdentifier"))
                .hasValue(cluster.text("clusterIdentifier").orElseThrow() + "-final");
        assertThat(cluster.number("backupRetentionPeriod")).hasValue(30);
    }

    @Test
    void others_see_the_writer_and_the_readers() {
        Map<String, Object> seen = new ConcurrentHashMap<>();
        cloud.run(context -> {
            Postgres server = alone(Profile.STAGING, args -> args.readReplicas(List.of("reports")));
            Output.tuple(
                            server.serverName(),
                            server.host(),
                            server.port(),
                            server.credentialsSecretId(),
                            server.handles(AuroraPostgresHandles.class).readerHost())
                    .applyValue(all -> {
                        seen.putAll(Map.of(
                                "name", all.t1, "host", all.t2, "port", all.t3, "secret", all.t4, "reader", all.t5));
                        return all;
                    });
            assertThat(server.replicaHosts()).containsOnlyKeys("reports");
        });

        String name = String.valueOf(seen.get("name"));
        assertThat(name).matches("db-[0-9a-f]{7}");
        assertThat(String.valueOf(seen.get("host"))).startsWith(name + ".cluster-");
        assertThat(String.valueOf(seen.get("reader"))).startsWith(name + ".cluster-ro-");
        assertThat(seen).containsEntry("port", 5432);
        assertThat(String.valueOf(seen.get("secret"))).contains(":secret:rds!cluster-");
    }

    @Test
    void a_global_cluster_has_a_first_and_a_further_one_with_the_same_credentials() {
        Map<String, String> seen = new ConcurrentHashMap<>();
        cloud.run(context -> {
            Postgres first = server(
                    "db",
                    "eu-central-1",
                    AuroraPostgresOptions.none().firstOfMany(),
                    Profile.PRODUCTION,
                    args -> args.protection(Protection.DISPOSABLE),
                    null);
            AuroraPostgresHandles handles = first.handles(AuroraPostgresHandles.class);
            Provider elsewhere = new Provider(
                    "elsewhere", ProviderArgs.builder().region("us-east-1").build());
            Postgres further = server(
                    "copy",
                    "us-east-1",
                    AuroraPostgresOptions.none().joining(handles.globalClusterId(), first.credentialsSecretId()),
                    Profile.PRODUCTION,
                    args -> args,
                    ComponentResourceOptions.builder().providers(elsewhere).build());
            Output.tuple(first.credentialsSecretId(), further.credentialsSecretId())
                    .applyValue(both -> {
                        seen.put("first", both.t1);
                        seen.put("further", both.t2);
                        return both;
                    });
        });

        Registered world = cloud.named("db-global");
        assertThat(world.inputs().isTrue("storageEncrypted")).isTrue();
        Properties first = cloud.named("db-server").inputs();
        assertThat(first.text("globalClusterIdentifier")).hasValue(world.id());
        assertThat(first.has("manageMasterUserPassword")).isFalse();
        assertThat(first.text("masterPassword"))
                .isEqualTo(cloud.named("db-password").state().text("result"));
        Properties further = cloud.named("copy-server").inputs();
        assertThat(further.text("globalClusterIdentifier")).hasValue(world.id());
        for (String written : List.of("masterUsername", "masterPassword", "databaseName", "manageMasterUserPassword")) {
            assertThat(further.has(written)).as(written).isFalse();
        }
        assertThat(further.text("kmsKeyId"))
                .isEqualTo(cloud.named("copy-key-key").state().text("arn"));
        assertThat(seen.get("first")).startsWith("arn:aws:secretsmanager:eu-central-1:");
        assertThat(seen.get("further")).isEqualTo(seen.get("first"));
    }

    @Test
    void burstable_classes_are_for_clusters_that_stand_alone() {
        TestResult result = cloud.runToEnd(context -> server(
                "db",
                "eu-central-1",
                AuroraPostgresOptions.none().firstOfMany(),
                Profile.STAGING,
                args -> args.instanceClass("db.t4g.medium").storageGiB(100),
                null));

        assertThat(String.join("\n", result.errors()))
                .contains(
                        "PG-004 Postgres 'db': instanceClass is \"db.t4g.medium\", but Amazon Aurora runs PostgreSQL"
                                + " on db.r<generation>.<size> or db.x2g.<size>. Choose one of them, such as"
                                + " db.r6g.large.",
                        "PG-022 Postgres 'db': storageGiB is \"100\", but Aurora's storage begins small, grows by"
                                + " itself and is paid for by what it holds. Leave it out.");
    }

    @Test
    void the_cloud_keeps_no_password_of_a_global_cluster() {
        assertThatThrownBy(() -> cloud.run(context -> server(
                        "db",
                        "eu-central-1",
                        AuroraPostgresOptions.none()
                                .firstOfMany()
                                .customizeCluster(cluster ->
                                        cluster.manageMasterUserPassword(true).masterPassword((Output<String>) null)),
                        Profile.STAGING,
                        args -> args,
                        null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(
                        "Managing the master user password with Secrets Manager isn't supported for DB clusters"
                                + " that are part of an Aurora global database.");
    }

    private Map<String, Long> counts(String prefix) {
        return cloud.registered().stream()
                .filter(one -> one.name().startsWith(prefix) && !one.id().isEmpty())
                .collect(Collectors.groupingBy(Registered::type, TreeMap::new, Collectors.counting()));
    }

    private static Postgres alone(Profile profile, UnaryOperator<PostgresArgsBuilder> more) {
        return server("db", "eu-central-1", AuroraPostgresOptions.none(), profile, more, null);
    }

    private static Postgres server(
            String name,
            String region,
            AuroraPostgresOptions options,
            Profile profile,
            UnaryOperator<PostgresArgsBuilder> more,
            @Nullable ComponentResourceOptions place) {
        String prefix = name.equals("db") ? "" : name + "-";
        EncryptionKey key = new EncryptionKey(
                prefix.isEmpty() ? "platform" : prefix + "key",
                EncryptionKeyArgs.builder(new AwsEncryptionKeyDriver())
                        .profile(profile)
                        .build(),
                place);
        Network network = new Network(
                prefix + "main",
                NetworkArgs.builder(new AwsNetworkDriver())
                        .profile(profile)
                        .cidr("10.0.0.0/16")
                        .zones(List.of(region + "a", region + "b"))
                        .encryptionKey(key)
                        .build(),
                place);
        return new Postgres(
                name,
                more.apply(PostgresArgs.builder(new AuroraPostgresDriver(options))
                                .profile(profile)
                                .network(network)
                                .encryptionKey(key)
                                .tags(Tags.none().with("team", "shop")))
                        .build(),
                place);
    }
}
