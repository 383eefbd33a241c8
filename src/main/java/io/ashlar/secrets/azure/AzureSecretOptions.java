package io.ashlar.secrets.azure;

import com.pulumi.azurenative.keyvault.VaultArgs;
import com.pulumi.core.Output;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What only Azure knows of a secret.
 *
 * @param expiry when the value is to be replaced by, if ever
 * @param readers ids of the only subnets that reach the vault; empty for any place
 * @param vault changes the vault's arguments
 */
public record AzureSecretOptions(
        Optional<Instant> expiry, List<Output<String>> readers, UnaryOperator<VaultArgs.Builder> vault) {

    public AzureSecretOptions {
        readers = List.copyOf(readers);
    }

    /** Nothing changed: no expiry, reached from any place by whoever has the role. */
    public static AzureSecretOptions none() {
        return new AzureSecretOptions(Optional.empty(), List.of(), UnaryOperator.identity());
    }

    /**
     * These options with a time by which the value is to be replaced. Key Vault raises {@code SecretNearExpiry} 30 days
     * before, to whoever subscribes to the vault's events; an expired value can still be read.
     *
     * @see <a href="https://learn.microsoft.com/azure/key-vault/general/event-grid-overview">Key Vault events</a>
     */
    public AzureSecretOptions expiresOn(Instant time) {
        return new AzureSecretOptions(Optional.of(time), readers, vault);
    }

    /** These options with a vault that only these subnets reach; each needs the service endpoint {@code Microsoft.KeyVault}. */
    public AzureSecretOptions readableFrom(Collection<Output<String>> subnetIds) {
        return new AzureSecretOptions(expiry, List.copyOf(subnetIds), vault);
    }

    /** These options with a hook for the vault. */
    public AzureSecretOptions customizeVault(UnaryOperator<VaultArgs.Builder> hook) {
        return new AzureSecretOptions(expiry, readers, hook);
    }
}
