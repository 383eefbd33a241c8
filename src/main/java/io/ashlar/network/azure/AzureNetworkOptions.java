package io.ashlar.network.azure;

import com.pulumi.azurenative.network.SubnetArgs;
import com.pulumi.azurenative.network.VirtualNetworkArgs;
import io.ashlar.network.plan.AzureNetworkPlan;
import io.ashlar.network.plan.Facility;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What only Azure knows of a network.
 *
 * @param zones the private DNS zones that the network gets, about $0.50 a month each
 *     (https://azure.microsoft.com/pricing/details/dns/); a resource group holds one of a kind, so that a second network in it
 *     goes without
 * @param watcher the Network Watcher that keeps flow logs, if not the one that Azure makes
 * @param network a hook that sees the virtual network's arguments last
 * @param subnet a hook that sees a subnet's arguments last, given its logical name
 */
public record AzureNetworkOptions(
        Set<Facility> zones,
        Optional<Watcher> watcher,
        UnaryOperator<VirtualNetworkArgs.Builder> network,
        BiFunction<String, SubnetArgs.Builder, SubnetArgs.Builder> subnet) {

    public AzureNetworkOptions {
        zones = Set.copyOf(zones);
    }

    /**
     * A Network Watcher: there is one in each region of a subscription.
     *
     * @param resourceGroup the resource group that it lies in
     * @param name its name
     */
    public record Watcher(String resourceGroup, String name) {
        /** https://learn.microsoft.com/azure/network-watcher/network-watcher-create: what Azure makes with the first network. */
        static Watcher madeByAzure(String location) {
            return new Watcher("NetworkWatcherRG", "NetworkWatcher_" + location);
        }
    }

    /** All zones, Azure's own watcher, nothing changed. */
    public static AzureNetworkOptions none() {
        return new AzureNetworkOptions(
                Set.copyOf(AzureNetworkPlan.allZones()),
                Optional.empty(),
                UnaryOperator.identity(),
                (name, builder) -> builder);
    }

    /** These options with these private DNS zones alone. */
    public AzureNetworkOptions withZones(Set<Facility> only) {
        return new AzureNetworkOptions(only, watcher, network, subnet);
    }

    /** These options with another Network Watcher. */
    public AzureNetworkOptions watchedBy(String resourceGroup, String name) {
        return new AzureNetworkOptions(zones, Optional.of(new Watcher(resourceGroup, name)), network, subnet);
    }

    /** These options with a hook for the virtual network. */
    public AzureNetworkOptions customizeNetwork(UnaryOperator<VirtualNetworkArgs.Builder> hook) {
        return new AzureNetworkOptions(zones, watcher, hook, subnet);
    }

    /** These options with a hook for each subnet. */
    public AzureNetworkOptions customizeSubnet(BiFunction<String, SubnetArgs.Builder, SubnetArgs.Builder> hook) {
        return new AzureNetworkOptions(zones, watcher, network, hook);
    }
}
