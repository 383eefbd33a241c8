package io.ashlar.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.test.TestResult;
import io.ashlar.azure.AzureScope;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.FinalCopy;
import io.ashlar.core.MinorUpgrades;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.network.plan.SubnetTier;
import io.ashlar.postgres.azure.AzurePostgresDriver;
import io.ashlar.postgres.azure.AzurePostgresHandles;
import io.ashlar.postgres.azure.AzurePostgresOptions;
import io.ashlar.postgres.azure.AzurePostgresOptions.EntraAdministrator;
import io.ashlar.postgres.azure.AzurePostgresOptions.StorageKey;
import io.ashlar.postgres.plan.Insights;
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

/** What a server registers on Azure, setting by setting. */
class PostgresOnAzureTest {
    private final SandboxMocks cloud = TestCloud.mocks();

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_registers_exactly_this(Profile profile) {
        run(profile, AzurePostgresOptions.none(), args -> args);

        Map<String, Long> expected = new TreeMap<>(Map.of(
                "azure-native:dbforpostgresql:Configuration", 8L,
                "azure-native:dbforpostgresql:Database", 1L,
                "azure-native:dbforpostgresql:Server", 1L,
                "azure-native:insights:DiagnosticSetting", 1L,
                "azure-native:keyvault:Secret", 1L,
                "azure-native:keyvault:Vault", 1L,
                "azure-native:operationalinsights:Workspace", 1L,
                "random:index/randomPassword:RandomPassword", 1L));
        if (profile == Profile.PRODUCTION) {
            expected.put("azure-native:authorization:ManagementLockByScope", 1L);
        }
        Map<String, Long> counts = cloud.registered().stream()
                .filter(one -> one.name().startsWith("db-") && !one.id().isEmpty())
                .collect(Collectors.groupingBy(Registered::type, TreeMap::new, Collectors.counting()));
        assertThat(counts).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_server_is_secure_as_built(Profile profile) {
        run(profile, AzurePostgresOptions.none(), args -> args);

        Properties server = cloud.named("db-server").inputs();
        String identity = cloud.named("key-user").id();
        assertThat(server.text("network.delegatedSubnetResourceId"))
                .hasValue(cloud.named("postgres").id());
        assertThat(server.text("network.privateDnsZoneArmResourceId"))
                .hasValue(cloud.named("privatelink.postgres.database.azure.com").id());
        assertThat(server.text("authConfig.activeDirectoryAuth")).hasValue("Enabled");
        assertThat(server.text("authConfig.passwordAuth")).hasValue("Enabled");
        assertThat(server.text("authConfig.tenantId")).hasValue("11111111-1111-1111-1111-111111111111");
        assertThat(server.text("dataEncryption.type")).hasValue("AzureKeyVault");
        assertThat(server.text("dataEncryption.primaryKeyURI"))
                .isEqualTo(cloud.named("key").state().text("keyUriWithVersion"));
        assertThat(server.text("dataEncryption.primaryUserAssignedIdentityId")).hasValue(identity);
        assertThat(server.object("identity.userAssignedIdentities").asMap()).containsOnlyKeys(identity);
        assertThat(server.text("maintenanceWindow.customWindow")).hasValue("Enabled");
        assertThat(server.number("maintenanceWindow.dayOfWeek")).hasValue(0);
        assertThat(server.number("maintenanceWindow.startHour")).hasValue(4);
        assertThat(server.number("maintenanceWindow.startMinute")).hasValue(0);
        assertThat(server.text("availabilityZone")).hasValue("");
        assertThat(server.text("version")).hasValue("17");
        assertThat(cloud.ofType("azure-native:dbforpostgresql:FirewallRule")).isEmpty();
    }

    @Test
    void parameters_force_tls_and_trace_connections() {
        run(Profile.STAGING, AzurePostgresOptions.none(), args -> args.parameter("work_mem", "8192"));

        assertThat(cloud.ofType("azure-native:dbforpostgresql:Configuration"))
                .extracting(one -> one.inputs().text("configurationName").orElse("") + "="
                        + one.inputs().text("value").orElse(""))
                .containsExactlyInAnyOrder(
                        "connection_throttle.enable=on",
                        "log_connections=on",
                        "log_disconnections=on",
                        "log_lock_waits=on",
                        "log_statement=ddl",
                        "pg_qs.query_capture_mode=TOP",
                        "require_secure_transport=on",
                        "ssl_min_protocol_version=TLSv1.2",
                        "work_mem=8192");
    }

    @Test
    void production_survives_a_zone_and_an_accident() {
        run(Profile.PRODUCTION, AzurePostgresOptions.none(), args -> args);

        Properties server = cloud.named("db-server").inputs();
        assertThat(server.text("highAvailability.mode")).hasValue("ZoneRedundant");
        assertThat(server.number("backup.backupRetentionDays")).hasValue(30);
        assertThat(server.text("sku.name")).hasValue("Standard_D2ds_v5");
        assertThat(server.text("sku.tier")).hasValue("GeneralPurpose");
        assertThat(server.number("storage.storageSizeGB")).hasValue(128);
        assertThat(cloud.named("db-lock").inputs().text("level")).hasValue("CanNotDelete");
        assertThat(cloud.named("db-lock").inputs().text("scope"))
                .hasValue(cloud.named("db-server").id());
    }

    @Test
    void a_lifted_protection_takes_the_lock_away_and_keeps_the_standby() {
        run(Profile.PRODUCTION, AzurePostgresOptions.none(), args -> args.protection(Protection.DISPOSABLE));

        assertThat(cloud.ofType("azure-native:authorization:ManagementLockByScope"))
                .isEmpty();
        assertThat(cloud.named("db-server").inputs().text("highAvailability.mode"))
                .hasValue("ZoneRedundant");
    }

    @Test
    void other_profiles_are_small_and_stand_alone() {
        run(Profile.DEVELOPMENT, AzurePostgresOptions.none(), args -> args);

        Properties server = cloud.named("db-server").inputs();
        assertThat(server.text("highAvailability.mode")).hasValue("Disabled");
        assertThat(server.text("sku.name")).hasValue("Standard_B1ms");
        assertThat(server.text("sku.tier")).hasValue("Burstable");
        assertThat(server.number("storage.storageSizeGB")).hasValue(32);
        assertThat(server.number("backup.backupRetentionDays")).hasValue(7);
        assertThat(cloud.named("db-logs").inputs().number("retentionInDays")).hasValue(30);
    }

    @Test
    void geo_copies_are_a_choice_against_the_environments_key() {
        run(
                Profile.PRODUCTION,
                AzurePostgresOptions.none().encryptedBy(StorageKey.SERVICE_WITH_GEO_BACKUPS),
                args -> args);

        Properties server = cloud.named("db-server").inputs();
        assertThat(server.text("backup.geoRedundantBackup")).hasValue("Enabled");
        assertThat(server.has("dataEncryption")).isFalse();
        assertThat(server.has("identity")).isFalse();
    }

    @Test
    void the_password_is_in_the_vault_and_in_the_server_and_nowhere_else() {
        run(Profile.PRODUCTION, AzurePostgresOptions.none(), args -> args);

        String made = cloud.named("db-password").state().text("result").orElseThrow();
        assertThat(cloud.named("db-server").inputs().text("administratorLoginPassword"))
                .hasValue(made);
        assertThat(cloud.named("db-credentials").inputs().text("properties.value"))
                .hasValue("{\"password\":\"" + made + "\",\"username\":\"dbadmin\"}");
        Properties vault = cloud.named("db-credentials-vault").inputs();
        assertThat(vault.isTrue("properties.enableRbacAuthorization")).isTrue();
        assertThat(vault.isTrue("properties.enablePurgeProtection")).isTrue();
        assertThat(vault.number("properties.softDeleteRetentionInDays")).hasValue(30);
        assertThat(cloud.registered().stream()
                        .filter(one -> one.inputs().toString().contains(made))
                        .map(one -> one.name()))
                .containsExactlyInAnyOrder("db-server", "db-credentials");
    }

    @Test
    void somebody_of_entra_administers_it_by_name() {
        run(
                Profile.STAGING,
                AzurePostgresOptions.none()
                        .administeredBy(
                                "owners",
                                new EntraAdministrator(
                                        Output.of("22222222-2222-2222-2222-222222222222"), "owners", "Group")),
                args -> args);

        Properties administrator = cloud.named("db-administrator-owners").inputs();
        assertThat(administrator.text("principalType")).hasValue("Group");
        assertThat(administrator.text("objectId")).hasValue("22222222-2222-2222-2222-222222222222");
    }

    @Test
    void a_replica_says_nothing_that_it_has_from_its_source() {
        run(Profile.PRODUCTION, AzurePostgresOptions.none(), args -> args.readReplica("reports", "Standard_E2ds_v5"));

        Properties replica = cloud.named("db-replica-reports").inputs();
        assertThat(replica.text("createMode")).hasValue("Replica");
        assertThat(replica.text("sourceServerResourceId"))
                .hasValue(cloud.named("db-server").id());
        assertThat(replica.text("sku.tier")).hasValue("MemoryOptimized");
        for (String inherited :
                List.of("administratorLogin", "administratorLoginPassword", "backup", "version", "highAvailability")) {
            assertThat(replica.has(inherited)).as(inherited).isFalse();
        }
    }

    @Test
    void others_see_name_host_port_and_secret() {
        Map<String, Object> seen = new ConcurrentHashMap<>();
        cloud.run(context -> {
            AzureScope scope = TestCloud.azure();
            Postgres server = server(
                    scope,
                    AzurePostgresOptions.none(),
                    Profile.PRODUCTION,
                    args -> args.readReplicas(List.of("reports")));
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
            assertThat(server.handles(AzurePostgresHandles.class).replicas()).containsOnlyKeys("reports");
        });

        String name = cloud.named("db-server").inputs().text("serverName").orElseThrow();
        assertThat(name).matches("db-server[0-9a-f]{8}");
        assertThat(seen)
                .containsEntry("name", name)
                .containsEntry("host", name + ".postgres.database.azure.com")
                .containsEntry("port", 5432)
                .containsEntry("id", cloud.named("db-server").id());
        assertThat(String.valueOf(seen.get("secret")))
                .matches("https://db-credential-[0-9a-f]{10}\\.vault\\.azure\\.net/secrets/db-credentials");
    }

    @Test
    void what_azure_cannot_do_is_refused_with_what_to_do_instead() {
        TestResult result = cloud.runToEnd(context -> new Postgres(
                "db",
                PostgresArgs.builder(new AzurePostgresDriver(TestCloud.azure()))
                        .profile(Profile.PRODUCTION)
                        .version("17.5")
                        .instanceClass("Standard_B1ms")
                        .storageGiB(100)
                        .maximumStorageGiB(200)
                        .readReplicas(List.of("reports"))
                        .backupDays(3)
                        .backupWindow("01:00-02:00")
                        .maintenanceWindow("sun:04:00-sun:06:00")
                        .minorUpgrades(MinorUpgrades.BY_HAND)
                        .finalCopy(FinalCopy.KEPT)
                        .insights(Insights.ADVANCED)
                        .clients(SubnetTier.PRIVATE)
                        .build(),
                null));

        assertThat(String.join("\n", result.errors()))
                .contains(
                        "PG-020 Postgres 'db': version is \"17.5\", but Azure Database for PostgreSQL chooses the minor"
                                + " version itself. Write \"17\".",
                        "PG-021 Postgres 'db': availability is multi-zone, but Azure Database for PostgreSQL gives a"
                                + " server of the class Standard_B1ms (Burstable) no standby. Choose a larger class, or"
                                + " single-zone.",
                        "PG-005 Postgres 'db': storageGiB is 100, but storage is 32, 64, 128, 256, 512, 1024, 2048,"
                                + " 4096, 8192, 16384, 32767 GiB. Choose the next larger one.",
                        "PG-007 Postgres 'db': readReplicas is 1 replicas, but Azure Database for PostgreSQL gives a"
                                + " server of this class (Burstable) none. Leave some out.",
                        "PG-009 Postgres 'db': backupDays is 3, but backups are kept for 7 to 35 days.",
                        "PG-011 Postgres 'db': maintenanceWindow is \"sun:04:00-sun:06:00\", but it is a time of the"
                                + " week in UTC of 60 minutes. Write it like sun:04:00-sun:05:00.",
                        "PG-022 Postgres 'db': backupWindow is \"01:00-02:00\", but Azure takes a flexible server's"
                                + " backups at times of its own choice. Leave it out.",
                        "PG-022 Postgres 'db': clients is \"private\", but",
                        "PG-022 Postgres 'db': finalCopy is \"kept\", but",
                        "PG-022 Postgres 'db': insights is \"advanced\", but",
                        "PG-022 Postgres 'db': maximumStorageGiB is \"200\", but",
                        "PG-022 Postgres 'db': minorUpgrades is \"by-hand\", but");
        assertThat(cloud.registered()).noneMatch(one -> one.name().startsWith("db"));
    }

    private void run(Profile profile, AzurePostgresOptions options, UnaryOperator<PostgresArgsBuilder> more) {
        cloud.run(context -> server(TestCloud.azure(), options, profile, more));
    }

    private static Postgres server(
            AzureScope scope, AzurePostgresOptions options, Profile profile, UnaryOperator<PostgresArgsBuilder> more) {
        Ground ground = Ground.onAzure(scope);
        return new Postgres(
                "db",
                more.apply(PostgresArgs.builder(new AzurePostgresDriver(scope, options))
                                .profile(profile)
                                .network(ground.network())
                                .encryptionKey(ground.key())
                                .tags(Tags.none().with("team", "shop")))
                        .build(),
                null);
    }
}
