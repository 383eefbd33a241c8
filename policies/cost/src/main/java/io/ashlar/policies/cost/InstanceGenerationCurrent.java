package io.ashlar.policies.cost;

import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Setting;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Machines are of a generation that AWS still recommends. */
public final class InstanceGenerationCurrent implements ResourceRule {
    static final Setting<List<String>> FAMILIES = Setting.texts(
            "families",
            List.of("t1", "m1", "m2", "m3", "c1", "cc2", "c3", "g2", "cr1", "r3", "i2", "hs1", "hi1"),
            "Families that count as previous; t2, m4, c4 and r4 may be added, which are dearer than their successors,"
                    + " too");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("cost-instance-generation", "Instances are not of a previous generation")
                .severity(Severity.LOW)
                .level(Level.ADVISORY)
                .rationale("m3.large costs $0.133 an hour, and m7g.large with more of everything $0.0816.")
                .fix("Name the same size of a current family.")
                .source("Previous generation instances", "https://aws.amazon.com/ec2/previous-generation/")
                .setting(FAMILIES)
                .build();
    }

    @Override
    public Types types() {
        return Types.of(
                "aws:ec2/instance:Instance",
                "aws:ec2/launchTemplate:LaunchTemplate",
                "aws:eks/nodeGroup:NodeGroup",
                "aws:rds/instance:Instance",
                "aws:rds/clusterInstance:ClusterInstance",
                "aws:elasticache/cluster:Cluster",
                "aws:elasticache/replicationGroup:ReplicationGroup");
    }

    @Override
    public Verdict judge(Resource resource, Context context) {
        PropertyMap properties = resource.properties();
        List<String> types = new ArrayList<>(properties.texts("instanceTypes"));
        List.of("instanceType", "instanceClass", "nodeType")
                .forEach(key -> properties.text(key).ifPresent(types::add));
        return Verdict.each(
                types,
                type -> Verdict.require(
                        !context.get(FAMILIES).contains(family(type)),
                        type + " is of a previous generation: a current one does more for less"));
    }

    private static String family(String type) {
        return type.replaceFirst("^(db|cache)\\.", "").replaceFirst("\\..*", "");
    }
}
