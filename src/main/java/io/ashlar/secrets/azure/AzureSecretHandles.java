package io.ashlar.secrets.azure;

import com.pulumi.azurenative.keyvault.Secret;
import com.pulumi.azurenative.keyvault.Vault;
import com.pulumi.core.Output;
import io.ashlar.secrets.SecretHandles;
import java.util.Optional;

/**
 * The resources of a secret.
 *
 * @param vault the vault around it
 * @param secret the secret, unless others put it in
 * @param secretName its name in the vault
 */
public record AzureSecretHandles(Vault vault, Optional<Secret> secret, String secretName) implements SecretHandles {

    @Override
    public Output<String> secretId() {
        return secret.map(made -> made.properties().applyValue(properties -> properties.secretUri()))
                .orElseGet(() -> vault.properties()
                        .applyValue(properties -> properties.vaultUri().orElse("") + "secrets/" + secretName));
    }

    @Override
    public Output<String> scopeId() {
        return vault.id();
    }

    @Override
    public Optional<Output<String>> decryptionKeyId() {
        return Optional.empty();
    }
}
