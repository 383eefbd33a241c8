package io.ashlar.redis.azure;

import com.pulumi.azurenative.cache.Database;
import com.pulumi.azurenative.cache.RedisEnterprise;
import com.pulumi.azurenative.network.PrivateDnsZoneGroup;
import com.pulumi.azurenative.network.PrivateEndpoint;
import com.pulumi.core.Output;
import io.ashlar.core.Outputs;
import io.ashlar.redis.RedisHandles;
import io.ashlar.redis.plan.AzureRedisPlan;
import io.ashlar.server.azure.AzureCredentials;
import java.util.List;

/**
 * The resources of a Redis on Azure.
 *
 * @param server the cluster
 * @param database the one database in it
 * @param endpoint its private endpoint
 * @param endpointName what puts the endpoint's address into the network's zone
 * @param credentials the vault with the access key
 */
public record AzureRedisHandles(
        RedisEnterprise server,
        Database database,
        PrivateEndpoint endpoint,
        PrivateDnsZoneGroup endpointName,
        AzureCredentials credentials)
        implements RedisHandles {

    @Override
    public Output<List<String>> nodeIds() {
        return server.id().applyValue(List::of);
    }

    @Override
    public Output<String> host() {
        return Outputs.onceThereAre(List.of(database, endpointName), server.hostName());
    }

    @Override
    public Output<Integer> port() {
        return database.port().applyValue(port -> port.orElse(AzureRedisPlan.PORT));
    }

    @Override
    public Output<String> credentialsSecretId() {
        return credentials.secretId();
    }
}
