package io.ashlar.encryption;

import com.pulumi.core.Output;
import java.util.Optional;

/** What a driver made. */
public interface EncryptionKeyHandles {

    /** See {@link EncryptionKeyRef#keyId()}. */
    Output<String> keyId();

    /** See {@link EncryptionKeyRef#keyVersionId()}. */
    default Output<String> keyVersionId() {
        return keyId();
    }

    /** See {@link EncryptionKeyRef#identity()}. */
    default Optional<KeyIdentityRef> identity() {
        return Optional.empty();
    }
}
