package io.ashlar.policies.security.aws.ec2;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.PropertyValue;
import io.ashlar.policy.Remediation;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;

/** Disks are encrypted. */
public final class DisksEncrypted implements ResourceRule, Remediation {
    private static final String VOLUME = "aws:ebs/volume:Volume";
    private static final String TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
    private static final String MAPPINGS = "blockDeviceMappings";
    private static final String DISKS = "ebsBlockDevices";
    private static final String ROOT = "rootBlockDevice";

    private static final RuleInfo INFO = RuleInfo.of("aws-ec2-disks-encrypted", "EBS volumes are encrypted")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("A copied or shared snapshot can be read by whoever gets it.")
            .fix("Set encrypted to true on every volume, and kmsKeyId to a key of your own.")
            .reference(Framework.CHECKOV, "CKV_AWS_3")
            .reference(Framework.FSBP, "EC2.3")
            .build();

    private static final Types TYPES = Types.of(
            VOLUME,
            "aws:ec2/instance:Instance",
            "aws:ec2/spotInstanceRequest:SpotInstanceRequest",
            "aws:ec2/launchConfiguration:LaunchConfiguration",
            TEMPLATE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return TYPES;
    }

    @Override
    public Verdict judge(Resource resource, Context context) {
        PropertyMap machine = resource.properties();
        return switch (resource.type()) {
            case VOLUME -> encrypted(machine, "");
            case TEMPLATE ->
                Verdict.each(
                        machine.blocks(MAPPINGS).stream()
                                .flatMap(mapping -> mapping.blocks("ebs").stream())
                                .toList(),
                        disk -> encrypted(disk, disk.path() + "."));
            default ->
                Verdict.judging(() -> root(machine))
                        .and(() -> Verdict.each(machine.blocks(DISKS), disk -> encrypted(disk, disk.path() + ".")));
        };
    }

    @Override
    public PropertyMap remedy(Resource resource, Context context) {
        PropertyMap machine = resource.properties();
        return switch (resource.type()) {
            case VOLUME -> machine.with(true, "encrypted");
            // The SDK takes a text here, unlike everywhere else.
            case TEMPLATE -> encryptEach(machine, MAPPINGS, "true", "ebs", "encrypted");
            default -> encryptEach(machine.with(true, ROOT, "encrypted"), DISKS, true, "encrypted");
        };
    }

    private static Verdict root(PropertyMap machine) {
        boolean fromTemplate = machine.isUnknown("launchTemplate") || machine.has("launchTemplate");
        if (fromTemplate && !machine.has(ROOT)) {
            return Verdict.notApplicable("its launch template says it");
        }
        return encrypted(machine.block(ROOT).orElse(PropertyMap.empty()), ROOT + ".");
    }

    private static Verdict encrypted(PropertyMap disk, String place) {
        return Verdict.require(disk.isTrue("encrypted"), place + "encrypted is not true: the volume must be encrypted");
    }

    private static PropertyMap encryptEach(PropertyMap machine, String list, Object yes, String... path) {
        if (!(machine.value(list) instanceof PropertyValue.Items items)) {
            return machine;
        }
        List<PropertyValue> changed = items.values().stream()
                .map(item -> item instanceof PropertyMap disk && (path.length == 1 || disk.has(path[0]))
                        ? disk.with(yes, path)
                        : item)
                .toList();
        return machine.with(new PropertyValue.Items(changed), list);
    }
}
