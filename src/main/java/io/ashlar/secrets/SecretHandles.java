package io.ashlar.secrets;

import com.pulumi.core.Output;
import java.util.Optional;

/** What a driver made. Each cloud's implementation is a record that also carries the resources themselves. */
public interface SecretHandles {

    /** See {@link SecretRef#secretId()}. */
    Output<String> secretId();

    /** See {@link SecretRef#scopeId()}. */
    Output<String> scopeId();

    /** See {@link SecretRef#decryptionKeyId()}. */
    Optional<Output<String>> decryptionKeyId();
}
