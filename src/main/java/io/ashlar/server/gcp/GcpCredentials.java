package io.ashlar.server.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.secretmanager.Secret;
import com.pulumi.gcp.secretmanager.SecretArgs;
import com.pulumi.gcp.secretmanager.SecretVersion;
import com.pulumi.gcp.secretmanager.SecretVersionArgs;
import com.pulumi.gcp.secretmanager.inputs.SecretReplicationArgs;
import com.pulumi.gcp.secretmanager.inputs.SecretReplicationUserManagedArgs;
import com.pulumi.gcp.secretmanager.inputs.SecretReplicationUserManagedReplicaArgs;
import com.pulumi.gcp.secretmanager.inputs.SecretReplicationUserManagedReplicaCustomerManagedEncryptionArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Outputs;
import io.ashlar.core.Protection;
import io.ashlar.core.Tags;
import io.ashlar.gcp.GcpScope;
import io.ashlar.gcp.Labels;
import io.ashlar.server.plan.CredentialsPlan;
import java.util.List;

/**
 * The secret of a server and what it holds.
 *
 * @param secret the secret; whoever is to read it is granted so here
 * @param version what it holds
 */
public record GcpCredentials(Secret secret, SecretVersion version) {

    /**
     * Registers both.
     *
     * @param text what it holds, as {@link io.ashlar.server.Credentials} writes it; a secret
     */
    public static GcpCredentials keep(
            CredentialsPlan plan,
            GcpScope scope,
            Output<String> keyId,
            Output<String> text,
            Tags tags,
            CustomResourceOptions child) {
        CustomResourceOptions guarded = CustomResourceOptions.merge(
                child,
                CustomResourceOptions.builder()
                        .protect(plan.protection() == Protection.PROTECTED)
                        .build());
        Secret secret = new Secret(
                plan.secret(),
                SecretArgs.builder()
                        .project(scope.project())
                        .secretId(plan.secret())
                        .replication(SecretReplicationArgs.builder()
                                .userManaged(SecretReplicationUserManagedArgs.builder()
                                        .replicas(inRegion(scope, keyId))
                                        .build())
                                .build())
                        .labels(Labels.of(tags))
                        .build(),
                guarded);
        SecretVersion version = new SecretVersion(
                plan.secretVersion(),
                SecretVersionArgs.builder().secret(secret.id()).secretData(text).build(),
                guarded);
        return new GcpCredentials(secret, version);
    }

    private static SecretReplicationUserManagedReplicaArgs inRegion(GcpScope scope, Output<String> keyId) {
        return SecretReplicationUserManagedReplicaArgs.builder()
                .location(scope.region())
                .customerManagedEncryption(SecretReplicationUserManagedReplicaCustomerManagedEncryptionArgs.builder()
                        .kmsKeyName(keyId)
                        .build())
                .build();
    }

    /** The secret's name, known only when there is something in it to read. */
    public Output<String> secretId() {
        return Outputs.onceThereAre(List.of(version), secret.id());
    }
}
