package io.ashlar.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Problems;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.encryption.azure.AzureEncryptionKeyDriver;
import io.ashlar.encryption.gcp.GcpEncryptionKeyDriver;
import io.ashlar.encryption.plan.KeyAccess;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the arguments of a key promise, on each cloud in each profile. */
class EncryptionKeyContractTest {
    private final SandboxMocks mocks = SandboxMocks.inRegion("eu-central-1");

    /** Where each cloud has what the contract is about. */
    private record Words(
            String keeper,
            Function<Properties, String> takenBackWithin,
            Function<Properties, String> turns,
            Function<SandboxMocks, Map<String, Object>> tags) {

        static Words of(TestCloud cloud) {
            return switch (cloud) {
                case AWS ->
                    new Words(
                            "platform-key",
                            key -> key.number("deletionWindowInDays").orElseThrow() + " days",
                            key -> key.number("rotationPeriodInDays").orElseThrow() + " days",
                            mocks -> mocks.named("platform-key")
                                    .inputs()
                                    .object("tags")
                                    .asMap());
                case AZURE ->
                    new Words(
                            "platform-vault",
                            vault -> vault.number("properties.softDeleteRetentionInDays")
                                            .orElseThrow()
                                    + " days",
                            key -> key.objects("properties.rotationPolicy.lifetimeActions").stream()
                                    .map(action -> action.text("trigger.timeAfterCreate")
                                            .orElseThrow())
                                    .map(period -> period.replaceAll("P(\\d+)D", "$1 days"))
                                    .findFirst()
                                    .orElseThrow(),
                            mocks -> mocks.named("platform-key")
                                    .inputs()
                                    .object("tags")
                                    .asMap());
                case GOOGLE_CLOUD ->
                    new Words(
                            "platform-key",
                            key -> days(key.text("destroyScheduledDuration").orElseThrow()),
                            key -> days(key.text("rotationPeriod").orElseThrow()),
                            mocks -> mocks.named("platform-key")
                                    .inputs()
                                    .object("labels")
                                    .asMap());
            };
        }

        private static String days(String seconds) {
            return Long.parseLong(seconds.replace("s", "")) / 86_400 + " days";
        }
    }

    private static EncryptionKeyDriver driver(TestCloud cloud) {
        return switch (cloud) {
            case AWS -> new AwsEncryptionKeyDriver();
            case AZURE -> new AzureEncryptionKeyDriver(TestCloud.azure());
            case GOOGLE_CLOUD -> new GcpEncryptionKeyDriver(TestCloud.googleCloud());
        };
    }

    static Stream<Arguments> everywhere() {
        return Arrays.stream(TestCloud.values())
                .flatMap(cloud -> Arrays.stream(Profile.values()).map(profile -> Arguments.of(cloud, profile)));
    }

    private EncryptionKeyArgs.Builder args(TestCloud cloud, Profile profile) {
        return EncryptionKeyArgs.builder(driver(cloud))
                .profile(profile)
                .tags(Tags.none().with("owner", "platform"));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void a_deleted_key_can_be_taken_back_and_a_living_one_turns_yearly(TestCloud cloud, Profile profile) {
        Words words = Words.of(cloud);
        mocks.run(context -> new EncryptionKey("platform", args(cloud, profile).build(), null));

        String window =
                switch (profile) {
                    case DEVELOPMENT -> "7 days";
                    case STAGING -> "14 days";
                    case PRODUCTION -> "30 days";
                };
        assertThat(words.takenBackWithin().apply(mocks.named(words.keeper()).inputs()))
                .isEqualTo(window);
        assertThat(words.turns().apply(mocks.named("platform-key").inputs())).isEqualTo("365 days");
        assertThat(words.tags().apply(mocks)).containsEntry("owner", "platform");
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void others_know_it_by_its_name_without_a_version(TestCloud cloud, Profile profile) {
        AtomicReference<String> id = new AtomicReference<>("");
        AtomicReference<String> version = new AtomicReference<>("");
        mocks.run(context -> {
            EncryptionKey key =
                    new EncryptionKey("platform", args(cloud, profile).build(), null);
            key.keyId().applyValue(found -> {
                id.set(found);
                return found;
            });
            key.keyVersionId().applyValue(found -> {
                version.set(found);
                return found;
            });
            assertThat(key.identity().isPresent()).isEqualTo(cloud == TestCloud.AZURE);
        });

        Properties made = mocks.named("platform-key").state();
        switch (cloud) {
            case AWS -> assertThat(id.get()).isEqualTo(made.text("arn").orElseThrow());
            case AZURE -> {
                assertThat(id.get()).matches("https://platform-[0-9a-f]{8}\\.vault\\.azure\\.net/keys/platform-key");
                assertThat(version.get()).startsWith(id.get() + "/").matches(".*/[0-9a-f]{32}");
            }
            case GOOGLE_CLOUD ->
                assertThat(id.get()).isEqualTo(mocks.named("platform-key").id());
        }
        if (cloud != TestCloud.AZURE) {
            assertThat(version.get()).isEqualTo(id.get());
        }
    }

    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void wrong_arguments_are_refused_before_anything_is_registered(TestCloud cloud) {
        var result = mocks.runToEnd(context ->
                new EncryptionKey("Platform", args(cloud, Profile.PRODUCTION).build(), null));

        assertThat(mocks.registered()).noneMatch(one -> one.name().startsWith("Platform"));
        assertThat(result.errors())
                .containsExactly(
                        "CORE-001 EncryptionKey 'Platform': name is \"Platform\", but a component's name is 1 to 32"
                                + " lower-case letters, digits and dashes, begins with a letter and does not end with a"
                                + " dash. Shorten it or replace the other characters.");
    }

    @Test
    void a_service_of_azure_takes_no_key_without_an_identity() {
        Problems problems = Problems.of("Network", "main");
        EncryptionKey.fromExisting(Output.of("https://v.vault.azure.net/keys/k"))
                .check(KeyAccess.THROUGH_IDENTITY, problems);

        assertThat(problems.found())
                .extracting(problem -> problem.message())
                .containsExactly(
                        "ENC-001 Network 'main': encryptionKey is a key without an identity, but on Azure a service"
                                + " uses a key through an identity that it takes on. Describe the existing key with"
                                + " ExistingEncryptionKey, or make it with Azure's driver.");
    }
}
