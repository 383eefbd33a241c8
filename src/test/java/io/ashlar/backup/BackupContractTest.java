package io.ashlar.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.gcp.storage.Bucket;
import com.pulumi.gcp.storage.BucketArgs;
import io.ashlar.azure.AzureScope;
import io.ashlar.backup.plan.BackupDefaults;
import io.ashlar.backup.plan.BackupRule;
import io.ashlar.backup.plan.RestoreTests;
import io.ashlar.backup.plan.Schedule;
import io.ashlar.backup.plan.VaultLock;
import io.ashlar.cloud.AwsCloud;
import io.ashlar.cloud.AzureCloud;
import io.ashlar.cloud.GcpCloud;
import io.ashlar.cloud.TestCloud;
import io.ashlar.cloud.TestCluster;
import io.ashlar.cloud.TestKey;
import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.monitoring.Monitoring;
import io.ashlar.monitoring.MonitoringArgs;
import io.ashlar.monitoring.MonitoringDriver;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.Delivery;
import io.ashlar.sandbox.Sandbox;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.storage.ExistingObjectStore;
import io.ashlar.storage.ObjectStoreRef;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the arguments of a backup promise, on each cloud in each profile. */
class BackupContractTest {
    private static final Schedule SUNDAY = Schedule.weekly(DayOfWeek.SUNDAY, LocalTime.of(4, 0));

    private final SandboxMocks mocks = SandboxMocks.of(
            Sandbox.inMemory(),
            Map.of(
                    "aws", Properties.of(Map.of("region", "eu-central-1")),
                    "azure-native", Properties.of(Map.of("subscriptionId", "00000000-0000-0000-0000-000000000000")),
                    "gcp", Properties.of(Map.of("project", TestCloud.PROJECT, "region", "europe-west1"))));

    static Stream<Arguments> everywhere() {
        return Arrays.stream(TestCloud.values())
                .flatMap(cloud -> Arrays.stream(Profile.values()).map(profile -> Arguments.of(cloud, profile)));
    }

    /** What a test may change of a backup, and what tells of it. */
    private record Made(BackupArgs.Builder args, MonitoringDriver monitoring, EncryptionKeyRef key) {}

    /** Inside the program: outputs belong to a run. */
    private static Made made(TestCloud cloud, Profile profile) {
        KubernetesClusterRef cluster;
        BackupDriver driver;
        MonitoringDriver monitoring;
        ObjectStoreRef store;
        switch (cloud) {
            case AWS -> {
                driver = new AwsCloud().backup();
                monitoring = new AwsCloud().monitoring();
                cluster = TestCluster.aws();
                store = new ExistingObjectStore(Output.of("copies"), Output.of("arn:aws:s3:::copies"));
            }
            case AZURE -> {
                AzureScope scope = TestCloud.azure();
                driver = new AzureCloud(scope).backup();
                monitoring = new AzureCloud(scope).monitoring();
                cluster = TestCluster.azure(scope);
                store = new ExistingObjectStore(
                        Output.of("copies"),
                        Output.of(
                                "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop/providers"
                                        + "/Microsoft.Storage/storageAccounts/shopcopies/blobServices/default/containers/copies"));
            }
            default -> {
                driver = new GcpCloud(TestCloud.googleCloud()).backup();
                monitoring = new GcpCloud(TestCloud.googleCloud()).monitoring();
                cluster = TestCluster.googleCloud();
                Bucket bucket = new Bucket(
                        "copies",
                        BucketArgs.builder()
                                .project(TestCloud.PROJECT)
                                .name("shop-test-copies")
                                .location("europe-west1")
                                .build());
                store = new ExistingObjectStore(bucket.name(), bucket.name());
            }
        }
        EncryptionKeyRef key = TestKey.of(cloud, "gkebackup.googleapis.com", "pubsub.googleapis.com");
        BackupArgs.Builder args = BackupArgs.builder(driver)
                .profile(profile)
                .encryptionKey(key)
                .cluster(cluster, store)
                .tags(Tags.none().with("environment", "test"));
        return new Made(cloud == TestCloud.AWS ? args.select("backup", "test") : args, monitoring, key);
    }

    private void run(TestCloud cloud, Profile profile, Consumer<BackupArgs.Builder> more) {
        mocks.run(context -> {
            BackupArgs.Builder args = made(cloud, profile).args();
            more.accept(args);
            new Backup("keep", args.build(), null);
        });
    }

    private Properties velero() {
        return mocks.named("keep-cluster").inputs().object("values");
    }

    /** Days that copies in the vault are kept; none where there is nothing but the cluster to copy. */
    private List<Long> days(TestCloud cloud) {
        return switch (cloud) {
            case AWS ->
                mocks.ofType("aws:backup/plan:Plan").get(0).inputs().objects("rules").stream()
                        .map(rule -> rule.number("lifecycle.deleteAfter").orElseThrow())
                        .toList();
            case AZURE -> List.of();
            case GOOGLE_CLOUD ->
                mocks.ofType("gcp:gkebackup/backupPlan:BackupPlan").stream()
                        .map(plan -> plan.inputs()
                                .number("retentionPolicy.backupRetainDays")
                                .orElseThrow())
                        .toList();
        };
    }

