package io.ashlar.network;

import com.pulumi.core.Output;
import io.ashlar.network.plan.Facility;
import java.util.List;
import java.util.Map;

/** What a driver made. Each cloud's implementation is a record that also carries the resources themselves. */
public interface NetworkHandles {

    /** The cloud's id of the network. */
    Output<String> networkId();

    /** Id of each subnet by its planned name; it resolves only when the subnet leads where it should. */
    Map<String, Output<String>> subnetIds();

    /** Id of each NAT gateway by its planned name. */
    Map<String, Output<String>> natIds();

    /** What the network keeps for one kind of service; each constant of {@link Facility} says what its value is. */
    default Map<Facility, Output<String>> facilities() {
        return Map.of();
    }

    /** See {@link NetworkRef#outboundBlocks()}. */
    default Output<List<String>> outboundBlocks() {
        return Output.of(List.of());
    }
}
