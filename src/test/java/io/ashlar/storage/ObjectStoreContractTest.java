package io.ashlar.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.azure.AzureScope;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.encryption.KeysForTests;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.storage.aws.AwsObjectStoreDriver;
import io.ashlar.storage.azure.AzureObjectStoreDriver;
import io.ashlar.storage.gcp.GcpObjectStoreDriver;
import io.ashlar.storage.plan.ObjectLock;
import io.ashlar.storage.plan.StoreEncryption;
import io.ashlar.storage.plan.StorePurpose;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the arguments of an object store promise, on each cloud in each profile. */
class ObjectStoreContractTest {
    private final SandboxMocks mocks = SandboxMocks.inRegion("eu-central-1");

    /** What of a store the contract is about, wherever a cloud has it. */
    private record Facts(
            boolean closed,
            boolean versions,
            long oldVersionDays,
            Optional<Long> expiryDays,
            Optional<String> key,
            Optional<Long> lockDays) {

        static Facts of(TestCloud cloud, SandboxMocks mocks) {
            return switch (cloud) {
                case AWS -> onAws(mocks);
                case AZURE -> onAzure(mocks);
                case GOOGLE_CLOUD -> onGoogleCloud(mocks.named("data-bucket").inputs());
            };
        }

        private static Facts onAws(SandboxMocks mocks) {
            Properties block = mocks.named("data-public-access-block").inputs();
            List<Properties> rules = mocks.named("data-lifecycle").inputs().objects("rules");
            Properties encryption =
                    mocks.named("data-encryption").inputs().objects("rules").get(0);
            return new Facts(
                    block.isTrue("blockPublicAcls") && block.isTrue("restrictPublicBuckets"),
                    mocks.named("data-versioning")
                            .inputs()
                            .text("versioningConfiguration.status")
                            .equals(Optional.of("Enabled")),
                    first(rules, "noncurrentVersionExpiration.noncurrentDays").orElseThrow(),
                    first(rules, "expiration.days"),
                    encryption.text("applyServerSideEncryptionByDefault.kmsMasterKeyId"),
                    mocks.ofType("aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2").stream()
                            .findFirst()
                            .map(lock -> lock.inputs()
                                    .number("rule.defaultRetention.days")
                                    .orElseThrow()));
        }

        private static Facts onAzure(SandboxMocks mocks) {
            Properties account = mocks.named("data-account").inputs();
            Properties blobs = mocks.named("data-blob-service").inputs();
            List<Properties> rules = mocks.named("data-clean-up").inputs().objects("policy.rules");
            Optional<String> key = account.text("encryption.keyVaultProperties.keyName")
                    .map(name -> account.text("encryption.keyVaultProperties.keyVaultUri")
                                    .orElseThrow()
                            + "keys/" + name);
            return new Facts(
                    account.isFalse("allowBlobPublicAccess")
                            && mocks.named("data-container")
                                    .inputs()
                                    .text("publicAccess")
                                    .equals(Optional.of("None")),
                    blobs.isTrue("isVersioningEnabled"),
                    blobs.number("deleteRetentionPolicy.days").orElseThrow(),
                    first(rules, "definition.actions.baseBlob.delete.daysAfterModificationGreaterThan"),
                    key,
                    number(
                            account,
                            "immutableStorageWithVersioning.immutabilityPolicy.immutabilityPeriodSinceCreationInDays"));
        }

        private static Facts onGoogleCloud(Properties bucket) {
            List<Properties> rules = bucket.objects("lifecycleRules");
            return new Facts(
                    bucket.text("publicAccessPrevention").equals(Optional.of("enforced"))
                            && bucket.isTrue("uniformBucketLevelAccess"),
                    bucket.isTrue("versioning.enabled"),
                    first(rules, "condition.daysSinceNoncurrentTime").orElseThrow(),
                    first(
                            rules.stream()
                                    .filter(rule ->
                                            rule.text("condition.withState").equals(Optional.of("LIVE")))
                                    .toList(),
                            "condition.age"),
                    bucket.text("encryption.defaultKmsKeyName"),
                    number(bucket, "retentionPolicy.retentionPeriod").map(seconds -> seconds / 86_400));
        }

        private static Optional<Long> first(List<Properties> rules, String path) {
            return rules.stream().flatMap(rule -> number(rule, path).stream()).findFirst();
        }

        private static Optional<Long> number(Properties properties, String path) {
            return properties.number(path).isPresent()
                    ? Optional.of(properties.number(path).orElseThrow())
                    : Optional.empty();
        }
    }

