package io.ashlar.cloud;

import io.ashlar.azure.AzureScope;
import io.ashlar.backup.BackupDriver;
import io.ashlar.backup.azure.AzureBackupDriver;
import io.ashlar.backup.incluster.Velero;
import io.ashlar.containers.ContainerServiceDriver;
import io.ashlar.containers.azure.AzureContainerServiceDriver;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.dns.CertificateDriver;
import io.ashlar.dns.DnsDriver;
import io.ashlar.dns.azure.AzureCertificateDriver;
import io.ashlar.dns.azure.AzureDnsDriver;
import io.ashlar.edge.CdnDriver;
import io.ashlar.edge.GlobalRoutingDriver;
import io.ashlar.edge.azure.AzureCdnDriver;
import io.ashlar.edge.azure.AzureGlobalRoutingDriver;
import io.ashlar.encryption.EncryptionKeyDriver;
import io.ashlar.encryption.azure.AzureEncryptionKeyDriver;
import io.ashlar.identity.ServiceAccountIdentityDriver;
import io.ashlar.identity.azure.AzureServiceAccountIdentityDriver;
import io.ashlar.kubernetes.KubernetesClusterDriver;
import io.ashlar.kubernetes.azure.AzureKubernetesClusterDriver;
import io.ashlar.loadbalancer.LoadBalancerDriver;
import io.ashlar.loadbalancer.azure.AzureLoadBalancerDriver;
import io.ashlar.messaging.TopicDriver;
import io.ashlar.messaging.azure.AzureTopicDriver;
import io.ashlar.monitoring.MonitoringDriver;
import io.ashlar.monitoring.azure.AzureAlertingDriver;
import io.ashlar.monitoring.incluster.PrometheusStack;
import io.ashlar.network.NetworkDriver;
import io.ashlar.network.azure.AzureNetworkDriver;
import io.ashlar.postgres.PostgresDriver;
import io.ashlar.postgres.azure.AzurePostgresDriver;
import io.ashlar.redis.RedisDriver;
import io.ashlar.redis.azure.AzureRedisDriver;
import io.ashlar.registry.ContainerRegistryDriver;
import io.ashlar.registry.azure.AzureContainerRegistryDriver;
import io.ashlar.secrets.SecretDriver;
import io.ashlar.secrets.azure.AzureSecretDriver;
import io.ashlar.secretstore.FederatedReaders;
import io.ashlar.secretstore.NamespaceReaderDriver;
import io.ashlar.storage.ObjectStoreDriver;
import io.ashlar.storage.azure.AzureObjectStoreDriver;
import java.util.Optional;

/**
 * Every driver for Azure, without hooks.
 *
 * @param scope where they put what they make
 */
public record AzureCloud(AzureScope scope) implements Cloud {

    @Override
    public AzureCloud in(String region) {
        return new AzureCloud(scope.in(region));
    }

    @Override
    public Optional<Machine> machine(String size) {
        return AzureMachines.of(size);
    }

    /** Makes keys in Key Vault. */
    @Override
    public EncryptionKeyDriver encryption() {
        return new AzureEncryptionKeyDriver(scope);
    }

    /** Makes virtual networks. */
    @Override
    public NetworkDriver network() {
        return new AzureNetworkDriver(scope);
    }

    /** Makes storage accounts with one container each. */
    @Override
    public ObjectStoreDriver storage() {
        return new AzureObjectStoreDriver(scope);
    }

    /** Makes container registries. */
    @Override
    public ContainerRegistryDriver registry() {
        return new AzureContainerRegistryDriver(scope);
    }

    /** Makes managed identities for service accounts, by federation. */
    @Override
    public ServiceAccountIdentityDriver identity() {
        return new AzureServiceAccountIdentityDriver(scope);
    }

    /** Makes AKS clusters. */
    @Override
    public KubernetesClusterDriver kubernetes() {
        return new AzureKubernetesClusterDriver(scope);
    }

    /** Makes public zones of Azure DNS. */
    @Override
    public DnsDriver dns() {
        return new AzureDnsDriver(scope);
    }

    /** Refuses certificates, and says what to do instead. */
    @Override
    public CertificateDriver certificate() {
        return new AzureCertificateDriver();
    }

    /** Makes secrets in Key Vault, each in a vault of its own. */
    @Override
    public SecretDriver secrets() {
        return new AzureSecretDriver(scope);
    }

    /** Makes Application Gateways. */
    @Override
    public LoadBalancerDriver loadBalancer() {
        return new AzureLoadBalancerDriver(scope);
    }

    /** Makes flexible servers, in the network's delegated subnet. */
    @Override
    public PostgresDriver postgres() {
        return new AzurePostgresDriver(scope);
    }

    /** Makes Azure Managed Redis behind private endpoints. */
    @Override
    public RedisDriver redis() {
        return new AzureRedisDriver(scope);
    }

    /** Makes Container Apps. */
    @Override
    public ContainerServiceDriver containers() {
        return new AzureContainerServiceDriver(scope);
    }

    /** Alerts by Azure Monitor, metrics by Prometheus in the cluster. */
    @Override
    public MonitoringDriver monitoring() {
        return new MonitoringDriver(new AzureAlertingDriver(scope), new PrometheusStack());
    }

    /** Makes Service Bus topics. */
    @Override
    public TopicDriver messaging() {
        return new AzureTopicDriver(scope);
    }

    /** Makes Front Doors. */
    @Override
    public CdnDriver cdn() {
        return new AzureCdnDriver(scope);
    }

    /** Copies by a backup vault, the cluster's by Velero. */
    @Override
    public BackupDriver backup() {
        return new BackupDriver(new AzureBackupDriver(scope), new Velero());
    }

    /** Makes Traffic Manager profiles. */
    @Override
    public GlobalRoutingDriver globalRouting() {
        return new AzureGlobalRoutingDriver(scope);
    }

    @Override
    public ClusterCloud clusterCloud() {
        return ClusterCloud.AZURE;
    }

    /** Makes a federated identity for each namespace, whose secrets External Secrets Operator reads. */
    @Override
    public NamespaceReaderDriver secretReaders() {
        return new FederatedReaders();
    }
}
