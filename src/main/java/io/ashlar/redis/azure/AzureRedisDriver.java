package io.ashlar.redis.azure;

import com.pulumi.azurenative.authorization.ManagementLockByScope;
import com.pulumi.azurenative.authorization.ManagementLockByScopeArgs;
import com.pulumi.azurenative.cache.CacheFunctions;
import com.pulumi.azurenative.cache.Database;
import com.pulumi.azurenative.cache.DatabaseArgs;
import com.pulumi.azurenative.cache.RedisEnterprise;
import com.pulumi.azurenative.cache.RedisEnterpriseArgs;
import com.pulumi.azurenative.cache.inputs.ClusterPropertiesCustomerManagedKeyEncryptionArgs;
import com.pulumi.azurenative.cache.inputs.ClusterPropertiesEncryptionArgs;
import com.pulumi.azurenative.cache.inputs.ClusterPropertiesKeyEncryptionKeyIdentityArgs;
import com.pulumi.azurenative.cache.inputs.EnterpriseSkuArgs;
import com.pulumi.azurenative.cache.inputs.ListDatabaseKeysArgs;
import com.pulumi.azurenative.cache.inputs.ManagedServiceIdentityArgs;
import com.pulumi.azurenative.cache.inputs.PersistenceArgs;
import com.pulumi.azurenative.network.PrivateDnsZoneGroup;
import com.pulumi.azurenative.network.PrivateDnsZoneGroupArgs;
import com.pulumi.azurenative.network.PrivateEndpoint;
import com.pulumi.azurenative.network.PrivateEndpointArgs;
import com.pulumi.azurenative.network.inputs.PrivateDnsZoneConfigArgs;
import com.pulumi.azurenative.network.inputs.PrivateLinkServiceConnectionArgs;
import com.pulumi.azurenative.network.inputs.SubnetArgs;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.azure.AzureScope;
import io.ashlar.core.Protection;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.encryption.KeyIdentityRef;
import io.ashlar.network.plan.Facility;
import io.ashlar.redis.Redis;
import io.ashlar.redis.RedisArgs;
import io.ashlar.redis.RedisDriver;
import io.ashlar.redis.RedisHandles;
import io.ashlar.redis.azure.AzureRedisOptions.Protocol;
import io.ashlar.redis.azure.AzureRedisOptions.Service;
import io.ashlar.redis.plan.AzureRedisPlan;
import io.ashlar.redis.plan.RedisOffering;
import io.ashlar.redis.plan.RedisPlan;
import io.ashlar.redis.plan.RedisPlan.ServerPlan;
import io.ashlar.server.Credentials;
import io.ashlar.server.azure.AzureCredentials;
import io.ashlar.server.azure.AzureKeyUser;
import java.util.List;

/** Makes Azure Managed Redis and all that a planned Redis leans on. */
public final class AzureRedisDriver implements RedisDriver {
    /** https://learn.microsoft.com/azure/private-link/private-endpoint-overview#private-link-resource. */
    private static final String ENDPOINT_GROUP = "redisEnterprise";

    /** https://learn.microsoft.com/azure/redis/how-to-persistence: every 1, 6 or 12 hours; the longest disturbs least. */
    private static final String SNAPSHOT_EVERY = "12h";

    private final AzureScope scope;
    private final AzureRedisOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AzureRedisDriver(AzureScope scope) {
        this(scope, AzureRedisOptions.none());
    }

