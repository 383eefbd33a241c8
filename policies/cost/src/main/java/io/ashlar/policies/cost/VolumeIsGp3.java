package io.ashlar.policies.cost;

import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.ArrayList;
import java.util.List;

/** gp3 does what gp2 does for a fifth less. */
public final class VolumeIsGp3 implements ResourceRule {
    private static final String GP2 = "gp2";

    @Override
    public RuleInfo info() {
        return RuleInfo.of("cost-ebs-gp3", "General purpose volumes are gp3")
                .severity(Severity.LOW)
                .level(Level.ADVISORY)
                .rationale(
                        "A gigabyte of gp2 costs $0.10 a month, of gp3 $0.08, with more operations a second in a small"
                                + " volume.")
                .fix("Set the type to gp3: a volume changes in place.")
                .source("EBS pricing", "https://aws.amazon.com/ebs/pricing/")
                .build();
    }

    @Override
    public Types types() {
        return Types.of("aws:ebs/volume:Volume", "aws:ec2/instance:Instance", "aws:ec2/launchTemplate:LaunchTemplate");
    }

    @Override
    public Verdict judge(Resource resource, Context context) {
        PropertyMap properties = resource.properties();
        if (resource.is("aws:ebs/volume:Volume")) {
            return verdict("type", properties.text("type").orElse(GP2));
        }
        List<PropertyMap> disks = new ArrayList<>(properties.blocks("ebsBlockDevices"));
        properties.block("rootBlockDevice").ifPresent(disks::add);
        properties.blocks("blockDeviceMappings").forEach(mapping -> mapping.block("ebs")
                .ifPresent(disks::add));
        return Verdict.each(
                disks,
                disk -> verdict(
                        disk.path() + ".volumeType", disk.text("volumeType").orElse(GP2)));
    }

    private static Verdict verdict(String path, String type) {
        return Verdict.require(!type.equals(GP2), path + " is gp2: gp3 costs a fifth less");
    }
}
