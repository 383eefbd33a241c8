package io.ashlar.sandbox.aws.ec2;

import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import java.util.List;

/** The types whose tokens begin with {@code aws:vpc/}. */
public final class VpcTable implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(
                SecurityGroups.rule("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"),
                SecurityGroups.rule("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"));
    }
}
