package io.ashlar.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.test.TestResult;
import io.ashlar.core.FinalCopy;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.network.Network;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.aws.AwsNetworkDriver;
import io.ashlar.postgres.aws.AwsPostgresDriver;
import io.ashlar.postgres.aws.AwsPostgresHandles;
import io.ashlar.postgres.aws.AwsPostgresOptions;
import io.ashlar.postgres.plan.Insights;
import io.ashlar.sandbox.mocks.Registered;
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

/** What a server registers on AWS. It does not prove protection, order or replacement: PostgresIT does, on the engine. */
class PostgresTest {
    private static final List<String> ZONES = List.of("us-east-1a", "us-east-1b", "us-east-1c");

    private final SandboxMocks cloud = SandboxMocks.inRegion("us-east-1");

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_registers_exactly_this(Profile profile) {
        run(profile);

        assertThat(counts()).isEqualTo(counts(0));
    }

    @Test
    void a_replica_adds_an_instance_and_its_logs() {
        run(Profile.PRODUCTION, args -> args.readReplicas(List.of("reports")).readReplica("search", "db.r6g.large"));

        assertThat(counts()).isEqualTo(counts(2));
    }

    /** RDS refuses replicas of a server whose password it keeps: with the first one, the password is kept by a secret. */
    private static Map<String, Long> counts(long replicas) {
        Map<String, Long> counts = new TreeMap<>(Map.of(
                "aws:cloudwatch/logGroup:LogGroup", 2 + 2 * replicas,
                "aws:ec2/securityGroup:SecurityGroup", 1L,
                "aws:iam/role:Role", 1L,
                "aws:iam/rolePolicyAttachment:RolePolicyAttachment", 1L,
                "aws:rds/instance:Instance", 1 + replicas,
                "aws:rds/parameterGroup:ParameterGroup", 1L,
                "aws:rds/subnetGroup:SubnetGroup", 1L,
                "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", 3L));
        if (replicas > 0) {
            counts.put("aws:secretsmanager/secret:Secret", 1L);
            counts.put("aws:secretsmanager/secretVersion:SecretVersion", 1L);
            counts.put("random:index/randomPassword:RandomPassword", 1L);
        }
        return counts;
    }

    @Test
    void with_a_replica_the_password_is_kept_by_a_secret_of_ours() {
        run(Profile.PRODUCTION, args -> args.readReplicas(List.of("reports")));

        String made = cloud.named("db-password").state().text("result").orElseThrow();
        Properties server = cloud.named("db-server").inputs();
        assertThat(server.text("password")).hasValue(made);
        assertThat(server.has("manageMasterUserPassword")).isFalse();
        assertThat(cloud.named("db-credentials-version").inputs().text("secretString"))
                .hasValue("{\"password\":\"" + made + "\",\"username\":\"dbadmin\"}");
        assertThat(cloud.named("db-credentials").inputs().text("kmsKeyId"))
                .isEqualTo(cloud.named("platform-key").state().text("arn"));
    }

