package io.ashlar.network.aws;

import io.ashlar.network.plan.NatStrategy;
import io.ashlar.network.plan.NetworkOffering;
import io.ashlar.network.plan.NetworkOffering.LogDays;
import io.ashlar.network.plan.NetworkOffering.NatPlacement;
import io.ashlar.network.plan.NetworkOffering.ZoneNames;
import io.ashlar.network.plan.SubnetSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a VPC offers. */
final class AwsNetworkOffering {
    /** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html. */
    private static final Set<Integer> RETENTION_DAYS = Set.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    /** Three zone bits and three part bits below the network, down to a /28, the smallest subnet. */
    private static final int NARROWEST = 22;

    static final NetworkOffering OFFERING = new NetworkOffering(
            "AWS",
            SubnetSpan.ZONAL,
            new ZoneNames(Pattern.compile(".*[a-h1-8]"), "a zone's name ends in a to h or 1 to 8", "eu-west-1a"),
            NatPlacement.SUBNET,
            Set.of(NatStrategy.values()),
            new LogDays("logs are kept for one of " + new TreeSet<>(RETENTION_DAYS) + " days", RETENTION_DAYS),
            Optional.empty(),
            NARROWEST,
            List.of());

    private AwsNetworkOffering() {}
}
