package io.ashlar.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.test.TestResult;
import io.ashlar.azure.AzureScope;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.postgres.aws.AwsPostgresDriver;
import io.ashlar.postgres.azure.AzurePostgresDriver;
import io.ashlar.postgres.gcp.GcpPostgresDriver;
import io.ashlar.postgres.plan.Availability;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.server.Ground;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the portable arguments of a server promise, on each cloud and in each profile. */
class PostgresContractTest {
    private final SandboxMocks mocks = TestCloud.mocks();

    /** Where each cloud has what the contract is about. */
    private record Words(
            String type,
            String size,
            Predicate<Properties> standby,
            Function<Properties, Long> backupDays,
            Function<Properties, Long> storage,
            Predicate<Properties> encrypted,
            Function<SandboxMocks, Map<String, String>> parameters,
            Map<String, String> tls,
            String secret) {

        static Words of(TestCloud cloud) {
            return switch (cloud) {
                case AWS -> aws();
                case AZURE -> azure();
                case GOOGLE_CLOUD -> googleCloud();
            };
        }

        private static Words aws() {
            return new Words(
                    "aws:rds/instance:Instance",
                    "db.r6g.large",
                    server -> server.isTrue("multiAz"),
                    server -> server.number("backupRetentionPeriod").orElseThrow(),
                    server -> server.number("allocatedStorage").orElseThrow(),
                    server -> server.isTrue("storageEncrypted") && server.has("kmsKeyId"),
                    mocks -> pairs(
                            mocks.named("db-parameters-postgres16").inputs().objects("parameters").stream(), "name"),
                    Map.of("rds.force_ssl", "1"),
                    "arn:aws:secretsmanager:.*");
        }

        private static Words azure() {
            return new Words(
                    "azure-native:dbforpostgresql:Server",
                    "Standard_E2ds_v5",
                    server -> server.text("highAvailability.mode").orElse("").equals("ZoneRedundant"),
                    server -> server.number("backup.backupRetentionDays").orElseThrow(),
                    server -> server.number("storage.storageSizeGB").orElseThrow(),
                    server -> server.text("dataEncryption.type").orElse("").equals("AzureKeyVault"),
                    mocks -> pairs(
                            mocks.ofType("azure-native:dbforpostgresql:Configuration").stream()
                                    .map(Registered::inputs),
                            "configurationName"),
                    Map.of("require_secure_transport", "on", "ssl_min_protocol_version", "TLSv1.2"),
                    "https://.*\\.vault\\.azure\\.net/secrets/.*");
        }

        private static Words googleCloud() {
            return new Words(
                    "gcp:sql/databaseInstance:DatabaseInstance",
                    "db-perf-optimized-N-4",
                    server ->
                            server.text("settings.availabilityType").orElse("").equals("REGIONAL"),
                    server -> server.number("settings.backupConfiguration.transactionLogRetentionDays")
                            .orElseThrow(),
                    server -> server.number("settings.diskSize").orElseThrow(),
                    server -> server.has("encryptionKeyName"),
                    mocks ->
                            pairs(mocks.named("db-server").inputs().objects("settings.databaseFlags").stream(), "name"),
                    Map.of("cloudsql.iam_authentication", "on"),
                    "projects/shop-test/secrets/.*");
        }

        private static Map<String, String> pairs(Stream<Properties> all, String name) {
            Map<String, String> pairs = new TreeMap<>();
            all.forEach(one ->
                    pairs.put(one.text(name).orElseThrow(), one.text("value").orElseThrow()));
            return pairs;
        }
    }

