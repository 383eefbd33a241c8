package io.ashlar.redis.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.redis.Instance;
import io.ashlar.redis.RedisHandles;
import io.ashlar.server.gcp.GcpCredentials;
import java.util.List;

/**
 * The resources of a Redis on Google Cloud.
 *
 * @param server the instance
 * @param credentials the secret with the password and the certificate of the authority that the server's is signed by
 */
public record GcpRedisHandles(Instance server, GcpCredentials credentials) implements RedisHandles {

    @Override
    public Output<List<String>> nodeIds() {
        return server.id().applyValue(List::of);
    }

    @Override
    public Output<String> host() {
        return server.host();
    }

    @Override
    public Output<Integer> port() {
        return server.port();
    }

    @Override
    public Output<String> credentialsSecretId() {
        return credentials.secretId();
    }
}
