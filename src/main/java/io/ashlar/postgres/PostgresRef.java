package io.ashlar.postgres;

import com.pulumi.core.Output;

/** A PostgreSQL server as other capabilities see it. */
public interface PostgresRef {

    /** The cloud's identifier of the server, the dimension of its metrics: a DB instance identifier on AWS, else its name. */
    Output<String> serverName();

    /** The cloud's full name of the server, for backups: an ARN on AWS, a resource id on Azure, {@code projects/…/instances/…}. */
    Output<String> serverId();

    /** Host name for reading and writing. */
    Output<String> host();

    /** TCP port, usually 5432. */
    Output<Integer> port();

    /**
     * The secret with the administrator's {@code username} and {@code password}: an ARN on AWS, an address in a Key Vault on
     * Azure, {@code projects/…/secrets/…} on Google Cloud.
     */
    Output<String> credentialsSecretId();
}
