package io.ashlar.redis.gcp;

import com.pulumi.gcp.redis.InstanceArgs;
import java.util.function.UnaryOperator;

/**
 * What only Google Cloud knows of a Redis.
 *
 * @param server a hook that sees the instance's arguments last
 */
public record GcpRedisOptions(UnaryOperator<InstanceArgs.Builder> server) {

    /** Nothing changed. */
    public static GcpRedisOptions none() {
        return new GcpRedisOptions(UnaryOperator.identity());
    }

    /** These options with a hook for the instance. */
    public GcpRedisOptions customizeServer(UnaryOperator<InstanceArgs.Builder> hook) {
        return new GcpRedisOptions(hook);
    }
}
