package io.ashlar.azure;

import com.pulumi.core.Output;

/**
 * A secret of a key vault by its address, {@code https://shop.vault.azure.net/secrets/tls}, with or without a version.
 *
 * @param vault name of the vault
 * @param name name of the secret
 * @see <a href="https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates#object-identifiers">Object
 *     identifiers</a>
 */
public record KeyVaultSecret(String vault, String name) {
    private static final int HOST = 2;
    private static final int NAME = 4;

    /** The secret at this address. */
    public static KeyVaultSecret of(String address) {
        String[] parts = address.split("/", -1);
        return new KeyVaultSecret(parts[HOST].substring(0, parts[HOST].indexOf('.')), parts[NAME]);
    }

    /** Its resource id, to give rights to it alone, if its vault is in the scope's resource group. */
    public Output<String> idIn(AzureScope scope) {
        return Output.tuple(scope.subscriptionId(), scope.resourceGroup())
                .applyValue(
                        group -> "/subscriptions/%s/resourceGroups/%s/providers/Microsoft.KeyVault/vaults/%s/secrets/%s"
                                .formatted(group.t1, group.t2, vault, name));
    }
}
