package io.ashlar.postgres.aws;

import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.rds.Cluster;
import com.pulumi.aws.rds.ClusterInstance;
import com.pulumi.aws.rds.GlobalCluster;
import com.pulumi.core.Output;
import io.ashlar.core.Outputs;
import io.ashlar.postgres.PostgresHandles;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The resources of an Aurora cluster.
 *
 * @param cluster the cluster
 * @param instances its instances by key: {@code first}, {@code standby}, and the read replicas by their own
 * @param replicas keys of the read replicas
 * @param global the global cluster that it is the first of, if it is
 * @param securityGroup what guards its port
 * @param credentialsSecretId see {@link PostgresHandles#credentialsSecretId()}
 */
public record AuroraPostgresHandles(
        Cluster cluster,
        Map<String, ClusterInstance> instances,
        Set<String> replicas,
        Optional<GlobalCluster> global,
        SecurityGroup securityGroup,
        Output<String> credentialsSecretId)
        implements PostgresHandles {

    public AuroraPostgresHandles {
        instances = Map.copyOf(instances);
        replicas = Set.copyOf(replicas);
    }

    @Override
    public Output<String> serverName() {
        return cluster.clusterIdentifier();
    }

    @Override
    public Output<String> serverId() {
        return cluster.arn();
    }

    /** Where writes go; known only when there is an instance to answer. */
    @Override
    public Output<String> host() {
        return Outputs.onceThereAre(instances.values(), cluster.endpoint());
    }

    @Override
    public Output<Integer> port() {
        return cluster.port();
    }

    @Override
    public Map<String, Output<String>> replicaHosts() {
        Map<String, Output<String>> hosts = new TreeMap<>();
        instances.forEach((key, instance) -> {
            if (replicas.contains(key)) {
                hosts.put(key, instance.endpoint());
            }
        });
        return hosts;
    }

    /** Where reads go, spread over all readers. */
    public Output<String> readerHost() {
        return Outputs.onceThereAre(instances.values(), cluster.readerEndpoint());
    }

    /**
     * The global cluster's id, for clusters that join from other regions; known only when the first one answers.
     *
     * @throws IllegalStateException if it is the first of none
     */
    public Output<String> globalClusterId() {
        return Outputs.onceThereAre(
                instances.values(),
                global.orElseThrow(() -> new IllegalStateException("made without firstOfMany()"))
                        .id());
    }
}
