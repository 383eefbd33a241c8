package io.ashlar.server.azure;

import io.ashlar.core.Problems;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.encryption.KeyIdentityRef;

/** The identity by which a server of Azure uses the environment's key. */
public final class AzureKeyUser {
    private AzureKeyUser() {}

    /**
     * The key's own.
     *
     * @throws io.ashlar.core.InvalidInputException if the key names none, as a key of another cloud does
     */
    public static KeyIdentityRef of(EncryptionKeyRef key) {
        Problems problems = Problems.of("EncryptionKey", "of a server on Azure");
        problems.require(
                        key.identity().isPresent(),
                        "SRV-001",
                        "identity",
                        "missing",
                        "a server of Azure uses a key by an identity that may",
                        "Make the key with Azure's driver, or name the identity where the existing key is described.")
                .throwIfAny();
        return key.identity().orElseThrow();
    }
}
