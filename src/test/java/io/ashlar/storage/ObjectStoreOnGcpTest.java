package io.ashlar.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.encryption.KeysForTests;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.storage.gcp.GcpObjectStoreDriver;
import io.ashlar.storage.gcp.GcpObjectStoreOptions;
import io.ashlar.storage.plan.ObjectLock;
import io.ashlar.storage.plan.StoreEncryption;
import io.ashlar.storage.plan.StorePurpose;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a store is on Google Cloud: components.md §4.11, property by property. */
class ObjectStoreOnGcpTest {
    private final SandboxMocks mocks = SandboxMocks.inRegion("europe-west1");

    private Properties bucket(Profile profile, UnaryOperator<ObjectStoreArgs.Builder> change) {
        mocks.run(context -> new ObjectStore(
                "data",
                change.apply(ObjectStoreArgs.builder(new GcpObjectStoreDriver(TestCloud.googleCloud()))
                                .profile(profile)
                                .encryptionKey(KeysForTests.onGcp(profile)))
                        .build(),
                null));
        return mocks.named("data-bucket").inputs();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void the_bucket_lies_in_the_region_is_opened_by_iam_alone_and_never_to_the_public(Profile profile) {
        Properties bucket = bucket(profile, args -> args);

        assertThat(bucket.text("location")).hasValue("europe-west1");
        assertThat(bucket.text("project")).hasValue("shop-test");
        assertThat(bucket.isTrue("uniformBucketLevelAccess")).isTrue();
        assertThat(bucket.text("publicAccessPrevention")).hasValue("enforced");
        assertThat(bucket.isTrue("versioning.enabled")).isTrue();
        assertThat(bucket.isTrue("forceDestroy")).isEqualTo(profile != Profile.PRODUCTION);
    }

    @Test
    void uploads_old_versions_and_logs_go_in_time() {
        Properties bucket = bucket(Profile.PRODUCTION, args -> args.purpose(StorePurpose.SERVER_ACCESS_LOGS));

        assertThat(bucket.objects("lifecycleRules"))
                .extracting(rule -> rule.text("action.type").orElseThrow() + " "
                        + new TreeMap<>(rule.object("condition").asMap()))
                .containsExactly(
                        "AbortIncompleteMultipartUpload {age=7.0}",
                        "Delete {daysSinceNoncurrentTime=90.0, withState=ARCHIVED}",
                        "Delete {age=365.0, withState=LIVE}");
    }

    @Test
    void other_buckets_may_write_their_logs_and_nothing_else() {
        bucket(Profile.PRODUCTION, args -> args.purpose(StorePurpose.SERVER_ACCESS_LOGS));

        Properties writer = mocks.named("data-log-writer").inputs();
        assertThat(writer.text("member")).hasValue("group:cloud-storage-analytics@google.com");
        assertThat(writer.text("role")).hasValue("roles/storage.objectCreator");
    }

    @Test
    void a_lock_is_the_buckets_retention_and_takes_the_place_of_versions() {
        Properties bucket = bucket(Profile.PRODUCTION, args -> args.objectLock(ObjectLock.compliance(30)));

        assertThat(bucket.number("retentionPolicy.retentionPeriod")).hasValue(2_592_000);
        assertThat(bucket.isTrue("retentionPolicy.isLocked")).isTrue();
        assertThat(bucket.isFalse("versioning.enabled")).isTrue();
    }

    @Test
    void requests_are_logged_to_another_store() {
        mocks.run(context -> {
            ObjectStore logs = new ObjectStore(
                    "logs",
                    ObjectStoreArgs.builder(new GcpObjectStoreDriver(TestCloud.googleCloud()))
                            .purpose(StorePurpose.SERVER_ACCESS_LOGS)
                            .build(),
                    null);
            new ObjectStore(
                    "data",
                    ObjectStoreArgs.builder(new GcpObjectStoreDriver(TestCloud.googleCloud()))
                            .encryption(StoreEncryption.SERVICE_KEY)
                            .accessLogsTo(logs)
                            .build(),
                    null);
        });

        assertThat(mocks.named("data-bucket").inputs().object("logging").asMap())
                .isEqualTo(Map.of(
                        "logBucket",
                        mocks.named("logs-bucket").state().text("name").orElseThrow(),
                        "logObjectPrefix",
                        "data"));
    }

    @Test
    void what_google_cloud_cannot_do_is_refused() {
        var result = mocks.runToEnd(context -> new ObjectStore(
                "google-data",
                ObjectStoreArgs.builder(new GcpObjectStoreDriver(TestCloud.googleCloud()))
                        .encryption(StoreEncryption.SERVICE_KEY)
                        .objectLock(ObjectLock.governance(30_000))
                        .build(),
                null));

        assertThat(mocks.registered()).isEmpty();
        assertThat(result.errors())
                .containsExactly(
                        """
                        OBJ-002 ObjectStore 'google-data': name is "google-data", but Cloud Storage keeps names with "google" in \
                        them for itself. Choose another name.
                        OBJ-002 ObjectStore 'google-data': name is "google-data", but Cloud Storage keeps names with "goog" at that \
                        end for itself. Choose another name.
                        OBJ-007 ObjectStore 'google-data': objectLock is governance for 30000 days, but objects are locked for 1 to \
                        24855 days. Choose a number of days in that range.""");
    }

    @Test
    void a_hook_sees_the_arguments_last() {
        GcpObjectStoreOptions options =
                GcpObjectStoreOptions.none().customizeBucket(bucket -> bucket.storageClass("NEARLINE"));
        mocks.run(context -> new ObjectStore(
                "data",
                ObjectStoreArgs.builder(new GcpObjectStoreDriver(TestCloud.googleCloud(), options))
                        .encryption(StoreEncryption.SERVICE_KEY)
                        .build(),
                null));

        assertThat(mocks.named("data-bucket").inputs().text("storageClass")).hasValue("NEARLINE");
    }
}
