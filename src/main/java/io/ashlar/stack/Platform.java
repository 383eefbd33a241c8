package io.ashlar.stack;

import static io.ashlar.stack.PlatformArgs.BACKUP;
import static io.ashlar.stack.PlatformArgs.CACHE;
import static io.ashlar.stack.PlatformArgs.CLUSTER_COPIES;
import static io.ashlar.stack.PlatformArgs.DATABASE;
import static io.ashlar.stack.PlatformArgs.FILES;
import static io.ashlar.stack.PlatformArgs.IMAGES;
import static io.ashlar.stack.PlatformArgs.MONITORING;
import static io.ashlar.stack.PlatformArgs.NETWORK;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ProviderResource;
import io.ashlar.backup.Backup;
import io.ashlar.cloud.CloudAccount;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.kubernetes.KubernetesCluster;
import io.ashlar.monitoring.Monitoring;
import io.ashlar.network.Network;
import io.ashlar.postgres.Postgres;
import io.ashlar.redis.Redis;
import io.ashlar.registry.ContainerRegistry;
import io.ashlar.stack.Kept.Elsewhere;
import io.ashlar.storage.ObjectStore;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What one environment is made of, in reading order. */
public final class Platform {
    private Platform() {}

    /**
     * Registers the environment.
     *
     * @return what people and pipelines need of it, by name
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public static Map<String, Output<?>> define(StackConfig config) {
        CloudAccount account = config.place().account();
        PlatformArgs planned = new PlatformArgs(config, account.unopened()).checked();
        ProviderResource provider = account.provider(config.place().region());
        ComponentResourceOptions here = CloudAccount.with(provider);
        PlatformArgs args = planned.with(account.open(planned.environment(), planned.tags(), provider));

        EncryptionKey key = new EncryptionKey(args.environment(), args.encryptionKey(), here);
        Network network = new Network(NETWORK, args.network(key), here);

        KubernetesCluster cluster = new KubernetesCluster(args.environment(), args.cluster(network, key), here);
        Foundation foundation = new Foundation(key, network, cluster, here);
        InCluster inside = InCluster.of(config.teams(), args.inCluster(), foundation);
        ContainerRegistry images = new ContainerRegistry(IMAGES, args.images(key), here);
        ObjectStore files = new ObjectStore(FILES, args.files(network, key), here);
        Optional<Postgres> database =
                config.postgres().map(facts -> new Postgres(DATABASE, args.database(facts, network, key), here));
        Optional<Redis> cache = config.redis().map(facts -> new Redis(CACHE, args.cache(facts, network, key), here));
        Optional<Entrance> entrance = config.domain().map(domain -> Entrance.of(domain, args, foundation));

        Monitored monitored = new Monitored(
                network.natIds(),
                cluster,
                database.map(Function.identity()),
                cache.map(Function.identity()),
                entrance.flatMap(Entrance::loadBalancer).map(Function.identity()));
        Monitoring monitoring = new Monitoring(MONITORING, args.monitoring(monitored, key), here);
        config.observability().ifPresent(facts -> Telemetry.observe(facts, args.inCluster(), monitoring, foundation));

        ObjectStore clusterCopies = new ObjectStore(CLUSTER_COPIES, args.clusterCopies(network, key), here);
        Optional<Elsewhere> elsewhere = config.backupCopyRegion().map(region -> elsewhere(region, account, args));
        Kept kept = new Kept(database.map(Function.identity()), cluster, clusterCopies, monitoring, elsewhere);
        Backup backup = new Backup(BACKUP, args.backup(kept, key), here);

        return new Exports(network, cluster, backup, files, images, database, cache, entrance, inside).byName();
    }

    private static Elsewhere elsewhere(String region, CloudAccount account, PlatformArgs args) {
        ProviderResource there = account.provider(region);
        EncryptionKey key = new EncryptionKey(
                args.environment() + "-copies", args.encryptionKeyIn(region), CloudAccount.with(there));
        return new Elsewhere(region, there, key);
    }
}
