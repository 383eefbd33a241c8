package io.ashlar.network.plan;

import io.ashlar.core.Profile;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was asked of a network: everything that decides how many resources there are, what they are called and how big
 * they are. Values are as the user gave them; {@link NetworkValidator} judges them.
 *
 * @param profile where the defaults come from
 * @param cidr block of the whole network, such as {@code 10.0.0.0/16}
 * @param zones availability zones, by the cloud's names; their order means nothing
 * @param cidrPlan where the subnets' blocks come from
 * @param furtherTiers tiers beside {@link SubnetTier#STANDARD}
 * @param nat how private subnets get out, if not as the profile says
 * @param natZone zone of a {@link NatStrategy#SINGLE} NAT gateway, if not the first by name
 * @param flowLogRetentionDays days that flow logs are kept, if not as the profile says
 * @param interfaceEndpoints services reached without leaving the network, in the cloud's short names
 */
public record NetworkSpec(
        Profile profile,
        String cidr,
        List<String> zones,
        CidrPlan cidrPlan,
        List<SubnetTier> furtherTiers,
        Optional<NatStrategy> nat,
        Optional<String> natZone,
        Optional<Integer> flowLogRetentionDays,
        SortedSet<String> interfaceEndpoints) {

    public NetworkSpec {
        zones = List.copyOf(zones);
        furtherTiers = List.copyOf(furtherTiers);
        interfaceEndpoints = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(interfaceEndpoints));
    }
}
