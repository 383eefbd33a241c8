package io.ashlar.edge.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.dns.RecordSet;
import io.ashlar.edge.GlobalRoutingHandles;

/**
 * The resources of a routed name.
 *
 * @param name the name
 * @param record its record set, which holds every endpoint
 */
public record GcpGlobalRoutingHandles(String name, RecordSet record) implements GlobalRoutingHandles {

    @Override
    public Output<String> hostName() {
        return record.id().applyValue(there -> name);
    }
}
