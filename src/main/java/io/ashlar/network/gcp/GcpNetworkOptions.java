package io.ashlar.network.gcp;

import com.pulumi.gcp.compute.NetworkArgs;
import com.pulumi.gcp.compute.RouterNatArgs;
import com.pulumi.gcp.compute.SubnetworkArgs;
import io.ashlar.network.plan.NetworkPlan.SubnetPlan;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What only Google Cloud knows of a network: hooks that see each child's arguments last, in Google's own words.
 *
 * @param network changes the network's arguments
 * @param subnet changes a subnet's arguments, given what was planned of it
 * @param nat changes the arguments of Cloud NAT
 */
public record GcpNetworkOptions(
        UnaryOperator<NetworkArgs.Builder> network,
        BiFunction<SubnetPlan, SubnetworkArgs.Builder, SubnetworkArgs.Builder> subnet,
        UnaryOperator<RouterNatArgs.Builder> nat) {

    /** Nothing changed. */
    public static GcpNetworkOptions none() {
        return new GcpNetworkOptions(UnaryOperator.identity(), (plan, builder) -> builder, UnaryOperator.identity());
    }

    /** These options with a hook for the network. */
    public GcpNetworkOptions customizeNetwork(UnaryOperator<NetworkArgs.Builder> hook) {
        return new GcpNetworkOptions(hook, subnet, nat);
    }

    /** These options with a hook for each subnet. */
    public GcpNetworkOptions customizeSubnet(
            BiFunction<SubnetPlan, SubnetworkArgs.Builder, SubnetworkArgs.Builder> hook) {
        return new GcpNetworkOptions(network, hook, nat);
    }

    /** These options with a hook for Cloud NAT. */
    public GcpNetworkOptions customizeNat(UnaryOperator<RouterNatArgs.Builder> hook) {
        return new GcpNetworkOptions(network, subnet, hook);
    }
}
