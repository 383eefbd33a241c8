package io.ashlar.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.test.TestResult;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.sandbox.mocks.Refused;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.storage.aws.AwsObjectStoreDriver;
import io.ashlar.storage.aws.AwsObjectStoreHandles;
import io.ashlar.storage.aws.AwsObjectStoreOptions;
import io.ashlar.storage.plan.ObjectLock;
import io.ashlar.storage.plan.StorePurpose;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an object store registers on AWS. It does not prove order or protection: EntranceIT does, on the engine. */
class ObjectStoreTest {
    private static final String LIFECYCLE = "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2";
    private static final String ENCRYPTION =
            "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2";

    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-central-1");

    private static EncryptionKeyRef key() {
        return new EncryptionKey(
                "platform",
                EncryptionKeyArgs.builder(new AwsEncryptionKeyDriver())
                        .profile(Profile.STAGING)
                        .build(),
                null);
    }

    private static ObjectStoreArgs.Builder args(Profile profile) {
        return ObjectStoreArgs.builder(new AwsObjectStoreDriver())
                .profile(profile)
                .tags(Tags.none().with("owner", "platform"));
    }

    private void run(Profile profile, UnaryOperator<ObjectStoreArgs.Builder> more) {
        cloud.run(context -> new ObjectStore(
                "data", more.apply(args(profile).encryptionKey(key())).build(), null));
    }

