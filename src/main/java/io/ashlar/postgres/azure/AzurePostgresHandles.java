package io.ashlar.postgres.azure;

import com.pulumi.azurenative.dbforpostgresql.Server;
import com.pulumi.core.Output;
import io.ashlar.core.Outputs;
import io.ashlar.postgres.PostgresHandles;
import io.ashlar.postgres.plan.PostgresPlan;
import io.ashlar.server.azure.AzureCredentials;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The resources of a server on Azure.
 *
 * @param server the flexible server
 * @param replicas its read replicas by key
 * @param credentials the vault with the administrator's name and password
 */
public record AzurePostgresHandles(Server server, Map<String, Server> replicas, AzureCredentials credentials)
        implements PostgresHandles {

    public AzurePostgresHandles {
        replicas = Map.copyOf(replicas);
    }

    @Override
    public Output<String> serverName() {
        return server.name();
    }

    @Override
    public Output<String> serverId() {
        return server.id();
    }

    @Override
    public Output<String> host() {
        return server.fullyQualifiedDomainName();
    }

    @Override
    public Output<Integer> port() {
        return Outputs.onceThereAre(List.of(server), Output.of(PostgresPlan.PORT));
    }

    @Override
    public Output<String> credentialsSecretId() {
        return credentials.secretId();
    }

    @Override
    public Map<String, Output<String>> replicaHosts() {
        Map<String, Output<String>> hosts = new TreeMap<>();
        replicas.forEach((key, replica) -> hosts.put(key, replica.fullyQualifiedDomainName()));
        return hosts;
    }
}
