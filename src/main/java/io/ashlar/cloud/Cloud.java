package io.ashlar.cloud;

import io.ashlar.backup.BackupDriver;
import io.ashlar.containers.ContainerServiceDriver;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.dns.CertificateDriver;
import io.ashlar.dns.DnsDriver;
import io.ashlar.edge.CdnDriver;
import io.ashlar.edge.GlobalRoutingDriver;
import io.ashlar.encryption.EncryptionKeyDriver;
import io.ashlar.identity.ServiceAccountIdentityDriver;
import io.ashlar.kubernetes.KubernetesClusterDriver;
import io.ashlar.loadbalancer.LoadBalancerDriver;
import io.ashlar.messaging.TopicDriver;
import io.ashlar.monitoring.MonitoringDriver;
import io.ashlar.network.NetworkDriver;
import io.ashlar.postgres.PostgresDriver;
import io.ashlar.redis.RedisDriver;
import io.ashlar.registry.ContainerRegistryDriver;
import io.ashlar.secrets.SecretDriver;
import io.ashlar.secretstore.NamespaceReaderDriver;
import io.ashlar.storage.ObjectStoreDriver;
import java.util.Optional;

/** The drivers of one cloud, bundled: what an environment is made with, whichever cloud it is. */
public interface Cloud {
    /** The same cloud in another region. */
    Cloud in(String region);

    /** What a size that this cloud sells for databases or caches holds; empty if nobody here knows. */
    Optional<Machine> machine(String size);

    /** Makes keys that encrypt. */
    EncryptionKeyDriver encryption();

    /** Makes networks. */
    NetworkDriver network();

    /** Makes PostgreSQL servers. */
    PostgresDriver postgres();

    /** Makes caches. */
    RedisDriver redis();

    /** Makes object stores. */
    ObjectStoreDriver storage();

    /** Makes registries of container images. */
    ContainerRegistryDriver registry();

    /** Makes Kubernetes clusters. */
    KubernetesClusterDriver kubernetes();

    /** Makes zones. */
    DnsDriver dns();

    /** Makes certificates. */
    CertificateDriver certificate();

    /** Makes load balancers for HTTPS. */
    LoadBalancerDriver loadBalancer();

    /** Alarms of the cloud, metrics in the cluster. */
    MonitoringDriver monitoring();

    /** Copies by the cloud, those of a cluster by Velero. */
    BackupDriver backup();

    /** Lets service accounts of Kubernetes act in the cloud. */
    ServiceAccountIdentityDriver identity();

    /** Makes secrets. */
    SecretDriver secrets();

    /** Runs containers without servers. */
    ContainerServiceDriver containers();

    /** Makes topics and their subscriptions. */
    TopicDriver messaging();

    /** Answers close to users. */
    CdnDriver cdn();

    /** Leads one name to several places. */
    GlobalRoutingDriver globalRouting();

    /** Lets namespaces read secrets of the cloud. */
    NamespaceReaderDriver secretReaders();

    /** What runs in a cluster is told that it runs here. */
    ClusterCloud clusterCloud();
}
