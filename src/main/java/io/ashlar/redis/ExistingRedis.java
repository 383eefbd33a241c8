package io.ashlar.redis;

import com.pulumi.core.Output;
import java.util.List;

/**
 * A Redis made elsewhere.
 *
 * @param nodeIds the cloud's ids of the nodes: cache cluster ids on AWS
 * @param host host name for reading and writing
 * @param port TCP port
 * @param credentialsSecretId the managed secret with user name and password
 */
public record ExistingRedis(
        Output<List<String>> nodeIds, Output<String> host, Output<Integer> port, Output<String> credentialsSecretId)
        implements RedisRef {}
