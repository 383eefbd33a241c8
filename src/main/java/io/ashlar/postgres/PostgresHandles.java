package io.ashlar.postgres;

import com.pulumi.core.Output;
import java.util.Map;

/** What a driver made. Each cloud's implementation is a record that also carries the resources themselves. */
public interface PostgresHandles {

    /** See {@link PostgresRef#serverName()}. */
    Output<String> serverName();

    /** See {@link PostgresRef#serverId()}. */
    Output<String> serverId();

    /** Host name for reading and writing. */
    Output<String> host();

    /** TCP port. */
    Output<Integer> port();

    /** See {@link PostgresRef#credentialsSecretId()}. */
    Output<String> credentialsSecretId();

    /** Host name of each read replica by its key. */
    Map<String, Output<String>> replicaHosts();
}
