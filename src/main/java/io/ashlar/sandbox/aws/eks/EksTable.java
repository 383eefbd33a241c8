package io.ashlar.sandbox.aws.eks;

import io.ashlar.sandbox.kubernetes.ClusterDirectory;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import java.util.List;

/** The types whose tokens begin with {@code aws:eks/}. */
public final class EksTable implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(
                Clusters.cluster(),
                NodeGroups.nodeGroup(),
                Addons.addon(),
                Access.entry(),
                Access.policyAssociation(),
                PodIdentities.association());
    }

    /** The clusters that a kubeconfig may lead to. */
    public static ClusterDirectory clusters() {
        return (server, cloud) -> cloud.findAnywhere(Clusters.CLUSTER, "endpoint", server)
                .map(cluster ->
                        cluster.outputs().text("certificateAuthority.data").orElse(""));
    }
}
