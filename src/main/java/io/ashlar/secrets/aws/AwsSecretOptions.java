package io.ashlar.secrets.aws;

import com.pulumi.aws.secretsmanager.SecretArgs;
import com.pulumi.core.Output;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What only AWS knows of a secret.
 *
 * @param rotation what rotates it, if anything
 * @param replicas ARN of the key in each further region that has a copy
 * @param secret changes the secret's arguments
 */
public record AwsSecretOptions(
        Optional<Rotation> rotation,
        SortedMap<String, Output<String>> replicas,
        UnaryOperator<SecretArgs.Builder> secret) {

    public AwsSecretOptions {
        replicas = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(replicas));
    }

    /**
     * A function that puts a new value in.
     *
     * @param functionArn the function; its policy must let Secrets Manager call it
     * @param everyDays days between two rotations, 1 to 1,000
     * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda.html">Rotation by
     *     function</a>
     */
    public record Rotation(Output<String> functionArn, int everyDays) {}

    /** Nothing changed: one region, rotated by nobody. */
    public static AwsSecretOptions none() {
        return new AwsSecretOptions(Optional.empty(), new TreeMap<>(), UnaryOperator.identity());
    }

    /**
     * These options with a function that rotates the secret, the first time at once. The program's own value is then only
     * what it begins with.
     */
    public AwsSecretOptions rotatedBy(Output<String> functionArn, int everyDays) {
        return new AwsSecretOptions(Optional.of(new Rotation(functionArn, everyDays)), replicas, secret);
    }

    /** These options with copies, by region, each under a key of its region. $0.40 a month each. */
    public AwsSecretOptions replicatedTo(Map<String, Output<String>> keyArnByRegion) {
        return new AwsSecretOptions(rotation, new TreeMap<>(keyArnByRegion), secret);
    }

    /** These options with a hook for the secret. */
    public AwsSecretOptions customizeSecret(UnaryOperator<SecretArgs.Builder> hook) {
        return new AwsSecretOptions(rotation, replicas, hook);
    }
}
