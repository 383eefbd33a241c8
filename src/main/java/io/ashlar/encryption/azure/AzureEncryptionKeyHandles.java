package io.ashlar.encryption.azure;

import com.pulumi.azurenative.authorization.RoleAssignment;
import com.pulumi.azurenative.keyvault.Key;
import com.pulumi.azurenative.keyvault.Vault;
import com.pulumi.azurenative.managedidentity.UserAssignedIdentity;
import com.pulumi.core.Output;
import io.ashlar.core.Outputs;
import io.ashlar.encryption.EncryptionKeyHandles;
import io.ashlar.encryption.KeyIdentityRef;
import java.util.List;
import java.util.Optional;

/**
 * The key and what is around it.
 *
 * @param vault the vault
 * @param key the key in it
 * @param user the identity that uses it for services
 * @param grant its right to do so
 */
public record AzureEncryptionKeyHandles(Vault vault, Key key, UserAssignedIdentity user, RoleAssignment grant)
        implements EncryptionKeyHandles {

    @Override
    public Output<String> keyId() {
        return granted(key.keyUri());
    }

    @Override
    public Output<String> keyVersionId() {
        return granted(key.keyUriWithVersion());
    }

    @Override
    public Optional<KeyIdentityRef> identity() {
        return Optional.of(
                new KeyIdentityRef(granted(user.id()), granted(user.principalId()), granted(user.clientId())));
    }

    private Output<String> granted(Output<String> value) {
        return Outputs.onceThereAre(List.of(grant), value);
    }
}
