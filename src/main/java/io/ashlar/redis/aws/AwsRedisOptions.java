package io.ashlar.redis.aws;

import com.pulumi.aws.elasticache.ParameterGroupArgs;
import com.pulumi.aws.elasticache.ReplicationGroupArgs;
import com.pulumi.core.Output;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What only AWS knows of a Redis: security groups that may connect, and hooks that see each child's arguments last.
 *
 * @param clients security groups that may connect, by keys of their own
 * @param server changes the replication group's arguments
 * @param parameters changes the parameter group's arguments
 */
public record AwsRedisOptions(
        SortedMap<String, Output<String>> clients,
        UnaryOperator<ReplicationGroupArgs.Builder> server,
        UnaryOperator<ParameterGroupArgs.Builder> parameters) {

    public AwsRedisOptions {
        clients = Collections.unmodifiableSortedMap(new TreeMap<>(clients));
    }

    /** Nothing changed. */
    public static AwsRedisOptions none() {
        return new AwsRedisOptions(Collections.emptySortedMap(), UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** These options, and whoever is in this security group may connect. */
    public AwsRedisOptions allowFrom(String key, Output<String> securityGroupId) {
        SortedMap<String, Output<String>> more = new TreeMap<>(clients);
        more.put(key, securityGroupId);
        return new AwsRedisOptions(more, server, parameters);
    }

    /** These options with a hook for the replication group. */
    public AwsRedisOptions customizeServer(UnaryOperator<ReplicationGroupArgs.Builder> hook) {
        return new AwsRedisOptions(clients, hook, parameters);
    }

    /** These options with a hook for the parameter group. */
    public AwsRedisOptions customizeParameters(UnaryOperator<ParameterGroupArgs.Builder> hook) {
        return new AwsRedisOptions(clients, server, hook);
    }
}
