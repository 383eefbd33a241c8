package io.ashlar.encryption.aws;

import com.pulumi.aws.kms.Alias;
import com.pulumi.aws.kms.Key;
import com.pulumi.core.Output;
import io.ashlar.encryption.EncryptionKeyHandles;

/**
 * The KMS key and its alias.
 *
 * @param key the key
 * @param alias its alias
 */
public record AwsEncryptionKeyHandles(Key key, Alias alias) implements EncryptionKeyHandles {
    @Override
    public Output<String> keyId() {
        return key.arn();
    }
}
