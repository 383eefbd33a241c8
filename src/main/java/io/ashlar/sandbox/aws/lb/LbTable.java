package io.ashlar.sandbox.aws.lb;

import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import java.util.List;

/** The types whose tokens begin with {@code aws:lb/}. */
public final class LbTable implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(
                LoadBalancers.loadBalancer(),
                TargetGroups.targetGroup(),
                TargetGroups.attachment(),
                Listeners.listener(),
                Listeners.certificate(),
                ListenerRules.rule());
    }
}
