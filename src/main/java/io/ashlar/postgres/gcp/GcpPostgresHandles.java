package io.ashlar.postgres.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.sql.DatabaseInstance;
import com.pulumi.gcp.sql.SslCert;
import io.ashlar.core.Outputs;
import io.ashlar.gcp.GcpScope;
import io.ashlar.postgres.PostgresHandles;
import io.ashlar.postgres.plan.PostgresPlan;
import io.ashlar.server.gcp.GcpCredentials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The resources of a server on Google Cloud.
 *
 * @param scope where it is
 * @param server the instance
 * @param replicas its read replicas by key
 * @param certificate the certificate that clients show, if they have to
 * @param credentials the secret with the administrator's name and password, and the certificate
 */
public record GcpPostgresHandles(
        GcpScope scope,
        DatabaseInstance server,
        Map<String, DatabaseInstance> replicas,
        Optional<SslCert> certificate,
        GcpCredentials credentials)
        implements PostgresHandles {

    public GcpPostgresHandles {
        replicas = Map.copyOf(replicas);
    }

    @Override
    public Output<String> serverName() {
        return server.name();
    }

    @Override
    public Output<String> serverId() {
        return server.name().applyValue(name -> "projects/%s/instances/%s".formatted(scope.project(), name));
    }

    @Override
    public Output<String> host() {
        return server.privateIpAddress();
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
        replicas.forEach((key, replica) -> hosts.put(key, replica.privateIpAddress()));
        return hosts;
    }
}
