package io.ashlar.network;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.ashlar.core.Outputs;
import io.ashlar.network.plan.Cidr;
import io.ashlar.network.plan.Facility;
import io.ashlar.network.plan.NetworkPlan;
import io.ashlar.network.plan.NetworkPlan.SubnetPlan;
import io.ashlar.network.plan.NetworkPlanner;
import io.ashlar.network.plan.SubnetSpan;
import io.ashlar.network.plan.SubnetTier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A private network: public, private and database subnets in every zone, a way out for the private ones, flow logs.
 *
 * <p>Stateless: replacing it moves everything inside, so its block and its subnets' blocks never change on growth.
 */
public final class Network extends ComponentResource implements NetworkRef {
    /** The component's type token. */
    public static final String TYPE = "ashlar:network:Network";

    private final SubnetSpan span;
    private final NetworkPlan plan;
    private final NetworkHandles handles;

    /**
     * Registers the network.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public Network(String name, NetworkArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.span = args.driver().offering().span();
        this.plan = NetworkPlanner.plan(name, args.spec(), args.driver().offering());
        this.handles = args.driver().provision(plan, args, this);
        registerOutputs(Map.of("networkId", networkId(), "cidr", Output.of(cidr())));
    }

    /** A network that this program did not make, described by its ids. */
    public static NetworkRef fromExisting(ExistingNetwork existing) {
        return existing;
    }

    /** The cloud's own resources, for what this component does not offer. */
    public <H extends NetworkHandles> H handles(Class<H> cloud) {
        return cloud.cast(handles);
    }

    /** Id of each NAT gateway by the key in its name: its zone or its tier, or {@code shared}. */
    public Map<String, Output<String>> natIds() {
        Map<String, Output<String>> ids = new TreeMap<>();
        plan.nats()
                .forEach(nat -> ids.put(
                        nat.key(), Objects.requireNonNull(handles.natIds().get(nat.name()))));
        return ids;
    }

    @Override
    public Output<String> networkId() {
        return handles.networkId();
    }

    @Override
    public String cidr() {
        return plan.cidr().toString();
    }

    @Override
    public List<String> zones() {
        return plan.zones();
    }

    @Override
    public SubnetSpan span() {
        return span;
    }

    @Override
    public Output<List<String>> subnetIds(SubnetTier tier) {
        return Outputs.listOf(plan.subnetsOf(tier).stream()
                .map(subnet -> Objects.requireNonNull(handles.subnetIds().get(subnet.name())))
                .toList());
    }

    @Override
    public List<String> cidrs(SubnetTier tier) {
        return plan.subnetsOf(tier).stream()
                .map(SubnetPlan::cidr)
                .map(Cidr::toString)
                .toList();
    }

    @Override
    public Output<List<String>> outboundBlocks() {
        return handles.outboundBlocks();
    }

    @Override
    public Map<Facility, Output<String>> facilities() {
        return handles.facilities();
    }

    @Override
    public SortedMap<String, String> blocks(Collection<SubnetTier> tiers) {
        SortedMap<String, String> blocks = NetworkRef.super.blocks(tiers);
        plan.reserved().stream()
                .filter(range ->
                        tiers.contains(range.tier()) && range.facility().holdsClients())
                .forEach(
                        range -> blocks.put(range.facility().key(), range.cidr().toString()));
        return blocks;
    }
}
