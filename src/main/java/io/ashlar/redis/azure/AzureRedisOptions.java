package io.ashlar.redis.azure;

import com.pulumi.azurenative.cache.DatabaseArgs;
import com.pulumi.azurenative.cache.RedisEnterpriseArgs;
import java.util.function.UnaryOperator;

/**
 * What only Azure knows of a Redis.
 *
 * @param service which of Azure's services it is
 * @param protocol what clients speak
 * @param server a hook that sees the cluster's arguments last
 * @param database a hook that sees the database's arguments last
 */
public record AzureRedisOptions(
        Service service,
        Protocol protocol,
        UnaryOperator<RedisEnterpriseArgs.Builder> server,
        UnaryOperator<DatabaseArgs.Builder> database) {

    /** Which of Azure's services it is. */
    public enum Service {
        /** Azure Managed Redis. */
        MANAGED_REDIS,
        /** Azure Cache for Redis, which takes no new instances: asking for it is an error that says what to do. */
        CACHE_FOR_REDIS
    }

    /**
     * What clients speak.
     *
     * @see <a href="https://learn.microsoft.com/azure/redis/architecture#cluster-policies">Cluster policies</a>
     */
    public enum Protocol {
        /** That of a single server: one address in front of all shards. Every client works with it. */
        SINGLE,
        /** That of a cluster: clients find the shards themselves, which is faster. */
        CLUSTER
    }

    /** Azure Managed Redis as a single server, nothing changed. */
    public static AzureRedisOptions none() {
        return new AzureRedisOptions(
                Service.MANAGED_REDIS, Protocol.SINGLE, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** These options for another service. */
    public AzureRedisOptions from(Service otherService) {
        return new AzureRedisOptions(otherService, protocol, server, database);
    }

    /** These options for clients that speak the cluster protocol. It can never change. */
    public AzureRedisOptions clusterProtocol() {
        return new AzureRedisOptions(service, Protocol.CLUSTER, server, database);
    }

    /** These options with a hook for the cluster. */
    public AzureRedisOptions customizeServer(UnaryOperator<RedisEnterpriseArgs.Builder> hook) {
        return new AzureRedisOptions(service, protocol, hook, database);
    }

    /** These options with a hook for the database. */
    public AzureRedisOptions customizeDatabase(UnaryOperator<DatabaseArgs.Builder> hook) {
        return new AzureRedisOptions(service, protocol, server, hook);
    }
}