    /** Whether copies of the vault are locked. */
    private boolean locked(TestCloud cloud) {
        return switch (cloud) {
            case AWS ->
                !mocks.ofType("aws:backup/vaultLockConfiguration:VaultLockConfiguration")
                        .isEmpty();
            case AZURE ->
                mocks.named("keep-vault")
                        .inputs()
                        .text("properties.securitySettings.immutabilitySettings.state")
                        .orElseThrow()
                        .equals("Unlocked");
            case GOOGLE_CLOUD ->
                mocks.named("keep-plan-daily")
                                .inputs()
                                .number("retentionPolicy.backupDeleteLockDays")
                                .orElseThrow()
                        > 0;
        };
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void the_cluster_is_backed_up_every_night_without_a_key(TestCloud cloud, Profile profile) {
        run(cloud, profile, args -> {});

        Properties velero = velero();
        assertThat(velero.text("schedules.daily.schedule")).hasValue("0 2 * * *");
        assertThat(velero.text("schedules.daily.template.ttl"))
                .hasValue(BackupDefaults.of(profile).keepDays() * 24 + "h0m0s");
        assertThat(velero.isFalse("credentials.useSecret")).isTrue();
        String provider =
                switch (cloud) {
                    case AWS -> "aws";
                    case AZURE -> "azure";
                    case GOOGLE_CLOUD -> "gcp";
                };
        assertThat(velero.objects("configuration.backupStorageLocation").get(0).text("provider"))
                .hasValue(provider);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void copies_are_kept_as_long_as_the_profile_says_and_locked_in_production_only(TestCloud cloud, Profile profile) {
        run(cloud, profile, args -> {});

        assertThat(days(cloud)).allSatisfy(days -> assertThat(days)
                .isEqualTo(BackupDefaults.of(profile).keepDays()));
        assertThat(locked(cloud)).isEqualTo(profile == Profile.PRODUCTION);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void a_lock_that_is_asked_for_is_there_in_every_profile(TestCloud cloud, Profile profile) {
        run(cloud, profile, args -> args.lock(VaultLock.governance()));

        assertThat(locked(cloud)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void what_fails_is_told(TestCloud cloud, Profile profile) {
        mocks.run(context -> {
            Made made = made(cloud, profile);
            Monitoring monitoring = new Monitoring(
                    "watch",
                    MonitoringArgs.builder(made.monitoring())
                            .profile(profile)
                            .encryptionKey(made.key())
                            .subscribe(AlertTier.CRITICAL, "on-call", Delivery.EMAIL, "on-call@example.com")
                            .subscribe(AlertTier.WARNING, "team", Delivery.EMAIL, "team@example.com")
                            .build(),
                    null);
            new Backup("keep", made.args().monitoring(monitoring).build(), null);
        });

        List<Registered> alerts = Stream.of(
                        "aws:cloudwatch/metricAlarm:MetricAlarm",
                        "azure-native:alertsmanagement:AlertProcessingRuleByName",
                        "gcp:monitoring/alertPolicy:AlertPolicy")
                .flatMap(type -> mocks.ofType(type).stream())
                .toList();
        String topic = mocks.registered().stream()
                .filter(one -> one.name()
                        .matches("watch-alerts(-channel)?-" + (profile == Profile.PRODUCTION ? "critical" : "warning")))
                .reduce((first, last) -> last.name().contains("channel") ? last : first)
                .orElseThrow()
                .id();
        assertThat(alerts).isNotEmpty().allSatisfy(alert -> assertThat(
                        alert.inputs().asMap().toString())
                .contains(topic));
    }

    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void the_users_own_rule_replaces_the_profiles(TestCloud cloud) {
        run(cloud, Profile.PRODUCTION, args -> args.rule("kept", BackupRule.snapshots(SUNDAY, 90)));

        assertThat(days(cloud)).allSatisfy(days -> assertThat(days).isEqualTo(90));
    }

    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void an_impossible_argument_is_refused_in_the_same_words_before_anything_is_made(TestCloud cloud) {
        assertThatThrownBy(
                        () -> run(cloud, Profile.PRODUCTION, args -> args.rule("A", BackupRule.snapshots(SUNDAY, 0))))
                .hasRootCauseInstanceOf(InvalidInputException.class)
                .hasRootCauseMessage(
                        "BAK-002 Backup 'keep': rules.A is \"A\", but a rule's name is 1 to 40 lower-case letters,"
                                + " digits and dashes and begins with a letter. Rename it.\n"
                                + "BAK-003 Backup 'keep': rules.A.keepDays is 0, but copies are kept 1 to "
                                + Map.of(TestCloud.AWS, 36_500, TestCloud.AZURE, 3_650, TestCloud.GOOGLE_CLOUD, 365)
                                        .get(cloud)
                                + " days. Choose a figure in that range.");
        assertThat(mocks.registered()).noneMatch(one -> one.name().startsWith("keep"));
    }

    @ParameterizedTest
    @EnumSource(
            value = TestCloud.class,
            names = {"AZURE", "GOOGLE_CLOUD"})
    void what_only_aws_can_do_is_refused_by_name_with_what_to_do_instead(TestCloud cloud) {
        assertThatThrownBy(() -> run(cloud, Profile.PRODUCTION, args -> args.select("backup", "test")
                        .lock(VaultLock.compliance(7))
                        .restoreTests(RestoreTests.weekly())))
                .hasRootCauseInstanceOf(InvalidInputException.class)
                .rootCause()
                .hasMessageContaining("BAK-015 Backup 'keep': lock is \"compliance\", but a ")
                .hasMessageContaining("Use VaultLock.governance, or ")
                .hasMessageContaining("BAK-015 Backup 'keep': restoreTests is \"scheduled\", but ")
                .hasMessageContaining("BAK-015 Backup 'keep': select is \"backup=test\", but ");
        assertThat(mocks.registered()).noneMatch(one -> one.name().startsWith("keep"));
    }
}
