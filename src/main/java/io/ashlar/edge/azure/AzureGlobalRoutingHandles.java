package io.ashlar.edge.azure;

import com.pulumi.azurenative.network.Endpoint;
import com.pulumi.azurenative.network.Profile;
import com.pulumi.azurenative.network.RecordSet;
import com.pulumi.core.Output;
import io.ashlar.edge.GlobalRoutingHandles;
import java.util.Map;

/**
 * The resources of a routed name.
 *
 * @param name the name
 * @param profile the Traffic Manager profile
 * @param endpoints its endpoints by key
 * @param record the record that leads to the profile
 */
public record AzureGlobalRoutingHandles(String name, Profile profile, Map<String, Endpoint> endpoints, RecordSet record)
        implements GlobalRoutingHandles {

    public AzureGlobalRoutingHandles {
        endpoints = Map.copyOf(endpoints);
    }

    @Override
    public Output<String> hostName() {
        return record.id().applyValue(there -> name);
    }
}
