package io.ashlar.machines.aws;

import com.pulumi.aws.ec2.LaunchTemplate;
import com.pulumi.aws.ec2.LaunchTemplateArgs;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.inputs.LaunchTemplateBlockDeviceMappingArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateBlockDeviceMappingEbsArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateIamInstanceProfileArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateMetadataOptionsArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateMonitoringArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateTagSpecificationArgs;
import com.pulumi.aws.iam.InstanceProfile;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Names;
import io.ashlar.core.Outputs;
import io.ashlar.machines.AutoScalingGroupArgs;
import io.ashlar.machines.plan.AutoScalingGroupPlan;
import io.ashlar.machines.plan.AutoScalingGroupPlan.Measuring;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * What the machines are made from.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html">IMDSv2; one hop keeps
 *     containers on the machine away from its role</a>
 */
final class AwsMachineTemplate {
    /** What is tagged when a machine is made. */
    private static final List<String> TAGGED = List.of("instance", "volume");

    private static final String ROOT_DISK = "/dev/xvda";

    private final AutoScalingGroupPlan plan;
    private final AutoScalingGroupArgs args;
    private final AwsAutoScalingGroupOptions options;
    private final CustomResourceOptions child;

    AwsMachineTemplate(
            AutoScalingGroupPlan plan,
            AutoScalingGroupArgs args,
            AwsAutoScalingGroupOptions options,
            CustomResourceOptions child) {
        this.plan = plan;
        this.args = args;
        this.options = options;
        this.child = child;
    }

    LaunchTemplate provision(InstanceProfile profile, SecurityGroup securityGroup) {
        String name = Names.of(plan.name()).child("template");
        LaunchTemplateArgs.Builder builder = LaunchTemplateArgs.builder()
                .imageId(plan.image())
                .instanceType(plan.machineType())
                .ebsOptimized("true")
                .updateDefaultVersion(true)
                .iamInstanceProfile(LaunchTemplateIamInstanceProfileArgs.builder()
                        .arn(profile.arn())
                        .build())
                .vpcSecurityGroupIds(Outputs.listOf(List.of(securityGroup.id())))
                .metadataOptions(LaunchTemplateMetadataOptionsArgs.builder()
                        .httpEndpoint("enabled")
                        .httpTokens("required")
                        .httpPutResponseHopLimit(1)
                        .build())
                .monitoring(LaunchTemplateMonitoringArgs.builder()
                        .enabled(plan.measuring() == Measuring.EVERY_MINUTE)
                        .build())
                .blockDeviceMappings(LaunchTemplateBlockDeviceMappingArgs.builder()
                        .deviceName(ROOT_DISK)
                        .ebs(LaunchTemplateBlockDeviceMappingEbsArgs.builder()
                                .volumeType("gp3")
                                .volumeSize(plan.diskGib())
                                .encrypted("true")
                                .kmsKeyId(args.encryptionKeyId())
                                .deleteOnTermination("true")
                                .build())
                        .build())
                .tagSpecifications(TAGGED.stream()
                        .map(kind -> LaunchTemplateTagSpecificationArgs.builder()
                                .resourceType(kind)
                                .tags(args.tags().named(plan.name()))
                                .build())
                        .toList())
                .tags(args.tags().named(name));
        args.startScript()
                .ifPresent(script -> builder.userData(script.applyValue(
                        text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)))));
        return new LaunchTemplate(name, options.template().apply(builder).build(), child);
    }
}
