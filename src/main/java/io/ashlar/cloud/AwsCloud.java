package io.ashlar.cloud;

import io.ashlar.encryption.EncryptionKeyDriver;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.kubernetes.KubernetesClusterDriver;
import io.ashlar.kubernetes.aws.AwsKubernetesClusterDriver;
import io.ashlar.network.NetworkDriver;
import io.ashlar.network.aws.AwsNetworkDriver;
import io.ashlar.postgres.PostgresDriver;
import io.ashlar.postgres.aws.AwsPostgresDriver;
import io.ashlar.registry.ContainerRegistryDriver;
import io.ashlar.registry.aws.AwsContainerRegistryDriver;
import io.ashlar.storage.ObjectStoreDriver;
import io.ashlar.storage.aws.AwsObjectStoreDriver;

/** Every driver for AWS, without hooks. */
public final class AwsCloud {

    /** Makes keys in KMS. */
    public EncryptionKeyDriver encryption() {
        return new AwsEncryptionKeyDriver();
    }

    /** Makes VPCs. */
    public NetworkDriver network() {
        return new AwsNetworkDriver();
    }

    /** Makes RDS instances. */
    public PostgresDriver postgres() {
        return new AwsPostgresDriver();
    }

    /** Makes S3 buckets. */
    public ObjectStoreDriver storage() {
        return new AwsObjectStoreDriver();
    }

    /** Makes ECR repositories. */
    public ContainerRegistryDriver registry() {
        return new AwsContainerRegistryDriver();
    }

    /** Makes EKS clusters. */
    public KubernetesClusterDriver kubernetes() {
        return new AwsKubernetesClusterDriver();
    }
}
