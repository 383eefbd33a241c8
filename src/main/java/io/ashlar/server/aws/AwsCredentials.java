package io.ashlar.server.aws;

import com.pulumi.aws.secretsmanager.Secret;
import com.pulumi.aws.secretsmanager.SecretArgs;
import com.pulumi.aws.secretsmanager.SecretVersion;
import com.pulumi.aws.secretsmanager.SecretVersionArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Outputs;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.sdk.random.RandomPassword;
import io.ashlar.sdk.random.RandomPasswordArgs;
import io.ashlar.server.Credentials;
import io.ashlar.server.plan.CredentialsPlan;
import java.util.List;
import java.util.Map;

/**
 * A password that was made for a server, and the secret that keeps it.
 *
 * @param password the password; a secret
 * @param secret the secret
 * @param version what it holds
 */
public record AwsCredentials(Output<String> password, Secret secret, SecretVersion version) {

    /** Registers all of it. */
    public static AwsCredentials make(
            CredentialsPlan plan, Output<String> keyId, Tags tags, CustomResourceOptions child) {
        CustomResourceOptions guarded = CustomResourceOptions.merge(
                child,
                CustomResourceOptions.builder()
                        .protect(plan.protection() == Protection.PROTECTED)
                        .build());
        Output<String> password = new RandomPassword(
                        plan.password(),
                        RandomPasswordArgs.lettersAndDigits(CredentialsPlan.PASSWORD_LENGTH, Map.of()),
                        child)
                .result();
        Secret secret = new Secret(
                plan.secret(),
                SecretArgs.builder()
                        .description("User name and password of " + plan.userName())
                        .kmsKeyId(keyId)
                        .recoveryWindowInDays(plan.recoveryDays())
                        .tags(tags.named(plan.secret()))
                        .build(),
                guarded);
        SecretVersion version = new SecretVersion(
                plan.secretVersion(),
                SecretVersionArgs.builder()
                        .secretId(secret.id())
                        .secretString(password.applyValue(made -> Credentials.write(plan.userName(), made))
                                .asSecret())
                        .build(),
                guarded);
        return new AwsCredentials(password, secret, version);
    }

    /** The secret's ARN, known only when there is something in it to read. */
    public Output<String> secretId() {
        return Outputs.onceThereAre(List.of(version), secret.arn());
    }
}
