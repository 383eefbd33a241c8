package io.ashlar.registry.azure;

import com.pulumi.azurenative.containerregistry.RegistryArgs;
import io.ashlar.registry.plan.RegistryOffering.KeyNeed;
import java.util.function.UnaryOperator;

/**
 * What only Azure knows of a registry.
 *
 * @param key whether the environment's key encrypts images; the service's own does by default
 * @param registry a hook that sees the registry's arguments last
 */
public record AzureContainerRegistryOptions(KeyNeed key, UnaryOperator<RegistryArgs.Builder> registry) {

    /** The service's own key, nothing changed. */
    public static AzureContainerRegistryOptions none() {
        return new AzureContainerRegistryOptions(KeyNeed.NEVER, UnaryOperator.identity());
    }

    /**
     * These options with the environment's key. Its vault must be open to all networks, as that of this library is not: a new
     * registry comes to the vault by the key's identity, and a closed vault lets in none but a registry's own, which a new one
     * does not have yet.
     *
     * @see <a href="https://learn.microsoft.com/azure/container-registry/tutorial-customer-managed-keys">Keys and firewalls</a>
     */
    public AzureContainerRegistryOptions underEnvironmentKey() {
        return new AzureContainerRegistryOptions(KeyNeed.ALWAYS, registry);
    }

    /** These options with a hook for the registry. */
    public AzureContainerRegistryOptions customizeRegistry(UnaryOperator<RegistryArgs.Builder> hook) {
        return new AzureContainerRegistryOptions(key, hook);
    }
}
