package io.ashlar.sandbox.aws.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.aws.ec2.LaunchTemplate;
import com.pulumi.aws.ec2.LaunchTemplateArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateBlockDeviceMappingArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateBlockDeviceMappingEbsArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateMetadataOptionsArgs;
import com.pulumi.aws.ec2.inputs.LaunchTemplateTagSpecificationArgs;
import com.pulumi.aws.kms.Key;
import io.ashlar.sandbox.mocks.Refused;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LaunchTemplatesTest {
    private static final String TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate 'nodes'";

    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-central-1");

    private static LaunchTemplate template(UnaryOperator<LaunchTemplateArgs.Builder> change) {
        return new LaunchTemplate(
                "nodes", change.apply(LaunchTemplateArgs.builder()).build());
    }

    private static LaunchTemplateBlockDeviceMappingArgs disk(
            UnaryOperator<LaunchTemplateBlockDeviceMappingEbsArgs.Builder> change) {
        return LaunchTemplateBlockDeviceMappingArgs.builder()
                .deviceName("/dev/xvda")
                .ebs(change.apply(LaunchTemplateBlockDeviceMappingEbsArgs.builder()
                                .volumeType("gp3"))
                        .build())
                .build();
    }

    private void refused(UnaryOperator<LaunchTemplateArgs.Builder> change, String message) {
        assertThatThrownBy(() -> cloud.run(context -> template(change)))
                .isInstanceOf(Refused.class)
                .hasMessage(message);
    }

    @Test
    void a_template_begins_with_version_one() {
        cloud.run(context -> {
            Key key = new Key("key");
            template(nodes -> nodes.blockDeviceMappings(
                    disk(disk -> disk.volumeSize(50).encrypted("true").kmsKeyId(key.arn()))));
        });

        Registered template = cloud.named("nodes");
        assertThat(template.id()).matches("lt-[0-9a-f]{17}");
        assertThat(template.state().text("arn"))
                .hasValue("arn:aws:ec2:eu-central-1:123456789012:launch-template/" + template.id());
        assertThat(template.state().number("latestVersion")).hasValue(1);
        assertThat(template.state().number("defaultVersion")).hasValue(1);
    }

    @Test
    void metadata_options_that_ec2_has_not_are_refused() {
        refused(
                nodes -> nodes.metadataOptions(LaunchTemplateMetadataOptionsArgs.builder()
                        .httpTokens("forbidden")
                        .httpPutResponseHopLimit(65)
                        .build()),
                TEMPLATE + ":\n  'metadataOptions.httpTokens' is 'forbidden': must be one of optional, required.\n"
                        + "  'metadataOptions.httpPutResponseHopLimit' is '65': must be a number from 1 to 64");
    }

    @Test
    void a_key_without_encryption_is_refused() {
        refused(
                nodes -> nodes.blockDeviceMappings(
                        disk(disk -> disk.kmsKeyId("arn:aws:kms:eu-central-1:123456789012:key/1"))),
                TEMPLATE + ":\n  The parameter KmsKeyId requires the parameter Encrypted to be set.");
    }

    @Test
    void a_key_that_there_is_not_is_refused() {
        refused(
                nodes -> nodes.blockDeviceMappings(
                        disk(disk -> disk.encrypted("true").kmsKeyId("arn:aws:kms:eu-central-1:123456789012:key/1"))),
                TEMPLATE + ": creating EC2 Launch Template: api error InvalidParameterValue: The key"
                        + " 'arn:aws:kms:eu-central-1:123456789012:key/1' does not exist");
    }

    @Test
    void a_disk_larger_than_gp3_has_is_refused() {
        refused(
                nodes -> nodes.blockDeviceMappings(disk(disk -> disk.volumeSize(20_000))),
                TEMPLATE + ":\n  'blockDeviceMappings[0].ebs.volumeSize' is too large for gp3: at most 16384");
    }

    @Test
    void what_a_template_cannot_tag_is_refused() {
        refused(
                nodes -> nodes.tagSpecifications(LaunchTemplateTagSpecificationArgs.builder()
                        .resourceType("subnet")
                        .build()),
                TEMPLATE + ":\n  'tagSpecifications[0].resourceType' is 'subnet': must be one of instance, volume,"
                        + " network-interface, spot-instances-request, elastic-gpu.");
    }
}
