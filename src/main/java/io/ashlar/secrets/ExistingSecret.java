package io.ashlar.secrets;

import com.pulumi.core.Output;
import java.util.Optional;

/**
 * A secret made elsewhere.
 *
 * @param secretId the cloud's full name, without a version
 * @param scopeId what the right to read is given on
 * @param decryptionKeyId the key that a reader must be allowed to decrypt with, on AWS
 */
public record ExistingSecret(Output<String> secretId, Output<String> scopeId, Optional<Output<String>> decryptionKeyId)
        implements SecretRef {}
