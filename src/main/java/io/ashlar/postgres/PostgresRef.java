package io.ashlar.postgres;

import com.pulumi.core.Output;

/** A PostgreSQL server as other capabilities see it. */
public interface PostgresRef {

    /** The cloud's identifier of the server, the dimension of its metrics: a DB instance identifier on AWS. */
    Output<String> serverName();

    /** The cloud's full name of the server, for backups: an ARN on AWS. */
    Output<String> serverId();

    /** Host name for reading and writing. */
    Output<String> host();

    /** TCP port, usually 5432. */
    Output<Integer> port();

    /** The managed secret with the administrator's user name and password: an ARN on AWS. */
    Output<String> credentialsSecretId();
}
