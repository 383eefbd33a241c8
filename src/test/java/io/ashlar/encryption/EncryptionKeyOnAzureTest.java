package io.ashlar.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.azure.BuiltInRole;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.encryption.azure.AzureEncryptionKeyDriver;
import io.ashlar.encryption.azure.AzureEncryptionKeyHandles;
import io.ashlar.encryption.azure.AzureEncryptionKeyOptions;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a key is on Azure: components.md §4.8, property by property. */
class EncryptionKeyOnAzureTest {
    private final SandboxMocks mocks = SandboxMocks.inRegion("westeurope");

    @ParameterizedTest
    @EnumSource(Profile.class)
    void it_takes_exactly_this(Profile profile) {
        run(profile);

        assertThat(mocks.counts())
                .isEqualTo(Map.of(
                        "azure-native:authorization:RoleAssignment", 1L,
                        "azure-native:keyvault:Key", 1L,
                        "azure-native:keyvault:Vault", 1L,
                        "azure-native:managedidentity:UserAssignedIdentity", 1L,
                        "azure-native:resources:ResourceGroup", 1L));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void the_vault_is_closed_keeps_what_is_deleted_and_grants_by_role(Profile profile) {
        run(profile);

        Properties vault = mocks.named("platform-vault").inputs().object("properties");
        assertThat(vault.isTrue("enableRbacAuthorization")).isTrue();
        assertThat(vault.isTrue("enablePurgeProtection")).isTrue();
        assertThat(vault.isTrue("enableSoftDelete")).isTrue();
        assertThat(vault.text("publicNetworkAccess")).hasValue("Disabled");
        assertThat(vault.text("networkAcls.defaultAction")).hasValue("Deny");
        assertThat(vault.text("networkAcls.bypass")).hasValue("AzureServices");
        assertThat(vault.text("tenantId")).hasValue("11111111-1111-1111-1111-111111111111");
    }

    @Test
    void the_key_is_rsa_of_3072_bits_and_turned_by_the_vault() {
        run(Profile.PRODUCTION);

        Properties key = mocks.named("platform-key").inputs();
        assertThat(key.text("properties.kty")).hasValue("RSA");
        assertThat(key.number("properties.keySize")).hasValue(3072);
        assertThat(key.objects("properties.rotationPolicy.lifetimeActions"))
                .singleElement()
                .satisfies(action -> assertThat(action.text("action.type")).hasValue("Rotate"));
    }

    @Test
    void its_identity_may_use_this_key_and_no_other() {
        run(Profile.PRODUCTION);

        Properties grant = mocks.named("platform-grant").inputs();
        assertThat(grant.text("scope")).hasValue(mocks.named("platform-key").id());
        assertThat(grant.text("principalId"))
                .isEqualTo(mocks.named("platform-identity").state().text("principalId"));
        assertThat(grant.text("roleDefinitionId").orElseThrow())
                .endsWith("/" + BuiltInRole.KEY_VAULT_CRYPTO_SERVICE_ENCRYPTION_USER.id());
        assertThat(grant.text("principalType")).hasValue("ServicePrincipal");
    }

    @Test
    void a_long_name_still_makes_a_vault() {
        mocks.run(context -> new EncryptionKey(
                "the-platform--of-the-whole-shop",
                EncryptionKeyArgs.builder(new AzureEncryptionKeyDriver(TestCloud.azure()))
                        .build(),
                null));

        String name = mocks.named("the-platform--of-the-whole-shop-vault")
                .inputs()
                .text("vaultName")
                .orElseThrow();
        assertThat(name).hasSizeLessThanOrEqualTo(24).matches("[a-z]+(-[a-z0-9]+)*");
    }

    @Test
    void hooks_see_the_vaults_arguments_last() {
        AzureEncryptionKeyOptions options = AzureEncryptionKeyOptions.none()
                .customizeProperties(properties -> properties.enabledForDiskEncryption(true))
                .customizeVault(vault -> vault.tags(Map.of("of", "mine")));
        mocks.run(context -> {
            EncryptionKey key = new EncryptionKey(
                    "platform",
                    EncryptionKeyArgs.builder(new AzureEncryptionKeyDriver(TestCloud.azure(), options))
                            .build(),
                    null);
            assertThat(key.handles(AzureEncryptionKeyHandles.class).vault()).isNotNull();
        });

        Properties vault = mocks.named("platform-vault").inputs();
        assertThat(vault.isTrue("properties.enabledForDiskEncryption")).isTrue();
        assertThat(vault.text("tags.of")).isEqualTo(Optional.of("mine"));
    }

    private void run(Profile profile) {
        mocks.run(context -> KeysForTests.onAzure(TestCloud.azure(), profile));
    }
}
