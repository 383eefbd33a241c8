package io.ashlar.secrets;

import com.pulumi.core.Output;
import java.util.Optional;

/** A secret as other capabilities see it: where it is and what a reader must be granted, never what it holds. */
public interface SecretRef {

    /**
     * The cloud's full name of the secret, without a version: an ARN on AWS, the secret's address in its vault on Azure,
     * {@code projects/…/secrets/…} on Google Cloud. It resolves only when there is something to read, unless others put it
     * in.
     */
    Output<String> secretId();

    /** What the right to read is given on: the ARN on AWS, the vault's id on Azure, the secret's name on Google Cloud. */
    Output<String> scopeId();

    /** The key that a reader must be allowed to decrypt with, where that is a right of its own: on AWS. */
    Optional<Output<String>> decryptionKeyId();
}
