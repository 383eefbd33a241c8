package io.ashlar.redis.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Protection;
import io.ashlar.server.plan.CredentialsPlan;
import java.util.Map;
import java.util.Optional;

/**
 * What a Redis takes on Azure beside what it takes everywhere.
 *
 * @param credentials where the access key is kept
 * @param database logical name of the one database
 * @param endpoint logical name of the private endpoint
 * @param zoneGroup logical name of what puts the endpoint's name into the network's zone
 * @param lock logical name of the lock against deletion, if it is protected
 * @param evictionPolicy what goes when the memory is full, in Azure's words
 */
public record AzureRedisPlan(
        CredentialsPlan credentials,
        String database,
        String endpoint,
        String zoneGroup,
        Optional<String> lock,
        Optional<String> evictionPolicy) {
    /** The parameter that decides what goes when the memory is full: the only one that Azure lets be set. */
    public static final String EVICTION = "maxmemory-policy";

    /** https://learn.microsoft.com/azure/redis/management-faqs: the ports of Azure Managed Redis begin here. */
    public static final int PORT = 10_000;

    /** https://learn.microsoft.com/rest/api/redis/redisenterprisecache/databases/create: EvictionPolicy. */
    private static final Map<String, String> EVICTION_POLICIES = Map.of(
            "allkeys-lfu", "AllKeysLFU",
            "allkeys-lru", "AllKeysLRU",
            "allkeys-random", "AllKeysRandom",
            "volatile-lru", "VolatileLRU",
            "volatile-lfu", "VolatileLFU",
            "volatile-ttl", "VolatileTTL",
            "volatile-random", "VolatileRandom",
            "noeviction", "NoEviction");

    /** The plan of the Redis of this component. */
    public static AzureRedisPlan of(String component, RedisPlan plan) {
        Names names = Names.of(component);
        Protection protection = plan.server().protection();
        return new AzureRedisPlan(
                CredentialsPlan.of(component, plan.user().userName(), protection),
                names.child("database"),
                names.child("endpoint"),
                names.child("endpoint-name"),
                protection == Protection.PROTECTED ? Optional.of(names.child("lock")) : Optional.empty(),
                Optional.ofNullable(plan.parameters().values().get(EVICTION))
                        .map(policy -> EVICTION_POLICIES.getOrDefault(policy, policy)));
    }
}
