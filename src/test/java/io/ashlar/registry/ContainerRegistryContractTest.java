package io.ashlar.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.azure.AzureScope;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.encryption.KeysForTests;
import io.ashlar.registry.aws.AwsContainerRegistryDriver;
import io.ashlar.registry.azure.AzureContainerRegistryDriver;
import io.ashlar.registry.gcp.GcpContainerRegistryDriver;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the arguments of a registry promise, on each cloud in each profile. */
class ContainerRegistryContractTest {
    private final SandboxMocks mocks = SandboxMocks.inRegion("eu-central-1");

    /** What a cloud does to keep a repository small, in one line. */
    private static String cleanUp(TestCloud cloud, SandboxMocks mocks) {
        return switch (cloud) {
            case AWS -> {
                String policy = mocks.named("images-clean-up-api")
                        .inputs()
                        .text("policy")
                        .orElseThrow();
                yield "untagged after " + after(policy, "sinceImagePushed\",\"countUnit\":\"days\",\"countNumber\":")
                        + " days, newest " + after(policy, "imageCountMoreThan\",\"countNumber\":");
            }
            case AZURE -> {
                Properties registry = mocks.named("images-registry").inputs();
                String task = new String(
                        Base64.getDecoder()
                                .decode(mocks.named("images-clean-up-api")
                                        .inputs()
                                        .text("step.encodedTaskContent")
                                        .orElseThrow()),
                        StandardCharsets.UTF_8);
                assertThat(task).contains("acr purge --filter 'images/api:.*' --ago 0d");
                yield "untagged after "
                        + registry.number("policies.retentionPolicy.days").orElseThrow() + " days, newest "
                        + after(task, "--keep ");
            }
            case GOOGLE_CLOUD -> {
                List<Properties> policies =
                        mocks.named("images-repository").inputs().objects("cleanupPolicies");
                long seconds = Long.parseLong(policies.get(0)
                        .text("condition.olderThan")
                        .orElseThrow()
                        .replace("s", ""));
                yield "untagged after " + seconds / 86_400 + " days, newest "
                        + policies.get(2).number("mostRecentVersions.keepCount").orElseThrow();
            }
        };
    }

    private static String after(String text, String words) {
        String rest = text.substring(text.indexOf(words) + words.length());
        return rest.replaceAll("(?s)^(\\d+).*", "$1");
    }

    private static ContainerRegistryDriver driver(TestCloud cloud, AzureScope azure) {
        return switch (cloud) {
            case AWS -> new AwsContainerRegistryDriver();
            case AZURE -> new AzureContainerRegistryDriver(azure);
            case GOOGLE_CLOUD -> new GcpContainerRegistryDriver(TestCloud.googleCloud());
        };
    }

    /** A registry called {@code images}, with the environment's key. */
    private static ContainerRegistry registry(
            TestCloud cloud, Profile profile, UnaryOperator<ContainerRegistryArgs.Builder> change) {
        AzureScope azure = TestCloud.azure();
        EncryptionKeyRef key =
                switch (cloud) {
                    case AWS -> KeysForTests.onAws(profile);
                    case AZURE -> KeysForTests.onAzure(azure, profile);
                    case GOOGLE_CLOUD -> KeysForTests.onGcp(profile);
                };
        return new ContainerRegistry(
                "images",
                change.apply(ContainerRegistryArgs.builder(driver(cloud, azure))
                                .profile(profile)
                                .repositories(List.of("api", "web"))
                                .encryptionKey(key)
                                .tags(Tags.none().with("owner", "platform")))
                        .build(),
                null);
    }

