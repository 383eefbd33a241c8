package io.ashlar.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import com.pulumi.test.TestResult;
import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.registry.aws.AwsContainerRegistryDriver;
import io.ashlar.registry.aws.AwsContainerRegistryOptions;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a registry registers on AWS. */
class ContainerRegistryTest {
    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-central-1");

    private static EncryptionKeyRef key() {
        return new EncryptionKey(
                "platform",
                EncryptionKeyArgs.builder(new AwsEncryptionKeyDriver()).build(),
                null);
    }

    private static ContainerRegistryArgs.Builder args(Profile profile) {
        return ContainerRegistryArgs.builder(new AwsContainerRegistryDriver())
                .profile(profile)
                .repositories(List.of("web", "api"))
                .encryptionKey(key());
    }

    private Properties inputs(String name) {
        return cloud.named(name).inputs();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_registers_exactly_this(Profile profile) {
        cloud.run(context -> new ContainerRegistry("images", args(profile).build(), null));

        assertThat(cloud.counts())
                .isEqualTo(Map.of(
                        "aws:kms/alias:Alias", 1L,
                        "aws:kms/key:Key", 1L,
                        "aws:ecr/repository:Repository", 2L,
                        "aws:ecr/lifecyclePolicy:LifecyclePolicy", 2L));
    }

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, true, 10", "STAGING, true, 30", "PRODUCTION, false, 100"})
    void tags_stay_images_are_scanned_and_encrypted_and_cleaned_up(Profile profile, boolean emptied, int images) {
        cloud.run(context -> new ContainerRegistry("images", args(profile).build(), null));

        Properties api = inputs("images-repository-api");
        assertThat(api.text("name")).hasValue("images/api");
        assertThat(api.text("imageTagMutability")).hasValue("IMMUTABLE");
        assertThat(api.isTrue("imageScanningConfiguration.scanOnPush")).isTrue();
        assertThat(api.isTrue("forceDelete")).isEqualTo(emptied);
        Properties encryption = api.objects("encryptionConfigurations").get(0);
        assertThat(encryption.text("encryptionType")).hasValue("KMS");
        assertThat(encryption.text("kmsKey"))
                .isEqualTo(cloud.named("platform-key").state().text("arn"));
        assertThat(inputs("images-clean-up-api").text("policy").orElseThrow())
                .contains("\"countType\":\"imageCountMoreThan\",\"countNumber\":" + images);
    }

    @Test
    void other_accounts_pull_only_if_named() {
        cloud.run(context -> new ContainerRegistry(
                "images",
                args(Profile.STAGING).pullingAccounts(List.of("210987654321")).build(),
                null));

        assertThat(inputs("images-access-api").text("policy").orElseThrow())
                .contains("arn:aws:iam::210987654321:root", "ecr:BatchGetImage")
                .doesNotContain("ecr:PutImage");
    }

    @Test
    void hooks_see_each_repositorys_arguments_last() {
        AwsContainerRegistryOptions options = AwsContainerRegistryOptions.none()
                .customizeRepository((plan, repository) ->
                        plan.key().equals("web") ? repository.imageTagMutability("MUTABLE") : repository);
        cloud.run(context -> new ContainerRegistry(
                "images",
                ContainerRegistryArgs.builder(new AwsContainerRegistryDriver(options))
                        .repositories(List.of("web", "api"))
                        .encryptionKey(key())
                        .build(),
                null));

        assertThat(inputs("images-repository-web").text("imageTagMutability")).hasValue("MUTABLE");
        assertThat(inputs("images-repository-api").text("imageTagMutability")).hasValue("IMMUTABLE");
    }

    @Test
    void others_see_where_to_push_and_pull() {
        AtomicReference<String> url = new AtomicReference<>("");
        cloud.run(context -> {
            ContainerRegistry registry =
                    new ContainerRegistry("images", args(Profile.STAGING).build(), null);
            assertThat(registry.repositories()).containsExactly("api", "web");
            registry.repositoryUrl("api").applyValue(found -> {
                url.set(found);
                return found;
            });
            assertThatThrownBy(() -> registry.repositoryArn("nope"))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("REG-007 ContainerRegistry 'images': repository is \"nope\", but it has [api, web]."
                            + " Name one of them, or add it to repositories.");
        });

        assertThat(url.get()).isEqualTo("123456789012.dkr.ecr.eu-central-1.amazonaws.com/images/api");
    }

    @Test
    void wrong_arguments_are_refused_before_anything_is_registered() {
        TestResult result = cloud.runToEnd(context -> new ContainerRegistry(
                "images",
                ContainerRegistryArgs.builder(new AwsContainerRegistryDriver()).build(),
                null));

        assertThat(cloud.registered()).isEmpty();
        assertThat(String.join("\n", result.errors()))
                .contains(
                        "REG-001 ContainerRegistry 'images': repositories is [], but a registry has 1 repository or"
                                + " more. Name the images that are built.",
                        "REG-006 ContainerRegistry 'images': encryptionKey is missing, but images are encrypted with the"
                                + " environment's key. Give the environment's EncryptionKey.");
    }

    @Test
    void repositories_made_elsewhere_are_named_by_key() {
        ContainerRegistryRef existing = ContainerRegistry.fromExisting(new ExistingContainerRegistry(
                Map.of("api", new ExistingContainerRegistry.Repository(Output.of("url"), Output.of("arn")))));

        assertThat(existing.repositories()).containsExactly("api");
        assertThat(existing.repositoryUrl("api")).isNotNull();
        assertThatThrownBy(() -> existing.repositoryArn("web"))
                .hasMessage("REG-007 ContainerRegistry 'existing': repository is \"web\", but it has [api]. Name one of"
                        + " them, or add it to repositories.");
    }
}
