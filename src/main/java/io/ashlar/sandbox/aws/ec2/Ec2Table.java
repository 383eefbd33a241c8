package io.ashlar.sandbox.aws.ec2;

import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import java.util.List;

/** The types whose tokens begin with {@code aws:ec2/}. */
public final class Ec2Table implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(Vpcs.vpc(), Vpcs.subnet(), LaunchTemplates.launchTemplate());
    }
}