    /** A store called {@code data}, with its key; both exist when the program has ended. */
    private static ObjectStore store(TestCloud cloud, Profile profile, UnaryOperator<ObjectStoreArgs.Builder> change) {
        return switch (cloud) {
            case AWS -> store(new AwsObjectStoreDriver(), KeysForTests.onAws(profile), profile, change);
            case AZURE -> {
                AzureScope scope = TestCloud.azure();
                yield store(new AzureObjectStoreDriver(scope), KeysForTests.onAzure(scope, profile), profile, change);
            }
            case GOOGLE_CLOUD ->
                store(new GcpObjectStoreDriver(TestCloud.googleCloud()), KeysForTests.onGcp(profile), profile, change);
        };
    }

    private static ObjectStore store(
            ObjectStoreDriver driver,
            EncryptionKeyRef key,
            Profile profile,
            UnaryOperator<ObjectStoreArgs.Builder> change) {
        return new ObjectStore(
                "data",
                change.apply(ObjectStoreArgs.builder(driver)
                                .profile(profile)
                                .encryptionKey(key)
                                .tags(Tags.none().with("owner", "platform")))
                        .build(),
                null);
    }

    private Facts facts(TestCloud cloud, Profile profile, UnaryOperator<ObjectStoreArgs.Builder> change) {
        mocks.run(context -> store(cloud, profile, change));
        return Facts.of(cloud, mocks);
    }

    static Stream<Arguments> everywhere() {
        return Arrays.stream(TestCloud.values())
                .flatMap(cloud -> Arrays.stream(Profile.values()).map(profile -> Arguments.of(cloud, profile)));
    }