    private Properties inputs(String name) {
        return cloud.named(name).inputs();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_registers_exactly_this(Profile profile) {
        run(profile, store -> store);

        assertThat(cloud.counts())
                .isEqualTo(Map.of(
                        "aws:kms/alias:Alias",
                        1L,
                        "aws:kms/key:Key",
                        1L,
                        "aws:s3/bucketV2:BucketV2",
                        1L,
                        "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
                        1L,
                        "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
                        1L,
                        "aws:s3/bucketVersioningV2:BucketVersioningV2",
                        1L,
                        ENCRYPTION,
                        1L,
                        LIFECYCLE,
                        1L,
                        "aws:s3/bucketPolicy:BucketPolicy",
                        1L));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_is_closed_encrypted_and_versioned(Profile profile) {
        run(profile, store -> store);

        Properties block = inputs("data-public-access-block");
        assertThat(List.of("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"))
                .allSatisfy(setting -> assertThat(block.isTrue(setting)).isTrue());
        assertThat(inputs("data-ownership").text("rule.objectOwnership")).hasValue("BucketOwnerEnforced");
        assertThat(inputs("data-versioning").text("versioningConfiguration.status"))
                .hasValue("Enabled");
        Properties rule = inputs("data-encryption").objects("rules").get(0);
        assertThat(rule.isTrue("bucketKeyEnabled")).isTrue();
        assertThat(rule.text("applyServerSideEncryptionByDefault.sseAlgorithm")).hasValue("aws:kms");
        assertThat(rule.text("applyServerSideEncryptionByDefault.kmsMasterKeyId"))
                .isEqualTo(cloud.named("platform-key").state().text("arn"));
        assertThat(inputs("data-policy").text("policy").orElseThrow())
                .contains("\"aws:SecureTransport\":\"false\"", "\"NumericLessThan\":{\"s3:TlsVersion\":\"1.2\"}");
    }

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, true, 7", "STAGING, true, 30", "PRODUCTION, false, 90"})
    void only_production_keeps_its_contents_when_it_goes(Profile profile, boolean emptied, long days) {
        run(profile, store -> store);

        assertThat(inputs("data-bucket").isTrue("forceDestroy")).isEqualTo(emptied);
        List<Properties> rules = inputs("data-lifecycle").objects("rules");
        assertThat(rules)
                .extracting(rule -> rule.text("id").orElseThrow())
                .containsExactly("unfinished-uploads", "old-versions");
        assertThat(rules.get(0).number("abortIncompleteMultipartUpload.daysAfterInitiation"))
                .hasValue(7);
        assertThat(rules.get(1).number("noncurrentVersionExpiration.noncurrentDays"))
                .hasValue(days);
        assertThat(rules.get(1).isTrue("expiration.expiredObjectDeleteMarker")).isTrue();
    }

    @Test
    void production_lets_go_of_its_contents_on_purpose_only() {
        run(Profile.PRODUCTION, store -> store.protection(Protection.DISPOSABLE));

        assertThat(inputs("data-bucket").isTrue("forceDestroy")).isTrue();
    }

    @Test
    void logs_of_load_balancers_take_the_service_key_and_expire() {
        cloud.run(context -> new ObjectStore(
                "logs",
                args(Profile.PRODUCTION)
                        .purpose(StorePurpose.LOAD_BALANCER_LOGS)
                        .build(),
                null));

        Properties rule = inputs("logs-encryption").objects("rules").get(0);
        assertThat(rule.text("applyServerSideEncryptionByDefault.sseAlgorithm")).hasValue("AES256");
        assertThat(rule.isFalse("bucketKeyEnabled")).isTrue();
        assertThat(inputs("logs-lifecycle").objects("rules").get(2).number("expiration.days"))
                .hasValue(365);
        assertThat(inputs("logs-policy").text("policy").orElseThrow())
                .contains("logdelivery.elasticloadbalancing.amazonaws.com", "/AWSLogs/123456789012/*");
    }

    @Test
    void access_logs_go_to_a_store_that_lets_them_in() {
        cloud.run(context -> {
            ObjectStore logs = new ObjectStore(
                    "logs",
                    args(Profile.STAGING)
                            .purpose(StorePurpose.SERVER_ACCESS_LOGS)
                            .build(),
                    null);
            new ObjectStore(
                    "data",
                    args(Profile.STAGING)
                            .encryptionKey(key())
                            .accessLogsTo(logs)
                            .build(),
                    null);
        });

        Properties logging = inputs("data-access-logging");
        assertThat(logging.text("targetBucket"))
                .hasValue(cloud.named("logs-bucket").id());
        assertThat(logging.text("targetPrefix")).hasValue("data/");
        assertThat(inputs("logs-policy").text("policy").orElseThrow())
                .contains("logging.s3.amazonaws.com", "\"aws:SourceAccount\":\"123456789012\"");
    }

    @Test
    void a_lock_is_set_from_the_start() {
        run(Profile.PRODUCTION, store -> store.objectLock(ObjectLock.compliance(30)));

        assertThat(inputs("data-bucket").isTrue("objectLockEnabled")).isTrue();
        assertThat(inputs("data-object-lock").text("rule.defaultRetention.mode"))
                .hasValue("COMPLIANCE");
        assertThat(inputs("data-object-lock").number("rule.defaultRetention.days"))
                .hasValue(30);
    }

    @Test
    void others_see_the_name_that_the_policy_was_put_on() {
        AtomicReference<String> seen = new AtomicReference<>("");
        cloud.run(context -> {
            ObjectStore store = new ObjectStore(
                    "data", args(Profile.STAGING).encryptionKey(key()).build(), null);
            Output.tuple(store.bucketName(), store.bucketId()).applyValue(known -> {
                seen.set(known.t1 + " " + known.t2);
                return known;
            });
            assertThat(store.handles(AwsObjectStoreHandles.class).bucket()).isNotNull();
        });

        String name = cloud.named("data-bucket").id();
        assertThat(name).matches("data-bucket-[0-9a-f]{7}");
        assertThat(seen.get()).isEqualTo(name + " arn:aws:s3:::" + name);
    }

    @Test
    void hooks_see_each_childs_arguments_last_and_further_statements_are_judged() {
        AwsObjectStoreOptions options = AwsObjectStoreOptions.none()
                .customizeBucket(bucket -> bucket.bucketPrefix("acme-"))
                .addStatements(arn -> List.of("{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\","
                        + "\"Resource\":\"" + arn + "/*\"}"));

        assertThatThrownBy(() -> cloud.run(context -> new ObjectStore(
                        "data",
                        ObjectStoreArgs.builder(new AwsObjectStoreDriver(options))
                                .encryptionKey(key())
                                .build(),
                        null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("public policies are prevented by the BlockPublicPolicy setting");
        assertThat(inputs("data-bucket").text("bucketPrefix")).hasValue("acme-");
    }

    @Test
    void wrong_arguments_are_refused_before_anything_is_registered() {
        TestResult result = cloud.runToEnd(context ->
                new ObjectStore("data", args(Profile.STAGING).expireAfterDays(0).build(), null));

        assertThat(cloud.registered()).isEmpty();
        assertThat(String.join("\n", result.errors()))
                .contains(
                        "OBJ-004 ObjectStore 'data': encryptionKey is missing, but a store is encrypted with the"
                                + " environment's key. Give the environment's EncryptionKey, or choose"
                                + " encryption(SERVICE_KEY).",
                        "OBJ-006 ObjectStore 'data': expireAfterDays is 0, but a rule takes effect after 1 day or more."
                                + " Give 1 or more days.");
    }

    @Test
    void a_store_made_elsewhere_is_named_by_its_name_and_arn() {
        ObjectStoreRef existing =
                ObjectStore.fromExisting(new ExistingObjectStore(Output.of("acme"), Output.of("arn:aws:s3:::acme")));

        assertThat(existing.bucketName()).isNotNull();
        assertThat(existing.bucketId()).isNotNull();
    }
}
