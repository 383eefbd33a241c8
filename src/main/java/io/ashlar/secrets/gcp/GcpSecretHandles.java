package io.ashlar.secrets.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.pubsub.Topic;
import com.pulumi.gcp.secretmanager.Secret;
import com.pulumi.gcp.secretmanager.SecretVersion;
import io.ashlar.secrets.SecretHandles;
import java.util.Optional;

/**
 * The resources of a secret.
 *
 * @param secret the secret
 * @param version what it holds, unless others put it in
 * @param reminders the topic of reminders, if there are any
 */
public record GcpSecretHandles(Secret secret, Optional<SecretVersion> version, Optional<Topic> reminders)
        implements SecretHandles {

    @Override
    public Output<String> secretId() {
        return version.map(made -> Output.tuple(secret.id(), made.id()).applyValue(ids -> ids.t1))
                .orElseGet(secret::id);
    }

    @Override
    public Output<String> scopeId() {
        return secret.id();
    }

    @Override
    public Optional<Output<String>> decryptionKeyId() {
        return Optional.empty();
    }
}