    private static long days(Profile profile) {
        return switch (profile) {
            case DEVELOPMENT -> 7;
            case STAGING -> 30;
            case PRODUCTION -> 90;
        };
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void a_store_is_closed_versioned_and_under_the_environments_key(TestCloud cloud, Profile profile) {
        Facts facts = facts(cloud, profile, args -> args);

        String key =
                switch (cloud) {
                    case AWS -> mocks.named("platform-key").state().text("arn").orElseThrow();
                    case AZURE ->
                        mocks.named("platform-key").state().text("keyUri").orElseThrow();
                    case GOOGLE_CLOUD -> mocks.named("platform-key").id();
                };

        assertThat(facts)
                .isEqualTo(new Facts(true, true, days(profile), Optional.empty(), Optional.of(key), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void logs_go_in_time_and_take_the_services_key(TestCloud cloud, Profile profile) {
        Facts facts = facts(cloud, profile, args -> args.purpose(StorePurpose.LOAD_BALANCER_LOGS));

        long kept =
                switch (profile) {
                    case DEVELOPMENT -> 14;
                    case STAGING -> 30;
                    case PRODUCTION -> 365;
                };
        assertThat(facts.expiryDays()).hasValue(kept);
        assertThat(facts.key()).isEmpty();
        assertThat(facts.closed()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void what_is_asked_for_wins(TestCloud cloud, Profile profile) {
        Facts facts = facts(cloud, profile, args -> args.keepOldVersionsDays(12)
                .expireAfterDays(345)
                .encryption(StoreEncryption.SERVICE_KEY));

        assertThat(facts.oldVersionDays()).isEqualTo(12);
        assertThat(facts.expiryDays()).hasValue(345L);
        assertThat(facts.key()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void locked_objects_can_be_neither_deleted_nor_replaced_for_a_time(TestCloud cloud, Profile profile) {
        assertThat(facts(cloud, profile, args -> args.objectLock(ObjectLock.governance(35)))
                        .lockDays())
                .hasValue(35L);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void others_know_it_by_name_and_id(TestCloud cloud, Profile profile) {
        AtomicReference<String> name = new AtomicReference<>("");
        AtomicReference<String> id = new AtomicReference<>("");
        mocks.run(context -> {
            ObjectStore store = store(cloud, profile, args -> args);
            store.bucketName().applyValue(found -> {
                name.set(found);
                return found;
            });
            store.bucketId().applyValue(found -> {
                id.set(found);
                return found;
            });
            assertThat(store.account().isPresent()).isEqualTo(cloud == TestCloud.AZURE);
        });

        switch (cloud) {
            case AWS -> assertThat(id.get()).isEqualTo("arn:aws:s3:::" + name.get());
            case AZURE -> {
                assertThat(name.get()).isEqualTo("data-objects");
                assertThat(id.get()).isEqualTo(mocks.named("data-container").id());
            }
            case GOOGLE_CLOUD -> assertThat(id.get()).isEqualTo(name.get()).startsWith("data-bucket-");
        }
    }

    /** Compared by names and inputs: what is in both is the same, so that the engine has nothing to change. */
    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void a_second_store_only_creates(TestCloud cloud) {
        assertThat(inputs(cloud, List.of("a", "b"))).containsAllEntriesOf(inputs(cloud, List.of("a")));
    }

    private static Map<String, Properties> inputs(TestCloud cloud, List<String> names) {
        SandboxMocks mocks = SandboxMocks.inRegion("eu-central-1");
        mocks.run(context -> {
            ObjectStoreDriver driver =
                    switch (cloud) {
                        case AWS -> new AwsObjectStoreDriver();
                        case AZURE -> new AzureObjectStoreDriver(TestCloud.azure());
                        case GOOGLE_CLOUD -> new GcpObjectStoreDriver(TestCloud.googleCloud());
                    };
            names.forEach(name -> new ObjectStore(
                    name,
                    ObjectStoreArgs.builder(driver)
                            .encryption(StoreEncryption.SERVICE_KEY)
                            .build(),
                    null));
        });
        Map<String, Properties> inputs = new TreeMap<>();
        mocks.registered().stream()
                .filter(one -> !one.type().startsWith("ashlar:"))
                .forEach((Registered one) -> inputs.put(one.type() + " " + one.name(), one.inputs()));
        return inputs;
    }

    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void a_name_that_the_cloud_does_not_take_is_refused_before_anything_is_registered(TestCloud cloud) {
        var result = mocks.runToEnd(context ->
                store(cloud, Profile.PRODUCTION, args -> args.bucketName("Data").expireAfterDays(0)));

        String allowed =
                switch (cloud) {
                    case AWS, GOOGLE_CLOUD ->
                        "a bucket's name is 3 to 63 lower-case letters, digits and dashes, and begins and ends with a"
                                + " letter or digit";
                    case AZURE ->
                        "a container's name is 3 to 63 lower-case letters, digits and single dashes, and begins and"
                                + " ends with a letter or digit";
                };
        assertThat(mocks.registered()).noneMatch(one -> one.name().startsWith("data"));
        assertThat(result.errors())
                .containsExactly("OBJ-001 ObjectStore 'data': bucketName is \"Data\", but " + allowed
                        + ". Mend it, or leave it out and the engine makes one that is free.\n"
                        + "OBJ-006 ObjectStore 'data': expireAfterDays is 0, but a rule takes effect after 1 day or"
                        + " more. Give 1 or more days.");
    }
}
