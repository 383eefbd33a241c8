package io.ashlar.encryption;

import com.pulumi.core.Output;
import java.util.Optional;

/**
 * A key made elsewhere, on Azure.
 *
 * @param keyId its URL without a version
 * @param keyVersionId its URL with its present version
 * @param user the identity that may use it
 */
public record ExistingEncryptionKey(Output<String> keyId, Output<String> keyVersionId, KeyIdentityRef user)
        implements EncryptionKeyRef {

    @Override
    public Optional<KeyIdentityRef> identity() {
        return Optional.of(user);
    }
}
