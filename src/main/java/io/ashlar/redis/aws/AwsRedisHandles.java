package io.ashlar.redis.aws;

import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.elasticache.ReplicationGroup;
import com.pulumi.aws.elasticache.UserGroup;
import com.pulumi.aws.secretsmanager.Secret;
import com.pulumi.core.Output;
import io.ashlar.redis.RedisHandles;
import io.ashlar.redis.plan.RedisPlan;
import io.ashlar.redis.plan.Topology;
import java.util.List;

/**
 * The resources of a Redis on AWS.
 *
 * @param server the replication group
 * @param users who may log in
 * @param credentials the secret with the application's user name and password
 * @param securityGroup what guards its port
 * @param topology shards and replicas, which decide the endpoint that clients use
 */
public record AwsRedisHandles(
        ReplicationGroup server, UserGroup users, Secret credentials, SecurityGroup securityGroup, Topology topology)
        implements RedisHandles {

    @Override
    public Output<List<String>> nodeIds() {
        return server.memberClusters()
                .applyValue(nodes -> nodes.stream().sorted().toList());
    }

    @Override
    public Output<String> host() {
        return topology instanceof Topology.Sharded
                ? server.configurationEndpointAddress()
                : server.primaryEndpointAddress();
    }

    @Override
    public Output<Integer> port() {
        return Output.of(RedisPlan.PORT);
    }

    @Override
    public Output<String> credentialsSecretId() {
        return credentials.arn();
    }
}
