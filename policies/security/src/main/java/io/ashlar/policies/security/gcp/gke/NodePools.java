package io.ashlar.policies.security.gcp.gke;

import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import java.util.ArrayList;
import java.util.List;

/** The node pools that a resource makes, whether it is a pool of its own or a cluster that holds some. */
final class NodePools {
    private NodePools() {}

    /** Each with its {@code nodeConfig}; none for Autopilot, where Google owns the nodes. */
    static List<PropertyMap> of(Resource resource) {
        PropertyMap all = resource.properties();
        if (!resource.is("gcp:container/cluster:Cluster")) {
            return List.of(all);
        }
        if (all.isTrue("enableAutopilot")) {
            return List.of();
        }
        List<PropertyMap> pools = new ArrayList<>(all.blocks("nodePools"));
        // The cluster's own nodeConfig makes a default pool, unless that is removed or the pools are listed.
        if (pools.isEmpty() && !all.isTrue("removeDefaultNodePool")) {
            pools.add(all);
        }
        return List.copyOf(pools);
    }
}
