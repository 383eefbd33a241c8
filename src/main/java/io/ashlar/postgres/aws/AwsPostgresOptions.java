package io.ashlar.postgres.aws;

import com.pulumi.aws.rds.InstanceArgs;
import com.pulumi.aws.rds.ParameterGroupArgs;
import com.pulumi.core.Output;
import io.ashlar.postgres.plan.PostgresPlan.ReplicaPlan;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What only AWS knows of a server: security groups that may connect, and hooks that see each child's arguments last.
 *
 * @param clients security groups that may connect, by keys of their own
 * @param server changes the instance's arguments
 * @param replica changes a read replica's arguments, given what was planned of it
 * @param parameters changes the parameter group's arguments
 */
public record AwsPostgresOptions(
        SortedMap<String, Output<String>> clients,
        UnaryOperator<InstanceArgs.Builder> server,
        BiFunction<ReplicaPlan, InstanceArgs.Builder, InstanceArgs.Builder> replica,
        UnaryOperator<ParameterGroupArgs.Builder> parameters) {

    public AwsPostgresOptions {
        clients = Collections.unmodifiableSortedMap(new TreeMap<>(clients));
    }

    /** Nothing changed. */
    public static AwsPostgresOptions none() {
        return new AwsPostgresOptions(
                Collections.emptySortedMap(),
                UnaryOperator.identity(),
                (plan, builder) -> builder,
                UnaryOperator.identity());
    }

    /** These options, and whoever is in this security group may connect. */
    public AwsPostgresOptions allowFrom(String key, Output<String> securityGroupId) {
        Map<String, Output<String>> more = new TreeMap<>(clients);
        more.put(key, securityGroupId);
        return new AwsPostgresOptions(new TreeMap<>(more), server, replica, parameters);
    }

    /** These options with a hook for the instance. */
    public AwsPostgresOptions customizeServer(UnaryOperator<InstanceArgs.Builder> hook) {
        return new AwsPostgresOptions(clients, hook, replica, parameters);
    }

    /** These options with a hook for each read replica. */
    public AwsPostgresOptions customizeReplica(
            BiFunction<ReplicaPlan, InstanceArgs.Builder, InstanceArgs.Builder> hook) {
        return new AwsPostgresOptions(clients, server, hook, parameters);
    }

    /** These options with a hook for the parameter group. */
    public AwsPostgresOptions customizeParameters(UnaryOperator<ParameterGroupArgs.Builder> hook) {
        return new AwsPostgresOptions(clients, server, replica, hook);
    }
}
