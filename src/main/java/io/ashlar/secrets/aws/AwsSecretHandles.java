package io.ashlar.secrets.aws;

import com.pulumi.aws.secretsmanager.Secret;
import com.pulumi.aws.secretsmanager.SecretRotation;
import com.pulumi.aws.secretsmanager.SecretVersion;
import com.pulumi.core.Output;
import io.ashlar.secrets.SecretHandles;
import java.util.Optional;

/**
 * The resources of a secret.
 *
 * @param secret the secret
 * @param version what it holds, unless others put it in
 * @param rotation what rotates it, if anything
 * @param encryptionKeyId the key that encrypts it
 */
public record AwsSecretHandles(
        Secret secret,
        Optional<SecretVersion> version,
        Optional<SecretRotation> rotation,
        Output<String> encryptionKeyId)
        implements SecretHandles {

    @Override
    public Output<String> secretId() {
        return version.map(SecretVersion::arn).orElseGet(secret::arn);
    }

    @Override
    public Output<String> scopeId() {
        return secret.arn();
    }

    @Override
    public Optional<Output<String>> decryptionKeyId() {
        return Optional.of(encryptionKeyId);
    }
}