    static Stream<Arguments> everywhere() {
        return Arrays.stream(TestCloud.values())
                .flatMap(cloud -> Arrays.stream(Profile.values()).map(profile -> Arguments.of(cloud, profile)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void images_go_when_they_lost_their_tag_or_are_not_among_the_newest(TestCloud cloud, Profile profile) {
        mocks.run(context -> registry(cloud, profile, args -> args));

        int newest =
                switch (profile) {
                    case DEVELOPMENT -> 10;
                    case STAGING -> 30;
                    case PRODUCTION -> 100;
                };
        assertThat(cleanUp(cloud, mocks)).isEqualTo("untagged after 7 days, newest " + newest);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void what_is_asked_for_wins(TestCloud cloud, Profile profile) {
        mocks.run(context -> registry(cloud, profile, args -> args.keepImages(12)));

        assertThat(cleanUp(cloud, mocks)).isEqualTo("untagged after 7 days, newest 12");
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void each_repository_has_an_address_and_a_name_for_rights(TestCloud cloud, Profile profile) {
        Map<String, String> urls = new ConcurrentHashMap<>();
        Map<String, String> ids = new ConcurrentHashMap<>();
        mocks.run(context -> {
            ContainerRegistry registry = registry(cloud, profile, args -> args.namespace("shop"));
            assertThat(registry.repositories()).containsExactly("api", "web");
            registry.repositories().forEach(key -> {
                registry.repositoryUrl(key).applyValue(url -> urls.put(key, url));
                registry.repositoryArn(key).applyValue(id -> ids.put(key, id));
            });
        });

        String server =
                switch (cloud) {
                    case AWS -> "\\d{12}\\.dkr\\.ecr\\.eu-central-1\\.amazonaws\\.com";
                    case AZURE -> "images[0-9a-f]{8}\\.azurecr\\.io";
                    case GOOGLE_CLOUD -> "europe-west1-docker\\.pkg\\.dev/shop-test";
                };
        assertThat(urls.get("api")).matches(server + "/shop/api");
        assertThat(urls.get("web")).matches(server + "/shop/web");
        assertThat(ids).containsOnlyKeys("api", "web").doesNotContainValue("");
    }

    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void others_may_pull_when_they_are_named(TestCloud cloud) {
        String other =
                switch (cloud) {
                    case AWS -> "123456789012";
                    case AZURE -> "22222222-2222-2222-2222-222222222222";
                    case GOOGLE_CLOUD -> "nodes@other-project.iam.gserviceaccount.com";
                };
        mocks.run(context -> registry(cloud, Profile.PRODUCTION, args -> args.pullingAccounts(List.of(other))));

        String where =
                switch (cloud) {
                    case AWS ->
                        mocks.named("images-access-api").inputs().text("policy").orElseThrow();
                    case AZURE ->
                        mocks.named("images-pull-" + other)
                                .inputs()
                                .text("principalId")
                                .orElseThrow();
                    case GOOGLE_CLOUD ->
                        mocks.named("images-pull-" + other)
                                .inputs()
                                .text("member")
                                .orElseThrow();
                };
        assertThat(where).contains(other);
    }

    /** Compared by names and inputs: what is in both is the same, so that the engine has nothing to change. */
    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void a_repository_more_only_creates_and_order_means_nothing(TestCloud cloud) {
        Map<String, Properties> two = registered(cloud, List.of("web", "api"));

        assertThat(two).isEqualTo(registered(cloud, List.of("api", "web")));
        assertThat(registered(cloud, List.of("api", "team/batch", "web"))).containsAllEntriesOf(two);
    }

    private static Map<String, Properties> registered(TestCloud cloud, List<String> repositories) {
        SandboxMocks mocks = SandboxMocks.inRegion("eu-central-1");
        mocks.run(context -> registry(cloud, Profile.PRODUCTION, args -> args.repositories(repositories)));
        Map<String, Properties> inputs = new TreeMap<>();
        mocks.registered().stream()
                .filter(one -> !one.type().startsWith("ashlar:"))
                .forEach((Registered one) -> inputs.put(one.type() + " " + one.name(), one.inputs()));
        return inputs;
    }

    @ParameterizedTest
    @EnumSource(TestCloud.class)
    void an_account_by_another_clouds_name_is_refused_before_anything_is_registered(TestCloud cloud) {
        var result = mocks.runToEnd(
                context -> registry(cloud, Profile.PRODUCTION, args -> args.pullingAccounts(List.of("somebody"))));

        String allowed =
                switch (cloud) {
                    case AWS -> "an account's id is 12 digits. Give the id, not a name or an ARN.";
                    case AZURE ->
                        "an identity is named by its object id, a UUID. Give the principal's object id, not its"
                                + " application id or name.";
                    case GOOGLE_CLOUD ->
                        "an account is named by its address. Give the address of a service account, such as"
                                + " nodes@shop.iam.gserviceaccount.com.";
                };
        assertThat(mocks.registered()).noneMatch(one -> one.name().startsWith("images"));
        assertThat(result.errors())
                .containsExactly("REG-005 ContainerRegistry 'images': pullingAccounts is \"somebody\", but " + allowed);
    }
}
