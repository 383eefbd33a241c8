package io.ashlar.network.aws;

import com.pulumi.aws.ec2.SubnetArgs;
import com.pulumi.aws.ec2.VpcArgs;
import io.ashlar.network.plan.NetworkPlan.SubnetPlan;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What only AWS knows of a network: hooks that see each child's arguments last, in AWS's own words.
 *
 * @param vpc changes the VPC's arguments
 * @param subnet changes a subnet's arguments, given what was planned of it
 */
public record AwsNetworkOptions(
        UnaryOperator<VpcArgs.Builder> vpc, BiFunction<SubnetPlan, SubnetArgs.Builder, SubnetArgs.Builder> subnet) {

    /** Nothing changed. */
    public static AwsNetworkOptions none() {
        return new AwsNetworkOptions(UnaryOperator.identity(), (plan, builder) -> builder);
    }

    /** These options with a hook for the VPC. */
    public AwsNetworkOptions customizeVpc(UnaryOperator<VpcArgs.Builder> hook) {
        return new AwsNetworkOptions(hook, subnet);
    }

    /** These options with a hook for each subnet. */
    public AwsNetworkOptions customizeSubnet(BiFunction<SubnetPlan, SubnetArgs.Builder, SubnetArgs.Builder> hook) {
        return new AwsNetworkOptions(vpc, hook);
    }
}
