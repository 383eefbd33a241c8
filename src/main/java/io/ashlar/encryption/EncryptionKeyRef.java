package io.ashlar.encryption;

import com.pulumi.core.Output;

/** A key as other capabilities see it. */
public interface EncryptionKeyRef {

    /** The key's full name in its cloud: an ARN on AWS. */
    Output<String> keyId();
}
