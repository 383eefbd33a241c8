package io.ashlar.encryption;

import com.pulumi.core.Output;

/** What a driver made. */
public interface EncryptionKeyHandles {

    /** The key's full name in its cloud. */
    Output<String> keyId();
}
