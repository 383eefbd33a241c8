package io.ashlar.sandbox.aws.ec2;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.Set;

/** Launch templates. */
final class LaunchTemplates {
    static final String LAUNCH_TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";

    /** https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html: io2 takes the most. */
    private static final int LARGEST_VOLUME_GIB = 65_536;

    private static final int LARGEST_GENERAL_VOLUME_GIB = 16_384;

    /** What the real provider takes a new version for in a preview is all but this. */
    private static final Set<String> WITHOUT_A_VERSION =
            Set.of("name", "namePrefix", "description", "defaultVersion", "updateDefaultVersion");

    private LaunchTemplates() {}

    static ResourceModel launchTemplate() {
        return ResourceModel.of(LAUNCH_TEMPLATE)
                .source("https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateLaunchTemplate.html")
                .source("https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RequestLaunchTemplateData.html")
                .called("EC2 Launch Template")
                .autoNamed("name", 128)
                .id("lt-{hex:17}")
                .arn("arn:{partition}:ec2:{region}:{account}:launch-template/{id}")
                .derived("latestVersion", LaunchTemplates::latestVersion)
                .derived("defaultVersion", LaunchTemplates::defaultVersion)
                .unforeseen("latestVersion", changed -> !WITHOUT_A_VERSION.containsAll(changed))
                .replaceOn("name", "namePrefix")
                .rule(
                        "name",
                        Rules.length(3, 128),
                        Rules.matches("[a-zA-Z0-9().\\-/_]+", "letters, digits and ( ) . - / _"))
                .rule("description", Rules.length(0, 255))
                .rule("metadataOptions.httpEndpoint", Rules.oneOf("enabled", "disabled"))
                .rule("metadataOptions.httpTokens", Rules.oneOf("optional", "required"))
                .rule("metadataOptions.httpPutResponseHopLimit", Rules.between(1, 64))
                .rule("metadataOptions.instanceMetadataTags", Rules.oneOf("enabled", "disabled"))
                .rule(
                        "blockDeviceMappings[].ebs.volumeType",
                        Rules.oneOf("standard", "gp2", "gp3", "io1", "io2", "sc1", "st1"))
                .rule("blockDeviceMappings[].ebs.volumeSize", Rules.between(1, LARGEST_VOLUME_GIB))
                .rule(
                        "tagSpecifications[].resourceType",
                        Rules.oneOf("instance", "volume", "network-interface", "spot-instances-request", "elastic-gpu"))
                .check(LaunchTemplates::volumes)
                .unique(
                        "name",
                        "InvalidLaunchTemplateName.AlreadyExistsException",
                        "Launch template name already in use.")
                .refersTo(
                        "blockDeviceMappings[].ebs.kmsKeyId",
                        Reference.to("aws:kms/key:Key", "arn")
                                .orBy("id")
                                .missing("InvalidParameterValue", "The key '{value}' does not exist"))
                .refersTo(
                        "vpcSecurityGroupIds[]",
                        Reference.to(Vpcs.SECURITY_GROUP)
                                .missing("InvalidGroup.NotFound", "The security group '{value}' does not exist"))
                .build();
    }

    private static void volumes(Properties inputs, Findings findings) {
        int index = 0;
        for (Properties mapping : inputs.objects("blockDeviceMappings")) {
            Properties volume = mapping.object("ebs");
            String at = "blockDeviceMappings[" + index + "].ebs";
            if (volume.has("kmsKeyId") && !isTrue(volume, "encrypted")) {
                findings.add(at + ".kmsKeyId", "The parameter KmsKeyId requires the parameter Encrypted to be set.");
            }
            boolean general = volume.text("volumeType")
                    .filter(type -> type.startsWith("gp"))
                    .isPresent();
            if (general && volume.number("volumeSize").orElse(1) > LARGEST_GENERAL_VOLUME_GIB) {
                findings.add(
                        at + ".volumeSize",
                        "'" + at + ".volumeSize' is too large for "
                                + volume.text("volumeType").orElse("") + ": at most " + LARGEST_GENERAL_VOLUME_GIB);
            }
            index++;
        }
    }

    /** The type writes this boolean as text. */
    private static boolean isTrue(Properties volume, String path) {
        return volume.isTrue(path)
                || volume.isUnknown(path)
                || volume.text(path).filter("true"::equals).isPresent();
    }

    /** Versions never change: every change but one of the template's own tags makes another. */
    private static Object latestVersion(Subject template) {
        return template.existing()
                .map(before -> versionOf(before, "latestVersion")
                        + (content(before.inputs()).equals(content(template.inputs())) ? 0 : 1))
                .orElse(1L);
    }

    private static Object defaultVersion(Subject template) {
        if (template.inputs().isTrue("updateDefaultVersion")) {
            return latestVersion(template);
        }
        return template.existing()
                .map(before -> versionOf(before, "defaultVersion"))
                .orElse(1L);
    }

    private static long versionOf(CloudResource template, String which) {
        return template.outputs().number(which).orElse(1);
    }

    private static Properties content(Properties inputs) {
        return inputs.without("tags")
                .without("tagsAll")
                .without("updateDefaultVersion")
                .without("defaultVersion");
    }
}
