package io.ashlar.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.azure.AzureScope;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.KeysForTests;
import io.ashlar.encryption.azure.AzureEncryptionKeyDriver;
import io.ashlar.encryption.azure.AzureEncryptionKeyOptions;
import io.ashlar.registry.azure.AzureContainerRegistryDriver;
import io.ashlar.registry.azure.AzureContainerRegistryHandles;
import io.ashlar.registry.azure.AzureContainerRegistryOptions;
import io.ashlar.registry.plan.AzureRegistryPlan;
import io.ashlar.sandbox.mocks.Refused;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a registry is on Azure. */
class ContainerRegistryOnAzureTest {
    private final SandboxMocks mocks = SandboxMocks.inRegion("westeurope");

    private void run(Profile profile) {
        mocks.run(context -> {
            ContainerRegistry registry = new ContainerRegistry(
                    "images",
                    ContainerRegistryArgs.builder(new AzureContainerRegistryDriver(TestCloud.azure()))
                            .profile(profile)
                            .repositories(List.of("api", "team/web"))
                            .build(),
                    null);
            assertThat(registry.handles(AzureContainerRegistryHandles.class).fullNames())
                    .isEqualTo(Map.of("api", "images/api", "team/web", "images/team/web"));
        });
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void it_is_one_registry_over_all_zones_that_takes_no_password(Profile profile) {
        run(profile);

        Properties registry = mocks.named("images-registry").inputs();
        assertThat(registry.text("sku.name")).hasValue("Premium");
        assertThat(registry.isFalse("adminUserEnabled")).isTrue();
        assertThat(registry.text("zoneRedundancy")).hasValue("Enabled");
        assertThat(registry.text("policies.retentionPolicy.status")).hasValue("enabled");
        assertThat(registry.has("encryption")).isFalse();
        assertThat(mocks.ofType("azure-native:authorization:ManagementLockByScope"))
                .hasSize(profile == Profile.PRODUCTION ? 1 : 0);
    }

    @Test
    void a_task_for_each_repository_runs_every_night() {
        run(Profile.STAGING);

        Properties task = mocks.named("images-clean-up-team/web").inputs();
        assertThat(task.text("taskName").orElseThrow()).matches("images-clean-up-team-web-[0-9a-f]+");
        assertThat(task.text("platform.os")).hasValue("Linux");
        assertThat(task.objects("trigger.timerTriggers"))
                .singleElement()
                .satisfies(trigger -> assertThat(trigger.text("schedule")).hasValue("0 3 * * *"));
        assertThat(new AzureRegistryPlan.CleanUpPlan("a", "b", "images/v1.api", 30).task())
                .isEqualTo(
                        """
                        version: v1.1.0
                        steps:
                          - cmd: acr purge --filter 'images/v1\\.api:.*' --ago 0d --keep 30
                            disableWorkingDirectoryOverride: true
                            timeout: 3600
                        """);
    }

    @Test
    void the_environments_key_encrypts_when_it_is_asked_for_and_its_vault_is_open() {
        encrypted(AzureEncryptionKeyOptions.none().customizeProperties(vault -> vault.publicNetworkAccess("Enabled")
                .networkAcls(com.pulumi.azurenative.keyvault.inputs.NetworkRuleSetArgs.builder()
                        .bypass("AzureServices")
                        .defaultAction("Allow")
                        .build())));

        Properties registry = mocks.named("images-registry").inputs();
        assertThat(registry.text("encryption.status")).hasValue("enabled");
        assertThat(registry.text("encryption.keyVaultProperties.keyIdentifier"))
                .isEqualTo(mocks.named("platform-key").state().text("keyUri"));
        assertThat(registry.text("encryption.keyVaultProperties.identity"))
                .isEqualTo(mocks.named("platform-identity").state().text("clientId"));
    }

    @Test
    void a_new_registry_cannot_enter_a_closed_vault() {
        assertThatThrownBy(() -> encrypted(AzureEncryptionKeyOptions.none()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("its firewall lets in trusted services by their own identity only");
    }

    private void encrypted(AzureEncryptionKeyOptions vault) {
        mocks.run(context -> {
            AzureScope scope = TestCloud.azure();
            EncryptionKey key = new EncryptionKey(
                    "platform",
                    EncryptionKeyArgs.builder(new AzureEncryptionKeyDriver(scope, vault))
                            .build(),
                    null);
            new ContainerRegistry(
                    "images",
                    ContainerRegistryArgs.builder(new AzureContainerRegistryDriver(
                                    scope, AzureContainerRegistryOptions.none().underEnvironmentKey()))
                            .repositories(List.of("api"))
                            .encryptionKey(key)
                            .build(),
                    null);
        });
    }

    @Test
    void a_key_that_is_asked_for_must_be_given() {
        var result = mocks.runToEnd(context -> new ContainerRegistry(
                "images",
                ContainerRegistryArgs.builder(new AzureContainerRegistryDriver(
                                TestCloud.azure(),
                                AzureContainerRegistryOptions.none().underEnvironmentKey()))
                        .repositories(List.of("api"))
                        .build(),
                null));

        assertThat(result.errors())
                .containsExactly(
                        "REG-006 ContainerRegistry 'images': encryptionKey is missing, but images are encrypted with"
                                + " the environment's key. Give the environment's EncryptionKey.");
    }

    @Test
    void a_hook_sees_the_arguments_last() {
        mocks.run(context -> {
            AzureScope scope = TestCloud.azure();
            new ContainerRegistry(
                    "images",
                    ContainerRegistryArgs.builder(new AzureContainerRegistryDriver(
                                    scope,
                                    AzureContainerRegistryOptions.none()
                                            .customizeRegistry(registry -> registry.dataEndpointEnabled(true))))
                            .repositories(List.of("api"))
                            .encryptionKey(KeysForTests.onAzure(scope, Profile.PRODUCTION))
                            .build(),
                    null);
        });

        assertThat(mocks.named("images-registry").inputs().isTrue("dataEndpointEnabled"))
                .isTrue();
    }
}
