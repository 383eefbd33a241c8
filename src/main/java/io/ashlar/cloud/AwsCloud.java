package io.ashlar.cloud;

import io.ashlar.backup.BackupDriver;
import io.ashlar.backup.aws.AwsBackupDriver;
import io.ashlar.backup.incluster.Velero;
import io.ashlar.containers.ContainerServiceDriver;
import io.ashlar.containers.aws.AwsContainerServiceDriver;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.dns.CertificateDriver;
import io.ashlar.dns.DnsDriver;
import io.ashlar.dns.aws.AwsCertificateDriver;
import io.ashlar.dns.aws.AwsDnsDriver;
import io.ashlar.edge.CdnDriver;
import io.ashlar.edge.GlobalRoutingDriver;
import io.ashlar.edge.aws.AwsCdnDriver;
import io.ashlar.edge.aws.AwsGlobalRoutingDriver;
import io.ashlar.encryption.EncryptionKeyDriver;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.identity.ServiceAccountIdentityDriver;
import io.ashlar.identity.aws.AwsServiceAccountIdentityDriver;
import io.ashlar.kubernetes.KubernetesClusterDriver;
import io.ashlar.kubernetes.aws.AwsKubernetesClusterDriver;
import io.ashlar.loadbalancer.LoadBalancerDriver;
import io.ashlar.loadbalancer.aws.AwsLoadBalancerDriver;
import io.ashlar.machines.AutoScalingGroupDriver;
import io.ashlar.machines.aws.AwsAutoScalingGroupDriver;
import io.ashlar.messaging.TopicDriver;
import io.ashlar.messaging.aws.AwsTopicDriver;
import io.ashlar.monitoring.MonitoringDriver;
import io.ashlar.monitoring.aws.AwsAlertingDriver;
import io.ashlar.monitoring.incluster.PrometheusStack;
import io.ashlar.network.NetworkDriver;
import io.ashlar.network.aws.AwsNetworkDriver;
import io.ashlar.postgres.PostgresDriver;
import io.ashlar.postgres.aws.AwsPostgresDriver;
import io.ashlar.redis.RedisDriver;
import io.ashlar.redis.aws.AwsRedisDriver;
import io.ashlar.registry.ContainerRegistryDriver;
import io.ashlar.registry.aws.AwsContainerRegistryDriver;
import io.ashlar.secrets.SecretDriver;
import io.ashlar.secrets.aws.AwsSecretDriver;
import io.ashlar.secretstore.NamespaceReaderDriver;
import io.ashlar.secretstore.aws.AwsNamespaceReaders;
import io.ashlar.storage.ObjectStoreDriver;
import io.ashlar.storage.aws.AwsObjectStoreDriver;
import java.util.Optional;

/** Every driver for AWS, without hooks. */
public final class AwsCloud implements Cloud {

    /** The drivers of AWS know no region: the engine's provider does. */
    @Override
    public AwsCloud in(String region) {
        return this;
    }

    @Override
    public Optional<Machine> machine(String size) {
        return AwsMachines.of(size);
    }

    /** Makes keys in KMS. */
    @Override
    public EncryptionKeyDriver encryption() {
        return new AwsEncryptionKeyDriver();
    }

    /** Makes VPCs. */
    @Override
    public NetworkDriver network() {
        return new AwsNetworkDriver();
    }

    /** Makes RDS instances. */
    @Override
    public PostgresDriver postgres() {
        return new AwsPostgresDriver();
    }

    /** Makes ElastiCache replication groups. */
    @Override
    public RedisDriver redis() {
        return new AwsRedisDriver();
    }

    /** Makes S3 buckets. */
    @Override
    public ObjectStoreDriver storage() {
        return new AwsObjectStoreDriver();
    }

    /** Makes ECR repositories. */
    @Override
    public ContainerRegistryDriver registry() {
        return new AwsContainerRegistryDriver();
    }

    /** Makes EKS clusters. */
    @Override
    public KubernetesClusterDriver kubernetes() {
        return new AwsKubernetesClusterDriver();
    }

    /** Makes Route 53 zones. */
    @Override
    public DnsDriver dns() {
        return new AwsDnsDriver();
    }

    /** Makes ACM certificates. */
    @Override
    public CertificateDriver certificate() {
        return new AwsCertificateDriver();
    }

    /** Makes Application Load Balancers. */
    @Override
    public LoadBalancerDriver loadBalancer() {
        return new AwsLoadBalancerDriver();
    }

    /** Alarms by CloudWatch, metrics by Prometheus in the cluster. */
    @Override
    public MonitoringDriver monitoring() {
        return new MonitoringDriver(new AwsAlertingDriver(), new PrometheusStack());
    }

    /** Copies by AWS Backup, the cluster's by Velero. */
    @Override
    public BackupDriver backup() {
        return new BackupDriver(new AwsBackupDriver(), new Velero());
    }

    /** Makes IAM roles for service accounts, by EKS Pod Identity. */
    @Override
    public ServiceAccountIdentityDriver identity() {
        return new AwsServiceAccountIdentityDriver();
    }

    /** Makes secrets in Secrets Manager. */
    @Override
    public SecretDriver secrets() {
        return new AwsSecretDriver();
    }

    /** Makes ECS services on Fargate. */
    @Override
    public ContainerServiceDriver containers() {
        return new AwsContainerServiceDriver();
    }

    /** Makes SNS topics with SQS queues. */
    @Override
    public TopicDriver messaging() {
        return new AwsTopicDriver();
    }

    /** Makes CloudFront distributions; the component needs a provider of us-east-1. */
    @Override
    public CdnDriver cdn() {
        return new AwsCdnDriver();
    }

    /** Makes EC2 Auto Scaling groups. */
    public AutoScalingGroupDriver machines() {
        return new AwsAutoScalingGroupDriver();
    }

    /** Makes routed records and health checks of Route 53. */
    @Override
    public GlobalRoutingDriver globalRouting() {
        return new AwsGlobalRoutingDriver();
    }

    @Override
    public ClusterCloud clusterCloud() {
        return ClusterCloud.AWS;
    }

    /** Makes a role for each namespace, which External Secrets Operator takes on. */
    @Override
    public NamespaceReaderDriver secretReaders() {
        return new AwsNamespaceReaders();
    }
}
