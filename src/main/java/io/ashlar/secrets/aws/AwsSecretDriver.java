package io.ashlar.secrets.aws;

import com.pulumi.aws.secretsmanager.Secret;
import com.pulumi.aws.secretsmanager.SecretArgs;
import com.pulumi.aws.secretsmanager.SecretRotation;
import com.pulumi.aws.secretsmanager.SecretRotationArgs;
import com.pulumi.aws.secretsmanager.SecretVersion;
import com.pulumi.aws.secretsmanager.SecretVersionArgs;
import com.pulumi.aws.secretsmanager.inputs.SecretReplicaArgs;
import com.pulumi.aws.secretsmanager.inputs.SecretRotationRotationRulesArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.core.Protection;
import io.ashlar.secrets.SecretDriver;
import io.ashlar.secrets.SecretHandles;
import io.ashlar.secrets.aws.AwsSecretOptions.Rotation;
import io.ashlar.secrets.plan.AwsSecretRules;
import io.ashlar.secrets.plan.SecretPlan;
import io.ashlar.secrets.plan.SecretRules;
import java.util.List;
import java.util.Optional;

/** Makes secrets in AWS Secrets Manager. */
public final class AwsSecretDriver implements SecretDriver {
    private final AwsSecretOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AwsSecretDriver() {
        this(AwsSecretOptions.none());
    }

    /** A driver with rotation, copies or hooks. */
    public AwsSecretDriver(AwsSecretOptions options) {
        this.options = options;
    }

    @Override
    public SecretRules rules() {
        return new AwsSecretRules(options.rotation().map(Rotation::everyDays));
    }

    @Override
    public SecretHandles provision(
            SecretPlan plan,
            io.ashlar.secrets.SecretArgs args,
            Optional<Output<String>> value,
            io.ashlar.secrets.Secret parent) {
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        Secret secret = secret(plan, args, child);
        Optional<SecretVersion> version = value.map(text -> version(plan, text, secret, child));
        Optional<SecretRotation> rotation =
                options.rotation().map(rotating -> rotation(plan, rotating, secret, version, child));
        return new AwsSecretHandles(secret, version, rotation, args.encryptionKeyId());
    }

    private Secret secret(SecretPlan plan, io.ashlar.secrets.SecretArgs args, CustomResourceOptions child) {
        List<SecretReplicaArgs> replicas = options.replicas().entrySet().stream()
                .map(copy -> SecretReplicaArgs.builder()
                        .region(copy.getKey())
                        .kmsKeyId(copy.getValue())
                        .build())
                .toList();
        SecretArgs.Builder builder = SecretArgs.builder()
                .kmsKeyId(args.encryptionKeyId())
                .recoveryWindowInDays(plan.recoveryDays())
                .tags(args.tags().named(plan.name()));
        if (!replicas.isEmpty()) {
            builder.replicas(replicas);
        }
        return new Secret(
                plan.name(),
                options.secret().apply(builder).build(),
                CustomResourceOptions.merge(
                        child,
                        CustomResourceOptions.builder()
                                .protect(plan.protection() == Protection.PROTECTED)
                                .build()));
    }

    private SecretVersion version(SecretPlan plan, Output<String> text, Secret secret, CustomResourceOptions child) {
        CustomResourceOptions.Builder own = CustomResourceOptions.builder();
        if (options.rotation().isPresent()) {
            own.ignoreChanges(List.of("secretString"));
        }
        return new SecretVersion(
                plan.versionName(),
                SecretVersionArgs.builder()
                        .secretId(secret.id())
                        .secretString(text)
                        .build(),
                CustomResourceOptions.merge(child, own.build()));
    }

    private static SecretRotation rotation(
            SecretPlan plan,
            Rotation rotation,
            Secret secret,
            Optional<SecretVersion> version,
            CustomResourceOptions child) {
        return new SecretRotation(
                plan.rotationName(),
                SecretRotationArgs.builder()
                        .secretId(secret.id())
                        .rotationLambdaArn(rotation.functionArn())
                        .rotationRules(SecretRotationRotationRulesArgs.builder()
                                .automaticallyAfterDays(rotation.everyDays())
                                .build())
                        .build(),
                CustomResourceOptions.merge(
                        child,
                        CustomResourceOptions.builder()
                                .dependsOn(version.stream().toArray(Resource[]::new))
                                .build()));
    }
}
