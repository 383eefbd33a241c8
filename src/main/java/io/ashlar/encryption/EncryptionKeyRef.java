package io.ashlar.encryption;

import com.pulumi.core.Output;
import io.ashlar.core.Problems;
import io.ashlar.encryption.plan.KeyAccess;
import java.util.Optional;

/** A key as other capabilities see it. */
public interface EncryptionKeyRef {

    /**
     * The key's full name in its cloud, without a version: an ARN on AWS, {@code https://<vault>.vault.azure.net/keys/<key>}
     * on Azure, {@code projects/…/cryptoKeys/<key>} on Google Cloud. Known only when the cloud's services may use the key.
     */
    Output<String> keyId();

    /** The key's full name with its present version, for services of Azure that take no other; elsewhere its name. */
    default Output<String> keyVersionId() {
        return keyId();
    }

    /** Records a problem with {@code ENC-001} if services need an identity to use the key, and it comes with none. */
    default void check(KeyAccess access, Problems problems) {
        problems.require(
                access == KeyAccess.BY_THEMSELVES || identity().isPresent(),
                "ENC-001",
                "encryptionKey",
                "a key without an identity",
                "on Azure a service uses a key through an identity that it takes on",
                "Describe the existing key with ExistingEncryptionKey, or make it with Azure's driver.");
    }

    /** Who uses the key for services that cannot use it by themselves: present on Azure, empty elsewhere. */
    default Optional<KeyIdentityRef> identity() {
        return Optional.empty();
    }
}
