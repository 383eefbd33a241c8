package io.ashlar.network.plan;

/**
 * Something that a network keeps for one kind of service, on the clouds that want it. Others ask their network for it by
 * {@code NetworkRef.facility}; what they get is said here, constant by constant.
 */
public enum Facility {
    /**
     * Azure: id of the subnet that is delegated to {@code Microsoft.DBforPostgreSQL/flexibleServers}; nothing else fits in.
     *
     * @see <a href="https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-networking-private">Delegation</a>
     */
    POSTGRES_SUBNET("database", "postgres", Clients.NONE),
    /**
     * Azure: id of the subnet that is delegated to {@code Microsoft.App/environments}.
     *
     * @see <a href="https://learn.microsoft.com/azure/container-apps/custom-virtual-networks">Container Apps</a>
     */
    APPS_SUBNET("private", "apps", Clients.INSIDE),
    /**
     * Azure: id of the subnet that is delegated to {@code Microsoft.ContainerInstance/containerGroups}.
     *
     * @see <a href="https://learn.microsoft.com/azure/container-instances/container-instances-vnet">Container Instances</a>
     */
    CONTAINERS_SUBNET("private", "containers", Clients.INSIDE),
    /** Azure: id of the private DNS zone for flexible servers; known only when the network sees it. */
    POSTGRES_ZONE("zone", "postgres", Clients.NONE),
    /** Azure: id of the private DNS zone for private endpoints of Azure Cache for Redis. */
    REDIS_CACHE_ZONE("zone", "redis-cache", Clients.NONE),
    /** Azure: id of the private DNS zone for private endpoints of Azure Managed Redis. */
    MANAGED_REDIS_ZONE("zone", "managed-redis", Clients.NONE),
    /** Azure: id of the private DNS zone for private endpoints of storage accounts' blobs. */
    BLOB_ZONE("zone", "blob", Clients.NONE),
    /** Azure: id of the private DNS zone for private endpoints of key vaults. */
    VAULT_ZONE("zone", "vault", Clients.NONE),
    /** Azure: id of the private DNS zone for private endpoints of container registries. */
    REGISTRY_ZONE("zone", "registry", Clients.NONE),
    /** Google Cloud: name of the private subnet's secondary range for pods. */
    POD_RANGE("private", "pods", Clients.INSIDE),
    /** Google Cloud: name of the private subnet's secondary range for Kubernetes services. */
    SERVICE_RANGE("private", "services", Clients.NONE),
    /**
     * Google Cloud: self link of the network, known only when it is connected with Google's services (Cloud SQL,
     * Memorystore). Give it to such a service as its network, and it is made after the connection and goes before it.
     *
     * @see <a href="https://cloud.google.com/vpc/docs/private-services-access">Private services access</a>
     */
    MANAGED_SERVICES("database", "managed-services", Clients.NONE);

    /** Whether workloads that use databases and caches have their addresses in a range. */
    private enum Clients {
        INSIDE,
        NONE
    }

    private final String place;
    private final String key;
    private final Clients clients;

    Facility(String place, String key, Clients clients) {
        this.place = place;
        this.key = key;
        this.clients = clients;
    }

    /** Where it is and what it is for, as in names: {@code database-postgres}. */
    public String key() {
        return place + "-" + key;
    }

    /** Its key among the blocks of an exact plan: {@code postgres}. */
    public String block() {
        return key;
    }

    /** Whether workloads have their addresses in it, so that what lets a tier in must let it in too. */
    public boolean holdsClients() {
        return clients == Clients.INSIDE;
    }
}
