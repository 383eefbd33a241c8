package io.ashlar.sandbox.aws.rds;

import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import java.util.List;

/** The types whose tokens begin with {@code aws:rds/}. */
public final class RdsTable implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(
                Instances.instance(),
                Groups.subnetGroup(),
                Groups.parameterGroup(),
                Snapshots.snapshot(),
                AuroraClusters.cluster(),
                AuroraMembers.instance(),
                AuroraMembers.parameterGroup(),
                AuroraMembers.globalCluster());
    }
}
