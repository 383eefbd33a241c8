package io.ashlar.encryption.azure;

import com.pulumi.azurenative.authorization.RoleAssignment;
import com.pulumi.azurenative.authorization.RoleAssignmentArgs;
import com.pulumi.azurenative.keyvault.Key;
import com.pulumi.azurenative.keyvault.KeyArgs;
import com.pulumi.azurenative.keyvault.Vault;
import com.pulumi.azurenative.keyvault.VaultArgs;
import com.pulumi.azurenative.keyvault.enums.KeyRotationPolicyActionType;
import com.pulumi.azurenative.keyvault.enums.SkuFamily;
import com.pulumi.azurenative.keyvault.enums.SkuName;
import com.pulumi.azurenative.keyvault.inputs.ActionArgs;
import com.pulumi.azurenative.keyvault.inputs.KeyPropertiesArgs;
import com.pulumi.azurenative.keyvault.inputs.LifetimeActionArgs;
import com.pulumi.azurenative.keyvault.inputs.NetworkRuleSetArgs;
import com.pulumi.azurenative.keyvault.inputs.RotationPolicyArgs;
import com.pulumi.azurenative.keyvault.inputs.SkuArgs;
import com.pulumi.azurenative.keyvault.inputs.TriggerArgs;
import com.pulumi.azurenative.keyvault.inputs.VaultPropertiesArgs;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentity;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentityArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.azure.AzureScope;
import io.ashlar.azure.BuiltInRole;
import io.ashlar.azure.UniqueName;
import io.ashlar.azure.VaultRecovery;
import io.ashlar.core.Protection;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.EncryptionKeyDriver;
import io.ashlar.encryption.EncryptionKeyHandles;
import io.ashlar.encryption.plan.AzureKeyPlan;
import io.ashlar.encryption.plan.EncryptionKeyPlan;

/** Makes an RSA key in a vault of its own, and the identity that uses it. */
public final class AzureEncryptionKeyDriver implements EncryptionKeyDriver {
    /** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftkeyvault. */
    private static final int LONGEST_VAULT_NAME = 24;

    private final AzureScope scope;
    private final AzureEncryptionKeyOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AzureEncryptionKeyDriver(AzureScope scope) {
        this(scope, AzureEncryptionKeyOptions.none());
    }

    /** A driver with hooks. */
    public AzureEncryptionKeyDriver(AzureScope scope, AzureEncryptionKeyOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public EncryptionKeyHandles provision(EncryptionKeyPlan plan, EncryptionKeyArgs args, EncryptionKey parent) {
        AzureKeyPlan own = AzureKeyPlan.of(parent.pulumiResourceName());
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        CustomResourceOptions kept = CustomResourceOptions.builder()
                .parent(parent)
                .protect(plan.protection() == Protection.PROTECTED)
                .build();
        UserAssignedIdentity user = new UserAssignedIdentity(
                own.identityName(),
                UserAssignedIdentityArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .location(scope.location())
                        .tags(args.tags().values())
                        .build(),
                child);
        Vault vault = vault(plan, own, args, user, kept);
        Key key = key(plan, own, args, vault, kept);
        RoleAssignment grant = new RoleAssignment(
                own.grantName(),
                RoleAssignmentArgs.builder()
                        .scope(key.id())
                        .principalId(user.principalId())
                        .principalType("ServicePrincipal")
                        .roleDefinitionId(BuiltInRole.KEY_VAULT_CRYPTO_SERVICE_ENCRYPTION_USER.definitionId(scope))
                        .build(),
                child);
        return new AzureEncryptionKeyHandles(vault, key, user, grant);
    }

    /** Closed but to trusted services: those that encrypt come in by the identity, whatever network they come from. */
    private Vault vault(
            EncryptionKeyPlan plan,
            AzureKeyPlan own,
            EncryptionKeyArgs args,
            UserAssignedIdentity lender,
            CustomResourceOptions kept) {
        VaultPropertiesArgs.Builder properties = VaultPropertiesArgs.builder()
                .tenantId(scope.tenantId())
                .sku(SkuArgs.builder()
                        .family(SkuFamily.A)
                        .name(SkuName.Standard)
                        .build())
                .enableRbacAuthorization(true)
                .enableSoftDelete(true)
                .enablePurgeProtection(true)
                .softDeleteRetentionInDays(plan.deletionWindowDays())
                .publicNetworkAccess("Disabled")
                .networkAcls(NetworkRuleSetArgs.builder()
                        .bypass("AzureServices")
                        .defaultAction("Deny")
                        .build());
        return new Vault(
                own.vaultName(),
                options.vault()
                        .apply(VaultArgs.builder()
                                .resourceGroupName(scope.resourceGroup())
                                .location(scope.location())
                                .vaultName(lender.name()
                                        .applyValue(
                                                name -> UniqueName.dashed(LONGEST_VAULT_NAME, own.vaultStem(), name)))
                                .properties(
                                        options.properties().apply(properties).build())
                                .tags(args.tags().values()))
                        .build(),
                VaultRecovery.fixed(kept));
    }

    /** Its versions never expire: what an old one wrapped must stay readable. */
    private Key key(
            EncryptionKeyPlan plan, AzureKeyPlan own, EncryptionKeyArgs args, Vault vault, CustomResourceOptions kept) {
        return new Key(
                plan.keyName(),
                KeyArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .vaultName(vault.name())
                        .keyName(plan.keyName())
                        .properties(KeyPropertiesArgs.builder()
                                .kty("RSA")
                                .keySize(own.keySize())
                                .rotationPolicy(RotationPolicyArgs.builder()
                                        .lifetimeActions(LifetimeActionArgs.builder()
                                                .action(ActionArgs.builder()
                                                        .type(KeyRotationPolicyActionType.Rotate)
                                                        .build())
                                                .trigger(TriggerArgs.builder()
                                                        .timeAfterCreate("P" + plan.rotationDays() + "D")
                                                        .build())
                                                .build())
                                        .build())
                                .build())
                        .tags(args.tags().values())
                        .build(),
                kept);
    }
}
