package io.ashlar.stack;

import com.pulumi.core.Output;
import io.ashlar.backup.BackupArgs;
import io.ashlar.backup.plan.BackupDefaults;
import io.ashlar.backup.plan.Continuity;
import io.ashlar.cloud.Cloud;
import io.ashlar.core.Problems;
import io.ashlar.core.Tags;
import io.ashlar.dns.CertificateArgs;
import io.ashlar.dns.CertificateRef;
import io.ashlar.dns.DnsArgs;
import io.ashlar.dns.DnsRef;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.kubernetes.KubernetesClusterArgs;
import io.ashlar.loadbalancer.LoadBalancerArgs;
import io.ashlar.monitoring.MonitoringArgs;
import io.ashlar.monitoring.plan.DatabaseFacts;
import io.ashlar.monitoring.plan.Delivery;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.NetworkRef;
import io.ashlar.network.plan.CidrPlan;
import io.ashlar.postgres.PostgresArgs;
import io.ashlar.postgres.PostgresArgsBuilder;
import io.ashlar.postgres.PostgresRef;
import io.ashlar.postgres.plan.BackupOwner;
import io.ashlar.redis.RedisArgs;
import io.ashlar.redis.RedisArgsBuilder;
import io.ashlar.redis.RedisRef;
import io.ashlar.registry.ContainerRegistryArgs;
import io.ashlar.storage.ObjectStoreArgs;
import io.ashlar.storage.ObjectStoreRef;
import io.ashlar.storage.plan.StorePurpose;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of each component of an environment: the facts of its stack file in the components' own words. */
final class PlatformArgs {
    static final String NETWORK = "network";
    static final String IMAGES = "images";
    static final String FILES = "files";
    static final String DATABASE = "database";
    static final String CACHE = "cache";
    static final String ZONE = "zone";
    static final String CERTIFICATE = "certificate";
    static final String ENTRANCE_LOGS = "entrance-logs";
    static final String ENTRANCE = "entrance";
    static final String MONITORING = "monitoring";
    static final String CLUSTER_COPIES = "cluster-copies";
    static final String BACKUP = "backup";

    /** What carries this tag is backed up. */
    private static final Map<String, String> BACKED_UP = Map.of("backup", "yes");

    private final StackConfig config;
    private final Cloud cloud;
    private final Tags tags;

    PlatformArgs(StackConfig config, Cloud cloud) {
        this.config = config;
        this.cloud = cloud;
        this.tags = new Tags(Map.of(
                "environment", config.stack(),
                "owner", config.owner(),
                "profile", config.profile().key(),
                "managed-by", "ashlar"));
    }

    /**
     * Checks the arguments of every component before the first is registered.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong with any of them
     */
    PlatformArgs checked() {
        Problems.reportTogether(PlatformChecks.of(config, this, everyKey -> true));
        return this;
    }

    /** The same facts for the drivers that provision. */
    PlatformArgs with(Cloud opened) {
        return new PlatformArgs(config, opened);
    }

    /**
     * Name of the components whose names the cloud shows and keeps unique in an account and region, such as a key's alias
     * and a cluster: the stack's own, so that several environments fit into one account.
     */
    String environment() {
        return config.stack();
    }

    /** The tags that everything carries. */
    Tags tags() {
        return tags;
    }

    /** The arguments of what runs in the cluster. */
    InClusterArgs inCluster() {
        return new InClusterArgs(config, cloud, tags);
    }

    EncryptionKeyArgs encryptionKey() {
        return encryptionKey(cloud);
    }

    /** The key of what is copied to another region. */
    EncryptionKeyArgs encryptionKeyIn(String region) {
        return encryptionKey(cloud.in(region));
    }

    private EncryptionKeyArgs encryptionKey(Cloud there) {
        return EncryptionKeyArgs.builder(there.encryption())
                .profile(config.profile())
                .protection(config.protection())
                .tags(tags)
                .build();
    }

    NetworkArgs network(EncryptionKeyRef key) {
        StackConfig.Network network = config.network();
        NetworkArgs.Builder args = NetworkArgs.builder(cloud.network())
                .profile(config.profile())
                .cidr(network.cidr())
                .zones(network.zones())
                .interfaceEndpoints(network.interfaceEndpoints())
                .encryptionKey(key)
                .tags(tags);
        network.nat().ifPresent(args::nat);
        network.natZone().ifPresent(args::natZone);
        if (!network.subnetBlocks().isEmpty()) {
            args.cidrPlan(CidrPlan.exact(network.subnetBlocks()));
        }
        return args.build();
    }

    KubernetesClusterArgs cluster(NetworkRef network, EncryptionKeyRef key) {
        StackConfig.Kubernetes kubernetes = config.kubernetes();
        KubernetesClusterArgs.Builder args = KubernetesClusterArgs.builder(cloud.kubernetes())
                .profile(config.profile())
                .protection(config.protection())
                .network(network)
                .encryptionKey(key)
                .pools(kubernetes.nodePools())
                .publicAccessFrom(kubernetes.publicAccessFrom())
                .tags(tags);
        kubernetes.version().ifPresent(args::version);
        kubernetes.administrators().forEach(args::admin);
        kubernetes.viewers().forEach(args::viewer);
        return args.build();
    }