    /** A driver with another protocol, another service or hooks. */
    public AzureRedisDriver(AzureScope scope, AzureRedisOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public RedisOffering offering() {
        return options.service() == Service.MANAGED_REDIS ? AzureRedisOfferings.MANAGED : AzureRedisOfferings.CACHE;
    }

    @Override
    public RedisHandles provision(RedisPlan plan, RedisArgs args, Redis parent) {
        return new Provisioning(plan, args, parent).all();
    }

    /** One Redis in the making: what its resources share. */
    private final class Provisioning {
        private final RedisPlan plan;
        private final RedisArgs args;
        private final String component;
        private final AzureRedisPlan own;
        private final CustomResourceOptions child;
        private final InvokeOptions invoke;

        Provisioning(RedisPlan plan, RedisArgs args, Redis parent) {
            this.plan = plan;
            this.args = args;
            this.component = parent.pulumiResourceName();
            this.own = AzureRedisPlan.of(component, plan);
            this.child = CustomResourceOptions.builder().parent(parent).build();
            this.invoke = InvokeOptions.builder().parent(parent).build();
        }

        RedisHandles all() {
            RedisEnterprise server = server(plan.server(), args.surroundings().checkedKey());
            Database database = database(plan.server(), server);
            PrivateEndpoint endpoint = endpoint(server);
            PrivateDnsZoneGroup name = name(endpoint);
            AzureCredentials credentials = AzureCredentials.keep(
                    component,
                    own.credentials(),
                    scope,
                    accessKey(server, database)
                            .applyValue(
                                    key -> Credentials.write(own.credentials().userName(), key))
                            .asSecret(),
                    args.tags(),
                    child);
            own.lock().ifPresent(lock -> lock(lock, server, database));
            return new AzureRedisHandles(server, database, endpoint, name, credentials);
        }

        private RedisEnterprise server(ServerPlan server, EncryptionKeyRef key) {
            KeyIdentityRef user = AzureKeyUser.of(key);
            RedisEnterpriseArgs.Builder builder = RedisEnterpriseArgs.builder()
                    .resourceGroupName(scope.resourceGroup())
                    .location(scope.location())
                    .sku(EnterpriseSkuArgs.builder().name(server.nodeType()).build())
                    .minimumTlsVersion("1.2")
                    .identity(ManagedServiceIdentityArgs.builder()
                            .type("UserAssigned")
                            .userAssignedIdentities(user.id().applyValue(List::of))
                            .build())
                    .encryption(ClusterPropertiesEncryptionArgs.builder()
                            .customerManagedKeyEncryption(ClusterPropertiesCustomerManagedKeyEncryptionArgs.builder()
                                    .keyEncryptionKeyUrl(key.keyVersionId())
                                    .keyEncryptionKeyIdentity(ClusterPropertiesKeyEncryptionKeyIdentityArgs.builder()
                                            .identityType("userAssignedIdentity")
                                            .userAssignedIdentityResourceId(user.id())
                                            .build())
                                    .build())
                            .build())
                    .tags(args.tags().named(server.name()));
            return new RedisEnterprise(
                    server.name(), options.server().apply(builder).build(), guarded());
        }

        private Database database(ServerPlan server, RedisEnterprise cluster) {
            DatabaseArgs.Builder builder = DatabaseArgs.builder()
                    .resourceGroupName(scope.resourceGroup())
                    .clusterName(cluster.name())
                    .databaseName("default")
                    .port(AzureRedisPlan.PORT)
                    .clientProtocol("Encrypted")
                    .clusteringPolicy(options.protocol() == Protocol.SINGLE ? "EnterpriseCluster" : "OSSCluster");
            own.evictionPolicy().ifPresent(builder::evictionPolicy);
            if (server.snapshotDays() > 0) {
                builder.persistence(PersistenceArgs.builder()
                        .rdbEnabled(true)
                        .rdbFrequency(SNAPSHOT_EVERY)
                        .build());
            }
            return new Database(
                    own.database(), options.database().apply(builder).build(), guarded());
        }

        private PrivateEndpoint endpoint(RedisEnterprise server) {
            return new PrivateEndpoint(
                    own.endpoint(),
                    PrivateEndpointArgs.builder()
                            .resourceGroupName(scope.resourceGroup())
                            .location(scope.location())
                            .subnet(SubnetArgs.builder()
                                    .id(args.surroundings().subnetIds().applyValue(subnets -> subnets.get(0)))
                                    .build())
                            .privateLinkServiceConnections(PrivateLinkServiceConnectionArgs.builder()
                                    .name(own.endpoint())
                                    .privateLinkServiceId(server.id())
                                    .groupIds(ENDPOINT_GROUP)
                                    .build())
                            .tags(args.tags().values())
                            .build(),
                    child);
        }

        private PrivateDnsZoneGroup name(PrivateEndpoint endpoint) {
            return new PrivateDnsZoneGroup(
                    own.zoneGroup(),
                    PrivateDnsZoneGroupArgs.builder()
                            .resourceGroupName(scope.resourceGroup())
                            .privateEndpointName(endpoint.name())
                            .privateDnsZoneGroupName("default")
                            .privateDnsZoneConfigs(PrivateDnsZoneConfigArgs.builder()
                                    .name("redis")
                                    .privateDnsZoneId(
                                            args.surroundings().checkedNetwork().facility(Facility.MANAGED_REDIS_ZONE))
                                    .build())
                            .build(),
                    child);
        }

        /** Azure makes it; it is asked for once the database is there. */
        private Output<String> accessKey(RedisEnterprise server, Database database) {
            return CacheFunctions.listDatabaseKeys(
                            ListDatabaseKeysArgs.builder()
                                    .resourceGroupName(scope.resourceGroup())
                                    .clusterName(server.name())
                                    .databaseName(database.name())
                                    .build(),
                            invoke)
                    .applyValue(keys -> keys.primaryKey())
                    .asSecret();
        }

        /** After what is in the cluster, so that it goes before: a lock holds everything inside too. */
        private void lock(String name, RedisEnterprise server, Database database) {
            new ManagementLockByScope(
                    name,
                    ManagementLockByScopeArgs.builder()
                            .scope(server.id())
                            .level("CanNotDelete")
                            .notes("Production: lift it with protection(DISPOSABLE) before the server goes.")
                            .build(),
                    CustomResourceOptions.merge(
                            child,
                            CustomResourceOptions.builder().dependsOn(database).build()));
        }

        private CustomResourceOptions guarded() {
            return CustomResourceOptions.merge(
                    child,
                    CustomResourceOptions.builder()
                            .protect(plan.server().protection() == Protection.PROTECTED)
                            .build());
        }
    }
}
