package io.ashlar.network;

import com.pulumi.core.Output;
import io.ashlar.core.Problems;
import io.ashlar.network.plan.Facility;
import io.ashlar.network.plan.SubnetSpan;
import io.ashlar.network.plan.SubnetTier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** A network as other capabilities see it, whether this program made it or not. */
public interface NetworkRef {

    /** The cloud's id of the network: a VPC id on AWS, a resource id on Azure, a self link on Google Cloud. */
    Output<String> networkId();

    /** Block of the whole network, such as {@code 10.0.0.0/16}. */
    String cidr();

    /** The availability zones, sorted. */
    List<String> zones();

    /** How far a subnet reaches: one zone on AWS, the region on Azure and Google Cloud. */
    default SubnetSpan span() {
        return SubnetSpan.ZONAL;
    }

    /**
     * Ids of a tier's subnets, known only when each leads where it should: one for each zone, in the order of
     * {@link #zones()}, or a single one where a subnet spans them all.
     */
    Output<List<String>> subnetIds(SubnetTier tier);

    /** Blocks of a tier's subnets, in the order of {@link #subnetIds}. */
    List<String> cidrs(SubnetTier tier);

    /**
     * Blocks of the addresses that workloads have on the internet, for lists of who may come in; empty if they are not known
     * before workloads run, or if there is no way out.
     */
    default Output<List<String>> outboundBlocks() {
        return Output.of(List.of());
    }

    /** What this network keeps for one kind of service; each constant of {@link Facility} says what its value is. */
    default Map<Facility, Output<String>> facilities() {
        return Map.of();
    }

    /**
     * What this network keeps for one kind of service.
     *
     * @throws io.ashlar.core.InvalidInputException if it keeps nothing of the kind
     */
    default Output<String> facility(Facility facility) {
        Output<String> found = facilities().get(facility);
        Problems.of("Network", cidr())
                .require(
                        found != null,
                        "NET-019",
                        "facilities",
                        facilities().keySet().stream().sorted().toList(),
                        facility + " is needed",
                        "Name it where the existing network is described, or make the network with its cloud's driver.")
                .throwIfAny();
        return Objects.requireNonNull(found);
    }

    /**
     * Blocks of all addresses that workloads of whole tiers have, by {@code <tier>-<zone>}, or by {@code <tier>} where a
     * subnet spans zones: keys for the rules that let them in. Ranges for pods are among them.
     */
    default SortedMap<String, String> blocks(Collection<SubnetTier> tiers) {
        SortedMap<String, String> blocks = new TreeMap<>();
        for (SubnetTier tier : tiers) {
            List<String> cidrs = cidrs(tier);
            for (int index = 0; index < cidrs.size(); index++) {
                String key = span() == SubnetSpan.ZONAL ? tier.name() + "-" + zones().get(index) : tier.name();
                blocks.put(key, cidrs.get(index));
            }
        }
        return blocks;
    }
}