    ContainerRegistryArgs images(EncryptionKeyRef key) {
        return ContainerRegistryArgs.builder(cloud.registry())
                .profile(config.profile())
                .protection(config.protection())
                .namespace(config.stack())
                .repositories(config.repositories())
                .encryptionKey(key)
                .tags(tags)
                .build();
    }

    ObjectStoreArgs files(NetworkRef network, EncryptionKeyRef key) {
        return store(config, cloud, network, key, tags.with(BACKED_UP));
    }

    /** A store of the environment: closed to everything but its network, under its key. */
    static ObjectStoreArgs store(StackConfig config, Cloud cloud, NetworkRef network, EncryptionKeyRef key, Tags tags) {
        return ObjectStoreArgs.builder(cloud.storage())
                .profile(config.profile())
                .protection(config.protection())
                .network(network)
                .encryptionKey(key)
                .tags(tags)
                .build();
    }

    PostgresArgs database(StackConfig.Postgres facts, NetworkRef network, EncryptionKeyRef key) {
        PostgresArgsBuilder args = PostgresArgs.builder(cloud.postgres())
                .profile(config.profile())
                .protection(config.protection())
                .instanceClass(facts.instanceClass())
                .storageGiB(facts.storageGiB())
                .readReplicas(facts.readReplicas())
                .backupOwner(
                        BackupDefaults.of(config.profile()).continuity() == Continuity.CONTINUOUS
                                ? BackupOwner.BACKUP_SERVICE
                                : BackupOwner.SERVER)
                .network(network)
                .encryptionKey(key)
                .tags(tags.with(BACKED_UP));
        facts.version().ifPresent(args::version);
        return args.build();
    }

    RedisArgs cache(StackConfig.Redis facts, NetworkRef network, EncryptionKeyRef key) {
        return cache(facts).network(network).encryptionKey(key).tags(tags).build();
    }

    private RedisArgsBuilder cache(StackConfig.Redis facts) {
        RedisArgsBuilder args = RedisArgs.builder(cloud.redis())
                .profile(config.profile())
                .protection(config.protection())
                .nodeType(facts.nodeType());
        facts.replicas().ifPresent(args::replicas);
        return args;
    }

    DnsArgs zone(String domain) {
        return DnsArgs.builder(cloud.dns())
                .profile(config.profile())
                .protection(config.protection())
                .domain(domain)
                .tags(tags)
                .build();
    }

    CertificateArgs certificate(DnsRef zone) {
        return CertificateArgs.builder(cloud.certificate())
                .zone(zone)
                .tags(tags)
                .build();
    }

    /** The certificate that the stack file names, if it names one. */
    Optional<Output<String>> existingCertificate() {
        return config.certificate().map(Output::of);
    }

    ObjectStoreArgs entranceLogs() {
        return ObjectStoreArgs.builder(cloud.storage())
                .profile(config.profile())
                .protection(config.protection())
                .purpose(StorePurpose.LOAD_BALANCER_LOGS)
                .tags(tags)
                .build();
    }

    LoadBalancerArgs entrance(DnsRef zone, CertificateRef certificate, ObjectStoreRef logs, NetworkRef network) {
        return LoadBalancerArgs.builder(cloud.loadBalancer())
                .profile(config.profile())
                .protection(config.protection())
                .network(network)
                .certificate(certificate)
                .accessLogsTo(logs)
                .hostNames(zone, List.of(zone.domain()))
                .tags(tags)
                .build();
    }

    MonitoringArgs monitoring(Monitored monitored, EncryptionKeyRef key) {
        MonitoringArgs.Builder args = MonitoringArgs.builder(cloud.monitoring())
                .profile(config.profile())
                .cluster(monitored.cluster())
                .encryptionKey(key)
                .tags(tags);
        config.alerts()
                .forEach((tier, address) -> args.subscribe(
                        tier, "people", address.startsWith("https:") ? Delivery.HTTPS : Delivery.EMAIL, address));
        monitored.natIds().forEach(args::watchNat);
        monitored.database().ifPresent(server -> watchDatabase(args, server));
        monitored.cache().ifPresent(server -> watchCache(args, server));
        monitored.entrance().ifPresent(entrance -> args.watchLoadBalancer(ENTRANCE, entrance.arnSuffix()));
        return args.build();
    }

    /** A class whose memory nobody knows has been refused by the database's own check. */
    private void watchDatabase(MonitoringArgs.Builder args, PostgresRef server) {
        config.postgres().ifPresent(facts -> cloud.machine(facts.instanceClass())
                .ifPresent(machine -> args.watch(
                        DATABASE,
                        server,
                        DatabaseFacts.of(facts.instanceClass(), machine.memoryGib(), facts.storageGiB()))));
    }

    private void watchCache(MonitoringArgs.Builder args, RedisRef server) {
        config.redis().ifPresent(facts -> cloud.machine(facts.nodeType())
                .ifPresent(machine ->
                        args.watch(CACHE, server, cache(facts).build().nodes(), machine.processors())));
    }

    ObjectStoreArgs clusterCopies(NetworkRef network, EncryptionKeyRef key) {
        return store(config, cloud, network, key, tags);
    }

    BackupArgs backup(Kept kept, EncryptionKeyRef key) {
        return kept.backup(cloud.backup(), config.profile(), BACKED_UP)
                .protection(config.protection())
                .encryptionKey(key)
                .tags(tags)
                .build();
    }
}
