package io.ashlar.cloud;

import io.ashlar.backup.BackupDriver;
import io.ashlar.backup.gcp.GcpBackupDriver;
import io.ashlar.backup.incluster.Velero;
import io.ashlar.containers.ContainerServiceDriver;
import io.ashlar.containers.gcp.GcpContainerServiceDriver;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.dns.CertificateDriver;
import io.ashlar.dns.DnsDriver;
import io.ashlar.dns.gcp.GcpCertificateDriver;
import io.ashlar.dns.gcp.GcpDnsDriver;
import io.ashlar.edge.CdnDriver;
import io.ashlar.edge.GlobalRoutingDriver;
import io.ashlar.edge.gcp.GcpCdnDriver;
import io.ashlar.edge.gcp.GcpGlobalRoutingDriver;
import io.ashlar.encryption.EncryptionKeyDriver;
import io.ashlar.encryption.gcp.GcpEncryptionKeyDriver;
import io.ashlar.gcp.GcpScope;
import io.ashlar.identity.ServiceAccountIdentityDriver;
import io.ashlar.identity.gcp.GcpServiceAccountIdentityDriver;
import io.ashlar.kubernetes.KubernetesClusterDriver;
import io.ashlar.kubernetes.gcp.GcpKubernetesClusterDriver;
import io.ashlar.loadbalancer.LoadBalancerDriver;
import io.ashlar.loadbalancer.gcp.GcpLoadBalancerDriver;
import io.ashlar.messaging.TopicDriver;
import io.ashlar.messaging.gcp.GcpTopicDriver;
import io.ashlar.monitoring.MonitoringDriver;
import io.ashlar.monitoring.gcp.GcpAlertingDriver;
import io.ashlar.monitoring.incluster.PrometheusStack;
import io.ashlar.network.NetworkDriver;
import io.ashlar.network.gcp.GcpNetworkDriver;
import io.ashlar.postgres.PostgresDriver;
import io.ashlar.postgres.gcp.GcpPostgresDriver;
import io.ashlar.redis.RedisDriver;
import io.ashlar.redis.gcp.GcpRedisDriver;
import io.ashlar.registry.ContainerRegistryDriver;
import io.ashlar.registry.gcp.GcpContainerRegistryDriver;
import io.ashlar.secrets.SecretDriver;
import io.ashlar.secrets.gcp.GcpSecretDriver;
import io.ashlar.secretstore.FederatedReaders;
import io.ashlar.secretstore.NamespaceReaderDriver;
import io.ashlar.storage.ObjectStoreDriver;
import io.ashlar.storage.gcp.GcpObjectStoreDriver;
import java.util.Optional;

/**
 * Every driver for Google Cloud, without hooks.
 *
 * @param scope where they put what they make
 */
public record GcpCloud(GcpScope scope) implements Cloud {

    @Override
    public GcpCloud in(String region) {
        return new GcpCloud(scope.in(region));
    }

    @Override
    public Optional<Machine> machine(String size) {
        return GcpMachines.of(size);
    }

    /** Makes keys in Cloud KMS. */
    @Override
    public EncryptionKeyDriver encryption() {
        return new GcpEncryptionKeyDriver(scope);
    }

    /** Makes VPCs. */
    @Override
    public NetworkDriver network() {
        return new GcpNetworkDriver(scope);
    }

    /** Makes buckets of Cloud Storage. */
    @Override
    public ObjectStoreDriver storage() {
        return new GcpObjectStoreDriver(scope);
    }

    /** Makes repositories of Artifact Registry. */
    @Override
    public ContainerRegistryDriver registry() {
        return new GcpContainerRegistryDriver(scope);
    }

    /** Makes service accounts of IAM for those of Kubernetes. */
    @Override
    public ServiceAccountIdentityDriver identity() {
        return new GcpServiceAccountIdentityDriver(scope);
    }

    /** Makes GKE clusters. */
    @Override
    public KubernetesClusterDriver kubernetes() {
        return new GcpKubernetesClusterDriver(scope);
    }

    /** Makes managed zones of Cloud DNS. */
    @Override
    public DnsDriver dns() {
        return new GcpDnsDriver(scope);
    }

    /** Makes certificates of Certificate Manager. */
    @Override
    public CertificateDriver certificate() {
        return new GcpCertificateDriver(scope);
    }

    /** Makes secrets in Secret Manager. */
    @Override
    public SecretDriver secrets() {
        return new GcpSecretDriver(scope);
    }

    /** Makes global external Application Load Balancers. */
    @Override
    public LoadBalancerDriver loadBalancer() {
        return new GcpLoadBalancerDriver(scope);
    }

    /** Makes Cloud SQL instances with private addresses. */
    @Override
    public PostgresDriver postgres() {
        return new GcpPostgresDriver(scope);
    }

    /** Makes Memorystore instances. */
    @Override
    public RedisDriver redis() {
        return new GcpRedisDriver(scope);
    }

    /** Makes Cloud Run services. */
    @Override
    public ContainerServiceDriver containers() {
        return new GcpContainerServiceDriver(scope);
    }

    /** Alerts by Cloud Monitoring, metrics by Prometheus in the cluster. */
    @Override
    public MonitoringDriver monitoring() {
        return new MonitoringDriver(new GcpAlertingDriver(scope), new PrometheusStack());
    }

    /** Makes Pub/Sub topics. */
    @Override
    public TopicDriver messaging() {
        return new GcpTopicDriver(scope);
    }

    /** Makes Cloud CDN. */
    @Override
    public CdnDriver cdn() {
        return new GcpCdnDriver(scope);
    }

    /** Copies by Backup for GKE, and by Velero. */
    @Override
    public BackupDriver backup() {
        return new BackupDriver(new GcpBackupDriver(scope), new Velero());
    }

    /** Makes record sets with routing policies. */
    @Override
    public GlobalRoutingDriver globalRouting() {
        return new GcpGlobalRoutingDriver();
    }

    @Override
    public ClusterCloud clusterCloud() {
        return ClusterCloud.GCP;
    }

    /** Makes a service account for each namespace, whose secrets External Secrets Operator reads. */
    @Override
    public NamespaceReaderDriver secretReaders() {
        return new FederatedReaders();
    }
}
