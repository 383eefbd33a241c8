package io.ashlar.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.encryption.KeysForTests;
import io.ashlar.registry.gcp.GcpContainerRegistryDriver;
import io.ashlar.registry.gcp.GcpContainerRegistryHandles;
import io.ashlar.registry.gcp.GcpContainerRegistryOptions;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a registry is on Google Cloud. */
class ContainerRegistryOnGcpTest {
    private static final String SERVICE = "gcp:projects/service:Service";

    private final SandboxMocks mocks = SandboxMocks.inRegion("europe-west1");

    private Properties repository(Profile profile, GcpContainerRegistryOptions options) {
        mocks.run(context -> {
            ContainerRegistry registry = new ContainerRegistry(
                    "images",
                    ContainerRegistryArgs.builder(new GcpContainerRegistryDriver(TestCloud.googleCloud(), options))
                            .profile(profile)
                            .repositories(List.of("api"))
                            .encryptionKey(KeysForTests.onGcp(profile))
                            .build(),
                    null);
            assertThat(registry.handles(GcpContainerRegistryHandles.class).urls())
                    .containsEntry("api", "europe-west1-docker.pkg.dev/shop-test/images/api");
        });
        return mocks.named("images-repository").inputs();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void it_is_one_repository_under_the_key_whose_tags_never_move(Profile profile) {
        Properties repository = repository(profile, GcpContainerRegistryOptions.none());

        assertThat(repository.text("format")).hasValue("DOCKER");
        assertThat(repository.text("repositoryId")).hasValue("images");
        assertThat(repository.text("location")).hasValue("europe-west1");
        assertThat(repository.text("kmsKeyName"))
                .hasValue(mocks.named("platform-key").id());
        assertThat(repository.isTrue("dockerConfig.immutableTags")).isTrue();
        assertThat(repository.isFalse("cleanupPolicyDryRun")).isTrue();
    }

    @Test
    void what_is_kept_wins_over_what_is_deleted() {
        Properties repository = repository(Profile.STAGING, GcpContainerRegistryOptions.none());

        assertThat(repository.objects("cleanupPolicies"))
                .extracting(policy -> policy.text("id").orElseThrow() + " "
                        + policy.text("action").orElseThrow())
                .containsExactly("untagged DELETE", "tagged DELETE", "newest KEEP");
    }

    @Test
    void images_are_scanned_as_they_come_and_still_are_when_the_registry_goes() {
        repository(Profile.PRODUCTION, GcpContainerRegistryOptions.none());

        Properties scanning = mocks.named("images-scanning").inputs();
        assertThat(scanning.text("service")).hasValue("containerscanning.googleapis.com");
        assertThat(scanning.isFalse("disableOnDestroy")).isTrue();
    }

    @Test
    void options_let_tags_move_and_leave_scanning_alone() {
        Properties repository = repository(
                Profile.PRODUCTION,
                GcpContainerRegistryOptions.none()
                        .movableTags()
                        .withoutScanning()
                        .customizeRepository(args -> args.description("mine")));

        assertThat(repository.isFalse("dockerConfig.immutableTags")).isTrue();
        assertThat(repository.text("description")).hasValue("mine");
        assertThat(mocks.ofType(SERVICE)).isEmpty();
    }

    @Test
    void a_namespace_that_is_no_repositorys_name_is_refused() {
        var result = mocks.runToEnd(context -> new ContainerRegistry(
                "images",
                ContainerRegistryArgs.builder(new GcpContainerRegistryDriver(TestCloud.googleCloud()))
                        .namespace("shop/staging")
                        .repositories(List.of("api"))
                        .build(),
                null));

        assertThat(mocks.registered()).isEmpty();
        assertThat(result.errors())
                .containsExactly(
                        """
                        REG-008 ContainerRegistry 'images': namespace is "shop/staging", but on Google Cloud a repository's name is 2 \
                        to 63 lower-case letters, digits and dashes, begins with a letter and does not end with a dash. Give \
                        another namespace.
                        REG-006 ContainerRegistry 'images': encryptionKey is missing, but images are encrypted with the environment's \
                        key. Give the environment's EncryptionKey.""");
    }
}
