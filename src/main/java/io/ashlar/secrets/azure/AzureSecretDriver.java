package io.ashlar.secrets.azure;

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
import com.pulumi.azurenative.keyvault.inputs.VirtualNetworkRuleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.azure.AzureScope;
import io.ashlar.azure.VaultRecovery;
import io.ashlar.core.Protection;
import io.ashlar.secrets.SecretDriver;
import io.ashlar.secrets.SecretHandles;
import io.ashlar.secrets.plan.AzureSecretRules;
import io.ashlar.secrets.plan.SecretPlan;
import io.ashlar.secrets.plan.SecretRules;
import io.ashlar.secrets.plan.VaultName;
import java.util.Optional;

/** Makes secrets in Azure Key Vault. */
public final class AzureSecretDriver implements SecretDriver {
    private final AzureScope scope;
    private final AzureSecretOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AzureSecretDriver(AzureScope scope) {
        this(scope, AzureSecretOptions.none());
    }

    /** A driver with an expiry, fewer readers or hooks. */
    public AzureSecretDriver(AzureScope scope, AzureSecretOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public SecretRules rules() {
        return new AzureSecretRules(options.expiry());
    }

    @Override
    public SecretHandles provision(
            SecretPlan plan,
            io.ashlar.secrets.SecretArgs args,
            Optional<Output<String>> value,
            io.ashlar.secrets.Secret parent) {
        CustomResourceOptions guarded = CustomResourceOptions.builder()
                .parent(parent)
                .protect(plan.protection() == Protection.PROTECTED)
                .build();
        Output<String> vaultName = Output.tuple(scope.subscriptionId(), scope.resourceGroup())
                .applyValue(place -> VaultName.of(parent.pulumiResourceName(), place.t1, place.t2));
        Vault vault = new Vault(
                plan.vaultName(),
                options.vault().apply(vault(plan, args, vaultName)).build(),
                VaultRecovery.fixed(guarded));
        Optional<Secret> secret = value.map(text -> new Secret(
                plan.name(),
                SecretArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .vaultName(vault.name())
                        .secretName(plan.name())
                        .properties(properties(text))
                        .tags(args.tags().values())
                        .build(),
                guarded));
        return new AzureSecretHandles(vault, secret, plan.name());
    }

    private VaultArgs.Builder vault(SecretPlan plan, io.ashlar.secrets.SecretArgs args, Output<String> vaultName) {
        return VaultArgs.builder()
                .resourceGroupName(scope.resourceGroup())
                .location(scope.location())
                .vaultName(vaultName)
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
                        .networkAcls(reach())
                        .build())
                .tags(args.tags().values());
    }

    private NetworkRuleSetArgs reach() {
        return NetworkRuleSetArgs.builder()
                .defaultAction(options.readers().isEmpty() ? NetworkRuleAction.Allow : NetworkRuleAction.Deny)
                .bypass(NetworkRuleBypassOptions.AzureServices)
                .virtualNetworkRules(options.readers().stream()
                        .map(subnet ->
                                VirtualNetworkRuleArgs.builder().id(subnet).build())
                        .toList())
                .build();
    }

    private SecretPropertiesArgs properties(Output<String> text) {
        SecretAttributesArgs.Builder attributes = SecretAttributesArgs.builder().enabled(true);
        options.expiry().ifPresent(time -> attributes.expires(Math.toIntExact(time.getEpochSecond())));
        return SecretPropertiesArgs.builder()
                .value(text)
                .attributes(attributes.build())
                .build();
    }
}
