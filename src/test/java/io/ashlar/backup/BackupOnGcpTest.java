package io.ashlar.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.gcp.Provider;
import com.pulumi.gcp.ProviderArgs;
import com.pulumi.gcp.storage.Bucket;
import com.pulumi.gcp.storage.BucketArgs;
import io.ashlar.backup.gcp.GcpBackupDriver;
import io.ashlar.backup.gcp.GcpBackupHandles;
import io.ashlar.backup.gcp.GcpBackupOptions;
import io.ashlar.backup.incluster.Velero;
import io.ashlar.backup.plan.BackupRule;
import io.ashlar.backup.plan.Schedule;
import io.ashlar.cloud.TestCloud;
import io.ashlar.cloud.TestCluster;
import io.ashlar.cloud.TestKey;
import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.postgres.PostgresRef;
import io.ashlar.sandbox.Sandbox;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.storage.ExistingObjectStore;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

class BackupOnGcpTest {
    private final SandboxMocks mocks = SandboxMocks.of(
            Sandbox.inMemory(),
            Map.of("gcp", Properties.of(Map.of("project", TestCloud.PROJECT, "region", "europe-west1"))));

    private Backup make(GcpBackupOptions options, Profile profile, Consumer<BackupArgs.Builder> more) {
        EncryptionKeyRef key = TestKey.of(TestCloud.GOOGLE_CLOUD, "gkebackup.googleapis.com");
        Bucket bucket = new Bucket(
                "copies",
                BucketArgs.builder()
                        .project(TestCloud.PROJECT)
                        .name("shop-test-copies")
                        .location("europe-west1")
                        .build());
        BackupArgs.Builder args = BackupArgs.builder(
                        new BackupDriver(new GcpBackupDriver(TestCloud.googleCloud(), options), new Velero()))
                .profile(profile)
                .encryptionKey(key)
                .cluster(TestCluster.googleCloud(), new ExistingObjectStore(bucket.name(), bucket.name()));
        more.accept(args);
        return new Backup("keep", args.build(), null);
    }

    private Properties inputs(String name) {
        return mocks.named(name).inputs();
    }

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, 7, 0", "STAGING, 14, 0", "PRODUCTION, 30, 30"})
    void the_whole_cluster_is_copied_every_night_under_the_environments_key(Profile profile, int kept, int locked) {
        mocks.run(context -> make(GcpBackupOptions.none(), profile, args -> {}));

        Properties plan = inputs("keep-plan-daily");
        assertThat(plan.text("location")).hasValue("europe-west1");
        assertThat(plan.text("cluster")).hasValue("projects/shop-test/locations/europe-west1/clusters/main");
        assertThat(plan.text("backupSchedule.cronSchedule")).hasValue("0 3 * * *");
        assertThat(plan.number("retentionPolicy.backupRetainDays")).hasValue(kept);
        assertThat(plan.number("retentionPolicy.backupDeleteLockDays")).hasValue(locked);
        assertThat(plan.isFalse("retentionPolicy.locked")).isTrue();
        assertThat(plan.isTrue("backupConfig.allNamespaces")).isTrue();
        assertThat(plan.isTrue("backupConfig.includeSecrets")).isTrue();
        assertThat(plan.isTrue("backupConfig.includeVolumeData")).isTrue();
        assertThat(plan.text("backupConfig.encryptionKey.gcpKmsEncryptionKey"))
                .hasValue(mocks.named("gcp:kms/cryptoKey:CryptoKey", "key").id());
    }

    @Test
    void copies_lie_in_another_region_under_a_key_of_that_region() {
        mocks.run(context -> {
            Provider there = new Provider(
                    "there", ProviderArgs.builder().region("europe-north1").build());
            Backup backup = make(
                    GcpBackupOptions.none(),
                    Profile.PRODUCTION,
                    args -> args.copyTo(
                            "europe-north1",
                            there,
                            EncryptionKey.fromExisting(Output.of(
                                    "projects/shop-test/locations/europe-north1/keyRings/r/cryptoKeys/there"))));
            assertThat(backup.handles(GcpBackupHandles.class).copyIds()).containsOnlyKeys("europe-north1");
        });

        Properties copy = inputs("keep-plan-daily-europe-north1");
        assertThat(copy.text("location")).hasValue("europe-north1");
        assertThat(copy.text("backupConfig.encryptionKey.gcpKmsEncryptionKey"))
                .hasValue("projects/shop-test/locations/europe-north1/keyRings/r/cryptoKeys/there");
    }

    @Test
    void each_rule_is_a_plan_and_no_lock_is_longer_than_ninety_days() {
        mocks.run(context -> make(GcpBackupOptions.none(), Profile.PRODUCTION, args -> args.rule(
                        "hourly", BackupRule.snapshots(Schedule.hourly(15), 2))
                .rule("monthly", BackupRule.snapshots(Schedule.monthly(1, LocalTime.of(4, 30)), 365))
                .rule("weekly", BackupRule.snapshots(Schedule.weekly(DayOfWeek.SUNDAY, LocalTime.of(4, 0)), 90))));

        assertThat(inputs("keep-plan-hourly").text("backupSchedule.cronSchedule"))
                .hasValue("15 * * * *");
        assertThat(inputs("keep-plan-monthly").text("backupSchedule.cronSchedule"))
                .hasValue("30 4 1 * *");
        assertThat(inputs("keep-plan-weekly").text("backupSchedule.cronSchedule"))
                .hasValue("0 4 * * 0");
        assertThat(inputs("keep-plan-monthly").number("retentionPolicy.backupDeleteLockDays"))
                .hasValue(90);
    }

    @Test
    void a_database_is_refused_because_cloud_sql_keeps_its_copies_itself() {
        assertThatThrownBy(() -> mocks.run(context -> {
                    PostgresRef postgres = Mockito.mock(PostgresRef.class);
                    Mockito.when(postgres.serverId()).thenReturn(Output.of("projects/shop-test/instances/main"));
                    make(GcpBackupOptions.none(), Profile.PRODUCTION, args -> args.database("main", postgres));
                }))
                .hasRootCauseInstanceOf(InvalidInputException.class)
                .hasRootCauseMessage(
                        "BAK-015 Backup 'keep': database is \"main\", but Cloud SQL keeps its copies itself, in the"
                                + " region that it says. Leave database out, and say in Postgres how long copies are"
                                + " kept.");
    }

    @Test
    void velero_reaches_its_bucket_as_a_service_account_of_iam() {
        mocks.run(context -> make(GcpBackupOptions.none(), Profile.STAGING, args -> {}));

        Properties velero = inputs("keep-cluster").object("values");
        assertThat(velero.object("serviceAccount.server.annotations").asMap())
                .containsKey("iam.gke.io/gcp-service-account");
        assertThat(velero.objects("configuration.backupStorageLocation").get(0).text("bucket"))
                .hasValue("shop-test-copies");
        assertThat(velero.objects("initContainers").get(0).text("name")).hasValue("velero-plugin-for-gcp");
        assertThat(inputs("keep-cluster-velero-store").text("role")).hasValue("roles/storage.objectUser");
        assertThat(inputs("keep-cluster-velero-snapshots").text("role")).hasValue("roles/compute.storageAdmin");
    }

    @Test
    void a_lock_for_good_is_a_word_of_its_own() {
        mocks.run(context -> make(GcpBackupOptions.none().lockedForGood(), Profile.PRODUCTION, args -> {}));

        assertThat(inputs("keep-plan-daily").isTrue("retentionPolicy.locked")).isTrue();
    }
}
