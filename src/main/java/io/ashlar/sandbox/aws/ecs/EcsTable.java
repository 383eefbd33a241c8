package io.ashlar.sandbox.aws.ecs;

import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import java.util.List;

/** The types whose tokens begin with {@code aws:ecs/}. */
public final class EcsTable implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(
                Clusters.cluster(),
                Clusters.capacityProvider(),
                Clusters.clusterCapacityProviders(),
                TaskDefinitions.taskDefinition(),
                Services.service());
    }
}
