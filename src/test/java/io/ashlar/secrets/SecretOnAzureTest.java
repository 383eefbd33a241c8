package io.ashlar.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import io.ashlar.core.Profile;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.secrets.azure.AzureSecretOptions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a secret is in Azure Key Vault. */
class SecretOnAzureTest {
    private final SandboxMocks mocks = SandboxMocks.inRegion("eu-central-1");

    @ParameterizedTest
    @CsvSource({"DEVELOPMENT, 7", "STAGING, 7", "PRODUCTION, 30"})
    void its_vault_goes_by_roles_and_cannot_be_purged(Profile profile, long days) {
        mocks.run(context -> new Secret(
                "token", SecretCloud.AZURE.args().profile(profile).generated().build(), null));

        Properties vault = mocks.named("token-vault").inputs();
        assertThat(vault.text("vaultName").orElseThrow()).matches("token-[0-9a-f]{10}");
        assertThat(vault.text("location")).hasValue("westeurope");
        assertThat(vault.text("properties.tenantId")).hasValue(SecretCloud.TENANT);
        assertThat(vault.isTrue("properties.enableRbacAuthorization")).isTrue();
        assertThat(vault.isTrue("properties.enableSoftDelete")).isTrue();
        assertThat(vault.isTrue("properties.enablePurgeProtection")).isTrue();
        assertThat(vault.number("properties.softDeleteRetentionInDays")).hasValue(days);
        assertThat(vault.objects("properties.accessPolicies")).isEmpty();
        assertThat(mocks.counts())
                .isEqualTo(Map.of(
                        "azure-native:resources:ResourceGroup", 1L,
                        "azure-native:keyvault:Vault", 1L,
                        "azure-native:keyvault:Secret", 1L,
                        "random:index/randomPassword:RandomPassword", 1L));
    }

    @Test
    void only_some_subnets_reach_it_where_asked() {
        Output<String> subnet = Output.of("/subscriptions/" + SecretCloud.SUBSCRIPTION
                + "/resourceGroups/shop/providers/Microsoft.Network/virtualNetworks/main/subnets/apps");
        AzureSecretOptions options = AzureSecretOptions.none().readableFrom(List.of(subnet));
        mocks.run(context -> new Secret(
                "token",
                SecretCloud.AZURE
                        .args(SecretCloud.driver(options))
                        .filledElsewhere()
                        .build(),
                null));

        Properties vault = mocks.named("token-vault").inputs();
        assertThat(vault.text("properties.networkAcls.defaultAction")).hasValue("Deny");
        assertThat(vault.text("properties.networkAcls.bypass")).hasValue("AzureServices");
        assertThat(vault.objects("properties.networkAcls.virtualNetworkRules")).hasSize(1);
    }

    @Test
    void it_says_when_it_is_due_where_asked() {
        AzureSecretOptions options = AzureSecretOptions.none().expiresOn(Instant.parse("2027-06-01T00:00:00Z"));
        mocks.run(context -> new Secret(
                "token",
                SecretCloud.AZURE.args(SecretCloud.driver(options)).generated().build(),
                null));

        Properties secret =
                mocks.named("azure-native:keyvault:Secret", "token-secret").inputs();
        assertThat(secret.number("properties.attributes.expires")).hasValue(1_811_808_000L);
        assertThat(secret.isTrue("properties.attributes.enabled")).isTrue();
    }
}
