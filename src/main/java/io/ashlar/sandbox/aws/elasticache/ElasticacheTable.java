package io.ashlar.sandbox.aws.elasticache;

import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import java.util.List;

/** The types whose tokens begin with {@code aws:elasticache/}. */
public final class ElasticacheTable implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(
                ReplicationGroups.replicationGroup(),
                Users.user(),
                Users.userGroup(),
                Groups.subnetGroup(),
                Groups.parameterGroup());
    }
}
