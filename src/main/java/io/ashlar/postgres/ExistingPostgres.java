package io.ashlar.postgres;

import com.pulumi.core.Output;

/**
 * A server made elsewhere.
 *
 * @param serverName the cloud's identifier: a DB instance identifier on AWS
 * @param serverId the cloud's full name: an ARN on AWS
 * @param host host name for reading and writing
 * @param port TCP port
 * @param credentialsSecretId the managed secret with the administrator's user name and password
 */
public record ExistingPostgres(
        Output<String> serverName,
        Output<String> serverId,
        Output<String> host,
        Output<Integer> port,
        Output<String> credentialsSecretId)
        implements PostgresRef {}
