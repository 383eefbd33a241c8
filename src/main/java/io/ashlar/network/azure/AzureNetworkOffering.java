package io.ashlar.network.azure;

import io.ashlar.network.plan.Facility;
import io.ashlar.network.plan.NatStrategy;
import io.ashlar.network.plan.NetworkOffering;
import io.ashlar.network.plan.NetworkOffering.LogDays;
import io.ashlar.network.plan.NetworkOffering.NatPlacement;
import io.ashlar.network.plan.NetworkOffering.Share;
import io.ashlar.network.plan.NetworkOffering.ZoneNames;
import io.ashlar.network.plan.SubnetSpan;
import io.ashlar.network.plan.SubnetTier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a virtual network offers.
 *
 * @see <a href="https://learn.microsoft.com/azure/reliability/availability-zones-overview">Zones</a>
 * @see <a href="https://learn.microsoft.com/azure/nat-gateway/nat-availability-zones">A NAT gateway stands in one zone, and
 *     a subnet takes one</a>
 */
final class AzureNetworkOffering {
    /** https://learn.microsoft.com/azure/network-watcher/vnet-flow-logs-overview: "1 day to 365 days". */
    private static final int MOST_LOG_DAYS = 365;

    /**
     * A /22 still gives apps a /26, where a /27 is the least
     * (https://learn.microsoft.com/azure/container-apps/custom-virtual-networks), and servers a /26, where a /28 is
     * (https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-networking-private).
     */
    private static final int NARROWEST = 22;

    /** The private block: a half for nodes, an eighth each for apps and containers, a quarter free; databases: halves. */
    private static final List<Share> SHARES = List.of(
            Share.own(SubnetTier.PRIVATE, 1, 0),
            Share.keptFor(Facility.APPS_SUBNET, SubnetTier.PRIVATE, 3, 4),
            Share.keptFor(Facility.CONTAINERS_SUBNET, SubnetTier.PRIVATE, 3, 5),
            Share.own(SubnetTier.DATABASE, 1, 0),
            Share.keptFor(Facility.POSTGRES_SUBNET, SubnetTier.DATABASE, 1, 1));

    static final NetworkOffering OFFERING = new NetworkOffering(
            "Azure",
            SubnetSpan.REGIONAL,
            new ZoneNames(Pattern.compile("[1-3]"), "a region's zones are called 1, 2 and 3", "1"),
            NatPlacement.ZONE,
            Set.of(NatStrategy.SINGLE, NatStrategy.NONE),
            new LogDays(
                    "logs are kept for 1 to " + MOST_LOG_DAYS + " days",
                    IntStream.rangeClosed(1, MOST_LOG_DAYS).boxed().collect(Collectors.toSet())),
            Optional.of("private endpoints belong to the resources that they lead to"),
            NARROWEST,
            SHARES);

    private AzureNetworkOffering() {}
}
