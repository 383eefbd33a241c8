package io.ashlar.network.gcp;

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
 * What a VPC of Google Cloud offers.
 *
 * @see <a href="https://cloud.google.com/vpc/docs/subnets">Subnets are regional</a>
 * @see <a href="https://cloud.google.com/nat/docs/overview">Cloud NAT is regional and no machine that could fail</a>
 */
final class GcpNetworkOffering {
    /** https://cloud.google.com/logging/docs/buckets#custom-retention: "between 1 day and 3650 days". */
    private static final int MOST_LOG_DAYS = 3650;

    /**
     * A /19 still gives Google's services a /23, of which Cloud SQL takes a /24
     * (https://cloud.google.com/sql/docs/postgres/configure-private-services-access), and pods a /21, which is 8 nodes of
     * 110 pods (https://cloud.google.com/kubernetes-engine/docs/concepts/alias-ips).
     */
    private static final int NARROWEST = 19;

    /** The private block: a half for pods, a quarter for nodes, an eighth for services; databases: halves. */
    private static final List<Share> SHARES = List.of(
            Share.own(SubnetTier.PRIVATE, 2, 0),
            Share.keptFor(Facility.SERVICE_RANGE, SubnetTier.PRIVATE, 3, 2),
            Share.keptFor(Facility.POD_RANGE, SubnetTier.PRIVATE, 1, 1),
            Share.own(SubnetTier.DATABASE, 1, 0),
            Share.keptFor(Facility.MANAGED_SERVICES, SubnetTier.DATABASE, 1, 1));

    /** The zones of a region are called after it, with a letter at the end. */
    static NetworkOffering in(String region) {
        return new NetworkOffering(
                "Google Cloud",
                SubnetSpan.REGIONAL,
                new ZoneNames(
                        Pattern.compile(Pattern.quote(region) + "-[a-h]"),
                        "the zones of " + region + " are called after it, with a letter at the end",
                        region + "-b"),
                NatPlacement.REGION,
                Set.of(NatStrategy.values()),
                new LogDays(
                        "logs are kept for 1 to " + MOST_LOG_DAYS + " days",
                        IntStream.rangeClosed(1, MOST_LOG_DAYS).boxed().collect(Collectors.toSet())),
                Optional.of("every subnet reaches Google's services privately"),
                NARROWEST,
                SHARES);
    }

    private GcpNetworkOffering() {}
}
