package io.ashlar.server.azure;

import com.pulumi.azurenative.keyvault.Secret;
import com.pulumi.azurenative.keyvault.SecretArgs;
import com.pulumi.azurenative.keyvault.Vault;
import com.pulumi.azurenative.keyvault.VaultArgs;
import com.pulumi.azurenative.keyvault.enums.NetworkRuleAction;
import com.pulumi.azurenative.keyvault.enums.NetworkRuleBypassOptions;
import com.pulumi.azurenative.keyvault.enums.SkuFamily;
import com.pulumi.azurenative.keyvault.enums.SkuName;
import com.pulumi.azurenative.keyvault.inputs.NetworkRuleSetArgs;
import com.pulumi.azurenative.keyvault.inputs.SecretAttributesArgs;
import com.pulumi.azurenative.keyvault.inputs.SecretPropertiesArgs;
import com.pulumi.azurenative.keyvault.inputs.SkuArgs;
import com.pulumi.azurenative.keyvault.inputs.VaultPropertiesArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.azure.AzureScope;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.secrets.plan.VaultName;
import io.ashlar.server.plan.CredentialsPlan;

/**
 * A vault with the one secret of a server.
 *
 * @param vault the vault; whoever is to read the secret is granted so here
 * @param secret the secret
 */
public record AzureCredentials(Vault vault, Secret secret) {

    /**
     * Registers both.
     *
     * @param component the server's component
     * @param text what it holds, as {@link io.ashlar.server.Credentials} writes it; a secret
     */
    public static AzureCredentials keep(
            String component,
            CredentialsPlan plan,
            AzureScope scope,
            Output<String> text,
            Tags tags,
            CustomResourceOptions child) {
        CustomResourceOptions guarded = CustomResourceOptions.merge(
                child,
                CustomResourceOptions.builder()
                        .protect(plan.protection() == Protection.PROTECTED)
                        .build());
        Vault vault = new Vault(plan.vault(), vault(component, plan, scope, tags), guarded);
        Secret secret = new Secret(
                plan.secret(),
                SecretArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .vaultName(vault.name())
                        .secretName(plan.secret())
                        .properties(SecretPropertiesArgs.builder()
                                .contentType("application/json")
                                .value(text)
                                .attributes(SecretAttributesArgs.builder()
                                        .enabled(true)
                                        .build())
                                .build())
                        .tags(tags.values())
                        .build(),
                guarded);
        return new AzureCredentials(vault, secret);
    }

    /** By role only: nobody reads it before somebody is granted so. */
    private static VaultArgs vault(String component, CredentialsPlan plan, AzureScope scope, Tags tags) {
        return VaultArgs.builder()
                .resourceGroupName(scope.resourceGroup())
                .location(scope.location())
                .vaultName(Output.tuple(scope.subscriptionId(), scope.resourceGroup())
                        .applyValue(place -> VaultName.of(plan.vaultStem(), place.t1, place.t2)))
                .properties(VaultPropertiesArgs.builder()
                        .tenantId(scope.tenantId())
                        .sku(SkuArgs.builder()
                                .family(SkuFamily.A)
                                .name(SkuName.Standard)
                                .build())
                        .enableRbacAuthorization(true)
                        .enableSoftDelete(true)
                        .softDeleteRetentionInDays(plan.recoveryDays())
                        .enablePurgeProtection(true)
                        .networkAcls(NetworkRuleSetArgs.builder()
                                .defaultAction(NetworkRuleAction.Allow)
                                .bypass(NetworkRuleBypassOptions.AzureServices)
                                .build())
                        .build())
                .tags(tags.with("server", component).values())
                .build();
    }

    /** The secret's address in its vault, without a version. */
    public Output<String> secretId() {
        return secret.properties().applyValue(properties -> properties.secretUri());
    }
}
