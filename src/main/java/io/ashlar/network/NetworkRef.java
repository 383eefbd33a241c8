package io.ashlar.network;

import com.pulumi.core.Output;
import io.ashlar.network.plan.SubnetTier;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A network as other capabilities see it, whether this program made it or not. */
public interface NetworkRef {

    /** The cloud's id of the network: a VPC id on AWS. */
    Output<String> networkId();

    /** Block of the whole network, such as {@code 10.0.0.0/16}. */
    String cidr();

    /** The availability zones, sorted. */
    List<String> zones();

    /** Ids of a tier's subnets, in the order of {@link #zones()}; known only when each leads where it should. */
    Output<List<String>> subnetIds(SubnetTier tier);

    /** Blocks of a tier's subnets, in the order of {@link #zones()}. */
    List<String> cidrs(SubnetTier tier);

    /** Blocks of whole tiers by {@code <tier>-<zone>}: keys for the rules that let them in. */
    default SortedMap<String, String> blocks(Collection<SubnetTier> tiers) {
        SortedMap<String, String> blocks = new TreeMap<>();
        for (SubnetTier tier : tiers) {
            List<String> cidrs = cidrs(tier);
            for (int zone = 0; zone < cidrs.size(); zone++) {
                blocks.put(tier.name() + "-" + zones().get(zone), cidrs.get(zone));
            }
        }
        return blocks;
    }
}
