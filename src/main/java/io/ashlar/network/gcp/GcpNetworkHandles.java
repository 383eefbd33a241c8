package io.ashlar.network.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.compute.Network;
import com.pulumi.gcp.compute.Route;
import com.pulumi.gcp.compute.RouterNat;
import com.pulumi.gcp.compute.Subnetwork;
import com.pulumi.gcp.logging.ProjectBucketConfig;
import com.pulumi.gcp.servicenetworking.Connection;
import com.pulumi.resources.Resource;
import io.ashlar.core.Outputs;
import io.ashlar.network.NetworkHandles;
import io.ashlar.network.plan.Facility;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The resources of a network on Google Cloud.
 *
 * @param network the network
 * @param subnets its subnets by planned name
 * @param rangeNames names of the secondary ranges
 * @param routes its routes
 * @param nats Cloud NAT by planned name
 * @param connection the connection to what Google runs for you
 * @param logs where flow logs are kept
 */
public record GcpNetworkHandles(
        Network network,
        Map<String, Subnetwork> subnets,
        Map<Facility, String> rangeNames,
        List<Route> routes,
        Map<String, RouterNat> nats,
        Connection connection,
        ProjectBucketConfig logs)
        implements NetworkHandles {

    public GcpNetworkHandles {
        subnets = Map.copyOf(subnets);
        rangeNames = Map.copyOf(rangeNames);
        routes = List.copyOf(routes);
        nats = Map.copyOf(nats);
    }

    @Override
    public Output<String> networkId() {
        return network.selfLink();
    }

    /** Known only when the ways out are there: a node that starts earlier cannot fetch its images. */
    @Override
    public Map<String, Output<String>> subnetIds() {
        List<Resource> waysOut = new ArrayList<>(routes);
        waysOut.addAll(nats.values());
        Map<String, Output<String>> ids = new TreeMap<>();
        subnets.forEach((name, subnet) -> ids.put(name, Outputs.onceThereAre(waysOut, subnet.selfLink())));
        return ids;
    }

    @Override
    public Map<String, Output<String>> natIds() {
        Map<String, Output<String>> ids = new TreeMap<>();
        nats.forEach((name, nat) -> ids.put(name, nat.id()));
        return ids;
    }

    @Override
    public Map<Facility, Output<String>> facilities() {
        Map<Facility, Output<String>> facilities = new EnumMap<>(Facility.class);
        rangeNames.forEach((facility, name) -> facilities.put(facility, Output.of(name)));
        facilities.put(Facility.MANAGED_SERVICES, Outputs.onceThereAre(List.of(connection), network.selfLink()));
        return facilities;
    }
}