    static Stream<Arguments> everywhere() {
        return Arrays.stream(TestCloud.values())
                .flatMap(cloud -> Arrays.stream(Profile.values()).map(profile -> Arguments.of(cloud, profile)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void a_server_stands_on_the_network_and_key_of_its_cloud_and_is_encrypted(TestCloud cloud, Profile profile) {
        Words words = Words.of(cloud);
        run(cloud, profile, args -> args);

        assertThat(mocks.ofType(words.type())).extracting(Registered::name).containsExactly("db-server");
        assertThat(words.encrypted().test(mocks.named("db-server").inputs())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void production_alone_has_a_standby_until_one_is_asked_for(TestCloud cloud, Profile profile) {
        Words words = Words.of(cloud);
        run(cloud, profile, args -> args);
        assertThat(words.standby().test(mocks.named("db-server").inputs())).isEqualTo(profile == Profile.PRODUCTION);

        SandboxMocks asked = TestCloud.mocks();
        asked.run(context ->
                server(cloud, profile, args -> args.instanceClass(words.size()).availability(Availability.MULTI_ZONE)));
        assertThat(words.standby().test(asked.named("db-server").inputs())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void one_can_go_back_to_any_second_of_the_days_that_were_asked_for(TestCloud cloud, Profile profile) {
        Words words = Words.of(cloud);
        run(cloud, profile, args -> args.instanceClass(words.size()).backupDays(21));

        assertThat(words.backupDays().apply(mocks.named("db-server").inputs())).isEqualTo(21);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void production_goes_back_thirty_days_and_nothing_less_than_seven(TestCloud cloud, Profile profile) {
        run(cloud, profile, args -> args);

        long days = Words.of(cloud).backupDays().apply(mocks.named("db-server").inputs());
        assertThat(days).isGreaterThanOrEqualTo(profile == Profile.PRODUCTION ? 30 : 7);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void tls_is_demanded_and_connections_are_traced_whatever_else_is_set(TestCloud cloud, Profile profile) {
        Words words = Words.of(cloud);
        run(cloud, profile, args -> args.version("16").parameter("work_mem", "8192"));

        assertThat(words.parameters().apply(mocks))
                .containsAllEntriesOf(words.tls())
                .containsEntry("work_mem", "8192")
                .containsEntry("log_statement", "ddl")
                .containsKeys("log_connections", "log_disconnections", "log_lock_waits");
        if (cloud == TestCloud.GOOGLE_CLOUD) {
            assertThat(mocks.named("db-server").inputs().isTrue("settings.ipConfiguration.requireSsl"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void the_storage_is_as_large_as_was_asked_for(TestCloud cloud, Profile profile) {
        run(cloud, profile, args -> args.storageGiB(256));

        assertThat(Words.of(cloud).storage().apply(mocks.named("db-server").inputs()))
                .isEqualTo(256);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void a_replica_only_creates_and_reordering_changes_nothing(TestCloud cloud, Profile profile) {
        Words words = Words.of(cloud);
        UnaryOperator<PostgresArgsBuilder> large = args -> args.instanceClass(words.size());
        Map<String, Properties> one =
                registered(cloud, profile, args -> large.apply(args).readReplicas(List.of("reports")));
        Map<String, Properties> two =
                registered(cloud, profile, args -> large.apply(args).readReplicas(List.of("reports", "search")));
        Map<String, Properties> turned =
                registered(cloud, profile, args -> large.apply(args).readReplicas(List.of("search", "reports")));

        assertThat(two).containsAllEntriesOf(one).hasSizeGreaterThan(one.size());
        assertThat(turned).isEqualTo(two);
        assertThat(two).containsKey(words.type() + " db-replica-search");
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void others_see_name_id_host_port_and_secret_and_no_password(TestCloud cloud, Profile profile) {
        Map<String, Object> seen = new ConcurrentHashMap<>();
        mocks.run(context -> {
            Postgres server = server(
                    cloud, profile, args -> args.administrator("shopadmin").database("shop"));
            assertThat(server.database()).isEqualTo("shop");
            Output.tuple(
                            server.serverName(),
                            server.serverId(),
                            server.host(),
                            server.port(),
                            server.credentialsSecretId())
                    .applyValue(all -> {
                        seen.putAll(
                                Map.of("name", all.t1, "id", all.t2, "host", all.t3, "port", all.t4, "secret", all.t5));
                        return all;
                    });
        });

        assertThat(String.valueOf(seen.get("name"))).startsWith("db");
        assertThat(String.valueOf(seen.get("id"))).contains(String.valueOf(seen.get("name")));
        assertThat(String.valueOf(seen.get("host"))).isNotBlank();
        assertThat(seen).containsEntry("port", 5432);
        assertThat(String.valueOf(seen.get("secret"))).matches(Words.of(cloud).secret());
        assertThat(mocks.registered().stream()
                        .filter(one -> one.type().startsWith("ashlar:"))
                        .map(one -> one.inputs().toString()))
                .noneMatch(inputs -> inputs.contains("password"));
    }

    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void all_of_bad_input_is_refused_before_anything_is_registered(TestCloud cloud) {
        TestResult result = mocks.runToEnd(context -> new Postgres(
                "db",
                PostgresArgs.builder(driver(cloud, TestCloud::azure))
                        .version("9.6")
                        .instanceClass("huge")
                        .storageGiB(1)
                        .protection(Protection.DISPOSABLE)
                        .build(),
                null));

        assertThat(mocks.registered()).noneMatch(one -> one.name().startsWith("db"));
        assertThat(String.join("\n", result.errors()))
                .contains("PG-002 Postgres 'db': version is \"9.6\"")
                .contains("PG-004 Postgres 'db': instanceClass is \"huge\"")
                .contains("PG-005 Postgres 'db': storageGiB is 1")
                .contains("PG-019 Postgres 'db': network is missing")
                .contains("PG-019 Postgres 'db': encryptionKey is missing");
    }

    private static Map<String, Properties> registered(
            TestCloud cloud, Profile profile, UnaryOperator<PostgresArgsBuilder> change) {
        SandboxMocks mocks = TestCloud.mocks();
        mocks.run(context -> server(cloud, profile, change));
        Map<String, Properties> inputs = new TreeMap<>();
        mocks.registered().stream()
                .filter(one -> !one.type().startsWith("ashlar:"))
                .forEach(one -> inputs.put(one.type() + " " + one.name(), one.inputs()));
        return inputs;
    }

    private void run(TestCloud cloud, Profile profile, UnaryOperator<PostgresArgsBuilder> change) {
        mocks.run(context -> server(cloud, profile, change));
    }

    private static PostgresDriver driver(TestCloud cloud, java.util.function.Supplier<AzureScope> azure) {
        return switch (cloud) {
            case AWS -> new AwsPostgresDriver();
            case AZURE -> new AzurePostgresDriver(azure.get());
            case GOOGLE_CLOUD -> new GcpPostgresDriver(TestCloud.googleCloud());
        };
    }

    private static Postgres server(TestCloud cloud, Profile profile, UnaryOperator<PostgresArgsBuilder> change) {
        AzureScope azure = TestCloud.azure();
        Ground ground = Ground.made(cloud, profile, () -> azure);
        return new Postgres(
                "db",
                change.apply(PostgresArgs.builder(driver(cloud, () -> azure))
                                .profile(profile)
                                .network(ground.network())
                                .encryptionKey(ground.key())
                                .tags(Tags.none().with("owner", "shop")))
                        .build(),
                null);
    }
}