    @Test
    void a_replica_of_a_server_whose_password_rds_keeps_is_refused_by_the_cloud() {
        AwsPostgresOptions managed = AwsPostgresOptions.none()
                .customizeServer(server -> server.manageMasterUserPassword(true).password((Output<String>) null));
        TestResult result = cloud.runToEnd(context ->
                server(new AwsPostgresDriver(managed), Profile.STAGING, args -> args.readReplicas(List.of("reports"))));

        assertThat(String.join("\n", result.errors()) + result.exceptions())
                .contains("because its master user password is managed by AWS Secrets Manager");
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        cloud.registered().stream()
                .filter(one -> one.name().startsWith("db-") && !one.id().isEmpty())
                .forEach(one -> counts.merge(one.type(), 1L, Long::sum));
        return counts;
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_server_is_secure_as_built(Profile profile) {
        run(profile);

        Properties server = cloud.named("db-server").inputs();
        String key = cloud.named("platform-key").state().text("arn").orElseThrow();
        assertThat(server.isTrue("storageEncrypted")).isTrue();
        assertThat(server.text("kmsKeyId")).hasValue(key);
        assertThat(server.isTrue("manageMasterUserPassword")).isTrue();
        assertThat(server.text("masterUserSecretKmsKeyId")).hasValue(key);
        assertThat(server.has("password")).isFalse();
        assertThat(server.isTrue("iamDatabaseAuthenticationEnabled")).isTrue();
        assertThat(server.isFalse("publiclyAccessible")).isTrue();
        assertThat(server.isTrue("copyTagsToSnapshot")).isTrue();
        assertThat(server.isTrue("autoMinorVersionUpgrade")).isTrue();
        assertThat(server.isFalse("allowMajorVersionUpgrade")).isTrue();
        assertThat(server.text("engineLifecycleSupport")).hasValue("open-source-rds-extended-support-disabled");
        assertThat(server.text("caCertIdentifier")).hasValue("rds-ca-rsa2048-g1");
        assertThat(server.text("storageType")).hasValue("gp3");
        assertThat(server.isTrue("performanceInsightsEnabled")).isTrue();
        assertThat(server.text("performanceInsightsKmsKeyId")).hasValue(key);
        assertThat(server.number("performanceInsightsRetentionPeriod")).hasValue(7);
        assertThat(server.text("databaseInsightsMode")).hasValue("standard");
        assertThat(server.number("monitoringInterval")).hasValue(60);
        assertThat(server.texts("enabledCloudwatchLogsExports")).containsExactly("postgresql", "upgrade");
        assertThat(server.has("availabilityZone")).isFalse();
        assertThat(server.text("engineVersion")).hasValue("17");
    }

    @Test
    void production_survives_a_zone_and_an_accident() {
        run(Profile.PRODUCTION);

        Properties server = cloud.named("db-server").inputs();
        assertThat(server.isTrue("multiAz")).isTrue();
        assertThat(server.isTrue("deletionProtection")).isTrue();
        assertThat(server.isFalse("skipFinalSnapshot")).isTrue();
        assertThat(server.text("finalSnapshotIdentifier"))
                .hasValue(server.text("identifier").orElseThrow() + "-final");
        assertThat(server.isFalse("deleteAutomatedBackups")).isTrue();
        assertThat(server.number("backupRetentionPeriod")).hasValue(30);
        assertThat(server.isFalse("applyImmediately")).isTrue();
        assertThat(server.text("instanceClass")).hasValue("db.m7g.large");
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = "PRODUCTION", mode = EnumSource.Mode.EXCLUDE)
    void other_profiles_have_one_copy_and_leave_nothing(Profile profile) {
        run(profile);

        Properties server = cloud.named("db-server").inputs();
        assertThat(server.isFalse("multiAz")).isTrue();
        assertThat(server.isFalse("deletionProtection")).isTrue();
        assertThat(server.isTrue("skipFinalSnapshot")).isTrue();
        assertThat(server.has("finalSnapshotIdentifier")).isFalse();
        assertThat(server.isTrue("deleteAutomatedBackups")).isTrue();
        assertThat(server.isTrue("applyImmediately")).isTrue();
    }

    @Test
    void protection_is_lifted_without_losing_the_last_copy() {
        run(Profile.PRODUCTION, args -> args.protection(Protection.DISPOSABLE));

        Properties server = cloud.named("db-server").inputs();
        assertThat(server.isFalse("deletionProtection")).isTrue();
        assertThat(server.isFalse("skipFinalSnapshot")).isTrue();
        assertThat(server.has("finalSnapshotIdentifier")).isTrue();
    }

    @Test
    void the_last_copy_is_given_up_by_name_only() {
        run(Profile.PRODUCTION, args -> args.finalCopy(FinalCopy.NONE));

        assertThat(cloud.named("db-server").inputs().isTrue("skipFinalSnapshot"))
                .isTrue();
    }

    @Test
    void parameters_force_tls_and_trace_connections() {
        run(Profile.PRODUCTION);

        Properties group = cloud.named("db-parameters-postgres17").inputs();
        assertThat(group.text("family")).hasValue("postgres17");
        assertThat(group.text("name").orElseThrow()).matches("db-parameters-postgres17-[0-9a-f]{7}");
        assertThat(group.objects("parameters"))
                .extracting(parameter -> parameter.text("name").orElse("") + "="
                        + parameter.text("value").orElse("") + " "
                        + parameter.text("applyMethod").orElse(""))
                .containsExactly(
                        "log_connections=1 immediate",
                        "log_disconnections=1 immediate",
                        "log_lock_waits=1 immediate",
                        "log_statement=ddl immediate",
                        "rds.force_ssl=1 immediate");
    }

    @Test
    void logs_have_an_encrypted_group_with_an_end_before_rds_makes_one_without() {
        run(Profile.PRODUCTION);

        Registered server = cloud.named("db-server");
        Properties group = cloud.named("db-log-postgresql").inputs();
        assertThat(group.text("name"))
                .hasValue("/aws/rds/instance/"
                        + server.inputs().text("identifier").orElseThrow() + "/postgresql");
        assertThat(group.number("retentionInDays")).hasValue(90);
        assertThat(group.text("kmsKeyId"))
                .isEqualTo(cloud.named("platform-key").state().text("arn"));
    }

    @Test
    void only_the_private_tier_reaches_the_port() {
        run(Profile.STAGING);

        assertThat(cloud.ofType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"))
                .extracting(rule ->
                        rule.name() + " " + rule.inputs().text("cidrIpv4").orElse("") + " "
                                + rule.inputs().number("fromPort").orElse(0) + "-"
                                + rule.inputs().number("toPort").orElse(0))
                .containsExactly(
                        "db-from-private-us-east-1a 10.0.0.0/20 5432-5432",
                        "db-from-private-us-east-1b 10.0.32.0/20 5432-5432",
                        "db-from-private-us-east-1c 10.0.64.0/20 5432-5432");
        assertThat(cloud.named("db-security-group").inputs().objects("egress")).isEmpty();
    }

    @Test
    void a_security_group_may_be_let_in_by_name() {
        AwsPostgresOptions options = AwsPostgresOptions.none()
                .allowFrom("bastion", Output.of("sg-0123456789abcdef0"))
                .customizeServer(server -> server.dedicatedLogVolume(true));
        TestResult result = cloud.runToEnd(context -> server(new AwsPostgresDriver(options), Profile.STAGING, a -> a));

        // The group is not there, and the sandbox says so: the rule was asked for under its own name.
        assertThat(String.join("\n", result.errors()) + result.exceptions())
                .contains("db-from-bastion")
                .contains("sg-0123456789abcdef0");
    }

    @Test
    void a_replica_says_nothing_that_it_has_from_its_source() {
        run(Profile.PRODUCTION, args -> args.readReplica("reports", "db.r6g.large"));

        Properties replica = cloud.named("db-replica-reports").inputs();
        assertThat(replica.text("replicateSourceDb"))
                .isEqualTo(cloud.named("db-server").inputs().text("identifier"));
        assertThat(replica.text("instanceClass")).hasValue("db.r6g.large");
        assertThat(replica.isTrue("skipFinalSnapshot")).isTrue();
        assertThat(replica.isTrue("deletionProtection")).isTrue();
        assertThat(replica.text("parameterGroupName"))
                .isEqualTo(cloud.named("db-server").inputs().text("parameterGroupName"));
        for (String inherited : List.of("engine", "username", "dbName", "kmsKeyId", "dbSubnetGroupName", "password")) {
            assertThat(replica.has(inherited)).as(inherited).isFalse();
        }
    }

    @Test
    void others_see_id_host_port_and_secret() {
        Map<String, Object> seen = new ConcurrentHashMap<>();
        cloud.run(context -> {
            Postgres server =
                    server(new AwsPostgresDriver(), Profile.PRODUCTION, args -> args.readReplicas(List.of("reports")));
            Output.tuple(
                            server.serverName(),
                            server.host(),
                            server.port(),
                            server.credentialsSecretId(),
                            server.serverId())
                    .applyValue(all -> {
                        seen.putAll(
                                Map.of("id", all.t1, "host", all.t2, "port", all.t3, "secret", all.t4, "arn", all.t5));
                        return all;
                    });
            assertThat(server.database()).isEqualTo("app");
            assertThat(server.replicaHosts()).containsOnlyKeys("reports");
            assertThat(server.handles(AwsPostgresHandles.class).replicas()).containsOnlyKeys("reports");
        });

        String id = cloud.named("db-server").inputs().text("identifier").orElseThrow();
        assertThat(id).matches("db-[0-9a-f]{7}");
        assertThat(seen)
                .containsEntry("id", id)
                .containsEntry("port", 5432)
                .containsEntry("arn", "arn:aws:rds:us-east-1:123456789012:db:" + id);
        assertThat(String.valueOf(seen.get("host")))
                .matches(id + "\\.[a-z0-9]{12}\\.us-east-1\\.rds\\.amazonaws\\.com");
        assertThat(String.valueOf(seen.get("secret")))
                .startsWith("arn:aws:secretsmanager:us-east-1:123456789012:secret:db-credentials-");
    }

    @Test
    void advanced_insights_remember_fifteen_months() {
        run(Profile.PRODUCTION, args -> args.insights(Insights.ADVANCED));

        Properties server = cloud.named("db-server").inputs();
        assertThat(server.text("databaseInsightsMode")).hasValue("advanced");
        assertThat(server.number("performanceInsightsRetentionPeriod")).hasValue(465);
    }

    @Test
    void row_c4_stands_in_the_sandbox_with_a_version_that_is_offered() {
        run(
                Profile.PRODUCTION,
                args -> args.version("15").instanceClass("db.r6g.large").readReplicas(List.of("a", "b")));

        Registered server = cloud.named("db-server");
        assertThat(server.state().text("engineVersionActual")).hasValue("15.18");
        assertThat(server.inputs().text("instanceClass")).hasValue("db.r6g.large");
        assertThat(server.inputs().isTrue("multiAz")).isTrue();
        assertThat(server.inputs().number("backupRetentionPeriod")).hasValue(30);
    }

    @Test
    void bad_input_is_refused_whole_before_anything_is_registered() {
        TestResult result = cloud.runToEnd(context -> new Postgres(
                "db",
                PostgresArgs.builder(new AwsPostgresDriver())
                        .version("15.4")
                        .storageGiB(10)
                        .build(),
                null));

        assertThat(cloud.registered()).isEmpty();
        assertThat(result.errors())
                .containsExactly(
                        """
                PG-003 Postgres 'db': version is "15.4", but Amazon RDS makes no new server older than 15.13 of PostgreSQL \
                15 (it offers 14, 15, 16, 17, 18). Write "15" for the newest minor version, or name a newer one.
                PG-005 Postgres 'db': storageGiB is 10, but storage is 20 to 65536 GiB. Choose a size in that range.
                PG-019 Postgres 'db': encryptionKey is missing, but a server lies in a network and is encrypted with the \
                environment's key. Give the environment's Network and EncryptionKey.
                PG-019 Postgres 'db': network is missing, but a server lies in a network and is encrypted with the \
                environment's key. Give the environment's Network and EncryptionKey.""");
    }

    @Test
    void an_existing_server_is_seen_the_same_way() {
        PostgresRef existing = Postgres.fromExisting(new ExistingPostgres(
                Output.of("legacy"), Output.of("arn"), Output.of("host"), Output.of(5433), Output.of("secret")));
        AtomicReference<String> seen = new AtomicReference<>();

        cloud.run(context -> existing.serverName().applyValue(id -> {
            seen.set(id);
            return id;
        }));

        assertThat(seen).hasValue("legacy");
    }

    private void run(Profile profile) {
        run(profile, args -> args);
    }

    private void run(Profile profile, UnaryOperator<PostgresArgsBuilder> change) {
        cloud.run(context -> server(new AwsPostgresDriver(), profile, change));
    }

    private static Postgres server(PostgresDriver driver, Profile profile, UnaryOperator<PostgresArgsBuilder> change) {
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
        return new Postgres(
                "db",
                change.apply(PostgresArgs.builder(driver)
                                .profile(profile)
                                .network(network)
                                .encryptionKey(key)
                                .tags(Tags.none().with("owner", "platform")))
                        .build(),
                null);
    }
}
