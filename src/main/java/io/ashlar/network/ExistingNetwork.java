package io.ashlar.network;

import com.pulumi.core.Output;
import io.ashlar.core.Outputs;
import io.ashlar.network.plan.Facility;
import io.ashlar.network.plan.SubnetSpan;
import io.ashlar.network.plan.SubnetTier;
import java.util.List;
import java.util.Map;

/**
 * A network made elsewhere.
 *
 * @param networkId the cloud's id
 * @param cidr block of the whole network
 * @param zones availability zones, sorted
 * @param span how far a subnet reaches
 * @param subnets each tier's subnets, in the order of the zones; a single one where it spans them all
 * @param facilities what the network keeps for one kind of service
 */
public record ExistingNetwork(
        Output<String> networkId,
        String cidr,
        List<String> zones,
        SubnetSpan span,
        Map<SubnetTier, List<Subnet>> subnets,
        Map<Facility, Output<String>> facilities)
        implements NetworkRef {

    public ExistingNetwork {
        zones = List.copyOf(zones);
        subnets = Map.copyOf(subnets);
        facilities = Map.copyOf(facilities);
    }

    /** A network whose subnets lie in one zone each, as on AWS. */
    public ExistingNetwork(
            Output<String> networkId, String cidr, List<String> zones, Map<SubnetTier, List<Subnet>> subnets) {
        this(networkId, cidr, zones, SubnetSpan.ZONAL, subnets, Map.of());
    }

    /**
     * One subnet made elsewhere.
     *
     * @param id the cloud's id
     * @param cidr its block
     */
    public record Subnet(Output<String> id, String cidr) {}

    @Override
    public Output<List<String>> subnetIds(SubnetTier tier) {
        return Outputs.listOf(of(tier).stream().map(Subnet::id).toList());
    }

    @Override
    public List<String> cidrs(SubnetTier tier) {
        return of(tier).stream().map(Subnet::cidr).toList();
    }

    private List<Subnet> of(SubnetTier tier) {
        return subnets.getOrDefault(tier, List.of());
    }
}
