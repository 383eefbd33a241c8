package io.ashlar.encryption.azure;

import com.pulumi.azurenative.keyvault.VaultArgs;
import com.pulumi.azurenative.keyvault.inputs.VaultPropertiesArgs;
import java.util.function.UnaryOperator;

/**
 * What only Azure knows of a key: hooks that see each child's arguments last, in Azure's own words.
 *
 * @param vault changes the vault's arguments, all but its properties
 * @param properties changes the vault's properties
 */
public record AzureEncryptionKeyOptions(
        UnaryOperator<VaultArgs.Builder> vault, UnaryOperator<VaultPropertiesArgs.Builder> properties) {

    /** Nothing changed. */
    public static AzureEncryptionKeyOptions none() {
        return new AzureEncryptionKeyOptions(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** These options with a hook for the vault. */
    public AzureEncryptionKeyOptions customizeVault(UnaryOperator<VaultArgs.Builder> hook) {
        return new AzureEncryptionKeyOptions(hook, properties);
    }

    /** These options with a hook for the vault's properties, such as its network rules. */
    public AzureEncryptionKeyOptions customizeProperties(UnaryOperator<VaultPropertiesArgs.Builder> hook) {
        return new AzureEncryptionKeyOptions(vault, hook);
    }
}
