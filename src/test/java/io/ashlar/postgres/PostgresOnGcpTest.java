package io.ashlar.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.test.TestResult;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.ChangeTiming;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.postgres.gcp.GcpPostgresDriver;
import io.ashlar.postgres.gcp.GcpPostgresHandles;
import io.ashlar.postgres.gcp.GcpPostgresOptions;
import io.ashlar.postgres.gcp.GcpPostgresOptions.ClientCertificates;
import io.ashlar.postgres.gcp.GcpPostgresOptions.IamUser;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.server.Ground;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server registers on Google Cloud, setting by setting. */
class PostgresOnGcpTest {
    private final SandboxMocks cloud = TestCloud.mocks();

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_registers_exactly_this(Profile profile) {
        run(profile, GcpPostgresOptions.none(), args -> args);

        Map<String, Long> counts = cloud.registered().stream()
                .filter(one -> one.name().startsWith("db-") && !one.id().isEmpty())
                .collect(Collectors.groupingBy(Registered::type, TreeMap::new, Collectors.counting()));
        assertThat(counts)
                .isEqualTo(new TreeMap<>(Map.of(
                        "gcp:secretmanager/secret:Secret", 1L,
                        "gcp:secretmanager/secretVersion:SecretVersion", 1L,
                        "gcp:sql/database:Database", 1L,
                        "gcp:sql/databaseInstance:DatabaseInstance", 1L,
                        "gcp:sql/sslCert:SslCert", 1L,
                        "gcp:sql/user:User", 1L,
                        "random:index/randomPassword:RandomPassword", 1L)));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_server_is_secure_as_built(Profile profile) {
        run(profile, GcpPostgresOptions.none(), args -> args);

        Properties server = cloud.named("db-server").inputs();
        Properties settings = server.object("settings");
        String key = cloud.named("key").id();
        assertThat(server.text("encryptionKeyName")).hasValue(key);
        assertThat(server.text("databaseVersion")).hasValue("POSTGRES_17");
        assertThat(server.text("project")).hasValue(TestCloud.PROJECT);
        assertThat(server.text("region")).hasValue("europe-west1");
        assertThat(settings.isFalse("ipConfiguration.ipv4Enabled")).isTrue();
        assertThat(settings.isTrue("ipConfiguration.requireSsl")).isTrue();
        assertThat(settings.text("ipConfiguration.privateNetwork"))
                .hasValue(cloud.named("net").id());
        assertThat(settings.objects("ipConfiguration.authorizedNetworks")).isEmpty();
        assertThat(settings.isTrue("backupConfiguration.enabled")).isTrue();
        assertThat(settings.isTrue("backupConfiguration.pointInTimeRecoveryEnabled"))
                .isTrue();
        assertThat(settings.text("backupConfiguration.startTime")).hasValue("02:00");
        assertThat(settings.isTrue("diskAutoresize")).isTrue();
        assertThat(settings.text("diskType")).hasValue("PD_SSD");
        assertThat(settings.isTrue("insightsConfig.queryInsightsEnabled")).isTrue();
        assertThat(settings.isTrue("passwordValidationPolicy.enablePasswordPolicy"))
                .isTrue();
        assertThat(settings.number("maintenanceWindow.day")).hasValue(7);
        assertThat(settings.number("maintenanceWindow.hour")).hasValue(4);
        assertThat(settings.text("maintenanceWindow.updateTrack")).hasValue("stable");
        assertThat(settings.objects("databaseFlags"))
                .extracting(flag ->
                        flag.text("name").orElse("") + "=" + flag.text("value").orElse(""))
                .containsExactly(
                        "cloudsql.enable_pgaudit=on",
                        "cloudsql.iam_authentication=on",
                        "log_connections=on",
                        "log_disconnections=on",
                        "log_lock_waits=on",
                        "log_statement=ddl");
        assertThat(cloud.named("db-database").inputs().text("deletionPolicy")).hasValue("ABANDON");
        assertThat(cloud.named("db-administrator").inputs().text("deletionPolicy"))
                .hasValue("ABANDON");
    }

    @Test
    void production_survives_a_zone_and_an_accident_and_goes_back_thirty_days() {
        run(Profile.PRODUCTION, GcpPostgresOptions.none(), args -> args);

        Properties server = cloud.named("db-server").inputs();
        assertThat(server.isTrue("deletionProtection")).isTrue();
        assertThat(server.isTrue("settings.deletionProtectionEnabled")).isTrue();
        assertThat(server.text("settings.availabilityType")).hasValue("REGIONAL");
        assertThat(server.text("settings.edition")).hasValue("ENTERPRISE_PLUS");
        assertThat(server.text("settings.tier")).hasValue("db-perf-optimized-N-2");
        assertThat(server.number("settings.backupConfiguration.transactionLogRetentionDays"))
                .hasValue(30);
        assertThat(server.number("settings.backupConfiguration.backupRetentionSettings.retainedBackups"))
                .hasValue(30);
        assertThat(server.number("settings.diskSize")).hasValue(100);
        assertThat(server.number("settings.diskAutoresizeLimit")).hasValue(200);
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, names = "PRODUCTION", mode = EnumSource.Mode.EXCLUDE)
    void other_profiles_stand_alone_and_go_back_seven_days(Profile profile) {
        run(profile, GcpPostgresOptions.none(), args -> args);

        Properties server = cloud.named("db-server").inputs();
        assertThat(server.isFalse("deletionProtection")).isTrue();
        assertThat(server.isFalse("settings.deletionProtectionEnabled")).isTrue();
        assertThat(server.text("settings.availabilityType")).hasValue("ZONAL");
        assertThat(server.text("settings.edition")).hasValue("ENTERPRISE");
        assertThat(server.number("settings.backupConfiguration.transactionLogRetentionDays"))
                .hasValue(7);
    }

    @Test
    void a_lifted_protection_lifts_both_of_the_clouds() {
        run(Profile.PRODUCTION, GcpPostgresOptions.none(), args -> args.protection(Protection.DISPOSABLE));

        Properties server = cloud.named("db-server").inputs();
        assertThat(server.isFalse("deletionProtection")).isTrue();
        assertThat(server.isFalse("settings.deletionProtectionEnabled")).isTrue();
    }

    @Test
    void the_secret_holds_name_password_and_the_certificate_that_clients_show() {
        run(Profile.PRODUCTION, GcpPostgresOptions.none(), args -> args);

        String made = cloud.named("db-password").state().text("result").orElseThrow();
        assertThat(cloud.named("db-administrator").inputs().text("password")).hasValue(made);
        assertThat(cloud.named("db-administrator").inputs().text("name")).hasValue("dbadmin");
        assertThat(cloud.named("db-credentials-version")
                        .inputs()
                        .text("secretData")
                        .orElseThrow())
                .startsWith("{\"password\":\"" + made + "\",\"sslcert\":\"-----BEGIN CERTIFICATE-----")
                .contains("\"sslkey\":\"-----BEGIN RSA PRIVATE KEY-----")
                .contains("\"sslrootcert\":\"-----BEGIN CERTIFICATE-----")
                .endsWith("\"username\":\"dbadmin\"}");
        Properties replica = cloud.named("db-credentials")
                .inputs()
                .objects("replication.userManaged.replicas")
                .get(0);
        assertThat(replica.text("location")).hasValue("europe-west1");
        assertThat(replica.text("customerManagedEncryption.kmsKeyName"))
                .hasValue(cloud.named("key").id());
    }

    @Test
    void clients_without_certificates_are_a_choice_by_name() {
        run(
                Profile.STAGING,
                GcpPostgresOptions.none().clientCertificates(ClientCertificates.NOT_ASKED_FOR),
                args -> args);

        assertThat(cloud.named("db-server").inputs().isFalse("settings.ipConfiguration.requireSsl"))
                .isTrue();
        assertThat(cloud.ofType("gcp:sql/sslCert:SslCert")).isEmpty();
        assertThat(cloud.named("db-credentials-version").inputs().text("secretData"))
                .hasValue("{\"password\":\""
                        + cloud.named("db-password").state().text("result").orElseThrow()
                        + "\",\"username\":\"dbadmin\"}");
    }

    @Test
    void users_of_iam_come_in_by_name() {
        run(
                Profile.STAGING,
                GcpPostgresOptions.none().letIn("shop", new IamUser("shop@shop-test.iam", "CLOUD_IAM_SERVICE_ACCOUNT")),
                args -> args);

        Properties user = cloud.named("db-user-shop").inputs();
        assertThat(user.text("type")).hasValue("CLOUD_IAM_SERVICE_ACCOUNT");
        assertThat(user.has("password")).isFalse();
    }

    @Test
    void a_replica_follows_the_server_and_has_no_backups_of_its_own() {
        run(
                Profile.PRODUCTION,
                GcpPostgresOptions.none(),
                args -> args.readReplica("reports", "db-perf-optimized-N-4"));

        Properties replica = cloud.named("db-replica-reports").inputs();
        assertThat(replica.text("masterInstanceName"))
                .isEqualTo(cloud.named("db-server").inputs().text("name"));
        assertThat(replica.text("settings.tier")).hasValue("db-perf-optimized-N-4");
        assertThat(replica.text("settings.availabilityType")).hasValue("ZONAL");
        assertThat(replica.has("settings.backupConfiguration")).isFalse();
        assertThat(replica.text("encryptionKeyName"))
                .hasValue(cloud.named("key").id());
    }

    @Test
    void others_see_name_host_port_and_secret() {
        Map<String, Object> seen = new ConcurrentHashMap<>();
        cloud.run(context -> {
            Postgres server = server(
                    GcpPostgresOptions.none(), Profile.PRODUCTION, args -> args.readReplicas(List.of("reports")));
            Output.tuple(
                            server.serverName(),
                            server.host(),
                            server.port(),
                            server.credentialsSecretId(),
                            server.serverId())
                    .applyValue(all -> {
                        seen.putAll(
                                Map.of("name", all.t1, "host", all.t2, "port", all.t3, "secret", all.t4, "id", all.t5));
                        return all;
                    });
            assertThat(server.replicaHosts()).containsOnlyKeys("reports");
            assertThat(server.handles(GcpPostgresHandles.class).certificate()).isPresent();
        });

        String name = cloud.named("db-server").inputs().text("name").orElseThrow();
        assertThat(name).matches("db-server-[0-9a-f]{7}");
        assertThat(seen)
                .containsEntry("name", name)
                .containsEntry("host", "10.20.0.2")
                .containsEntry("port", 5432)
                .containsEntry("id", "projects/shop-test/instances/" + name)
                .containsEntry("secret", "projects/shop-test/secrets/db-credentials");
    }

    @Test
    void what_google_cloud_cannot_do_is_refused_with_what_to_do_instead() {
        TestResult result = cloud.runToEnd(context -> new Postgres(
                "db",
                PostgresArgs.builder(new GcpPostgresDriver(TestCloud.googleCloud()))
                        .profile(Profile.STAGING)
                        .backupDays(14)
                        .maintenanceWindow("sun:04:30-sun:05:30")
                        .changes(ChangeTiming.IN_MAINTENANCE_WINDOW)
                        .logRetentionDays(90)
                        .parameter("cloudsql.iam_authentication", "off")
                        .build(),
                null));

        assertThat(String.join("\n", result.errors()))
                .contains(
                        "PG-009 Postgres 'db': backupDays is 14, but backups are kept for 1 to 7 days.",
                        "PG-011 Postgres 'db': maintenanceWindow is \"sun:04:30-sun:05:30\", but it is a time of the"
                                + " week in UTC of 60 minutes that begins at a full hour. Write it like"
                                + " sun:04:00-sun:05:00.",
                        "PG-015 Postgres 'db': parameters.cloudsql.iam_authentication is off, but it is always on.",
                        "PG-022 Postgres 'db': changes is \"in-maintenance-window\", but Cloud SQL makes every change"
                                + " at once. Leave it out, and update when an interruption does no harm.",
                        "PG-022 Postgres 'db': logRetentionDays is \"90\", but Cloud SQL writes to the project's log"
                                + " bucket, which decides for all logs of the project. Leave it out, and set the retention"
                                + " of the bucket _Default.");
        assertThat(cloud.registered()).isEmpty();
    }

    private void run(Profile profile, GcpPostgresOptions options, UnaryOperator<PostgresArgsBuilder> more) {
        cloud.run(context -> server(options, profile, more));
    }

    private static Postgres server(
            GcpPostgresOptions options, Profile profile, UnaryOperator<PostgresArgsBuilder> more) {
        Ground ground = Ground.onGoogleCloud();
        return new Postgres(
                "db",
                more.apply(PostgresArgs.builder(new GcpPostgresDriver(TestCloud.googleCloud(), options))
                                .profile(profile)
                                .network(ground.network())
                                .encryptionKey(ground.key())
                                .tags(Tags.none().with("team", "shop")))
                        .build(),
                null);
    }
}
