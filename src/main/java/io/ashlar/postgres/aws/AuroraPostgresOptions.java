package io.ashlar.postgres.aws;

import com.pulumi.aws.rds.ClusterArgs;
import com.pulumi.aws.rds.ClusterInstanceArgs;
import com.pulumi.core.Output;
import io.ashlar.postgres.plan.AuroraPostgresPlan.Member;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What only Aurora knows of a server.
 *
 * @param place where in the world the cluster's data is written
 * @param clients security groups that may connect, by keys of their own
 * @param cluster a hook that sees the cluster's arguments last
 * @param instance a hook that sees each instance's arguments last, given what was planned of it
 */
public record AuroraPostgresOptions(
        Place place,
        SortedMap<String, Output<String>> clients,
        UnaryOperator<ClusterArgs.Builder> cluster,
        BiFunction<Member, ClusterInstanceArgs.Builder, ClusterInstanceArgs.Builder> instance) {

    public AuroraPostgresOptions {
        clients = Collections.unmodifiableSortedMap(new TreeMap<>(clients));
    }

    /**
     * Where in the world the cluster's data is written.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html">Aurora global
     *     databases</a>: copied to other regions within a second; $0.20 for a million writes copied (us-east-1,
     *     https://aws.amazon.com/rds/aurora/pricing/)
     */
    public sealed interface Place {}

    /** In one region. */
    public record OneRegion() implements Place {}

    /** In this region first, and copied to every cluster that joins. */
    public record FirstOfMany() implements Place {}

    /**
     * Elsewhere: this cluster copies what is written there, and can be read.
     *
     * @param globalClusterId the global cluster, by {@link AuroraPostgresHandles#globalClusterId()} of the first one
     * @param credentialsSecretId the first one's secret, since name and password are the same
     */
    public record Joining(Output<String> globalClusterId, Output<String> credentialsSecretId) implements Place {}

    /** In one region, nothing changed. */
    public static AuroraPostgresOptions none() {
        return new AuroraPostgresOptions(
                new OneRegion(), Collections.emptySortedMap(), UnaryOperator.identity(), (plan, builder) -> builder);
    }

    /** These options as the first cluster of a global one. */
    public AuroraPostgresOptions firstOfMany() {
        return new AuroraPostgresOptions(new FirstOfMany(), clients, cluster, instance);
    }

    /** These options as a further cluster of a global one; give the component a provider of another region. */
    public AuroraPostgresOptions joining(Output<String> globalClusterId, Output<String> credentialsSecretId) {
        return new AuroraPostgresOptions(new Joining(globalClusterId, credentialsSecretId), clients, cluster, instance);
    }

    /** These options, and whoever is in this security group may connect. */
    public AuroraPostgresOptions allowFrom(String key, Output<String> securityGroupId) {
        SortedMap<String, Output<String>> more = new TreeMap<>(clients);
        more.put(key, securityGroupId);
        return new AuroraPostgresOptions(place, more, cluster, instance);
    }

    /** These options with a hook for the cluster. */
    public AuroraPostgresOptions customizeCluster(UnaryOperator<ClusterArgs.Builder> hook) {
        return new AuroraPostgresOptions(place, clients, hook, instance);
    }

    /** These options with a hook for each instance. */
    public AuroraPostgresOptions customizeInstance(
            BiFunction<Member, ClusterInstanceArgs.Builder, ClusterInstanceArgs.Builder> hook) {
        return new AuroraPostgresOptions(place, clients, cluster, hook);
    }
}
