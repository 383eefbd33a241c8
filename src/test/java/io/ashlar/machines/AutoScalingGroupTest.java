package io.ashlar.machines;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import com.pulumi.test.TestResult;
import io.ashlar.core.Profile;
import io.ashlar.core.Tags;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.machines.aws.AwsAutoScalingGroupDriver;
import io.ashlar.machines.aws.AwsAutoScalingGroupHandles;
import io.ashlar.machines.aws.AwsAutoScalingGroupOptions;
import io.ashlar.network.Network;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.aws.AwsNetworkDriver;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a group of machines registers on AWS. */
class AutoScalingGroupTest {
    private final SandboxMocks mocks = SandboxMocks.inRegion("eu-central-1");

    private static AutoScalingGroupArgs.Builder args(Profile profile) {
        return args(profile, AwsAutoScalingGroupOptions.none());
    }

    private static AutoScalingGroupArgs.Builder args(Profile profile, AwsAutoScalingGroupOptions options) {
        EncryptionKey key = new EncryptionKey(
                "platform",
                EncryptionKeyArgs.builder(new AwsEncryptionKeyDriver()).build(),
                null);
        return AutoScalingGroupArgs.builder(new AwsAutoScalingGroupDriver(options))
                .profile(profile)
                .encryptionKey(key)
                .network(new Network(
                        "main",
                        NetworkArgs.builder(new AwsNetworkDriver())
                                .profile(profile)
                                .cidr("10.0.0.0/16")
                                .zones(List.of("eu-central-1a", "eu-central-1b"))
                                .encryptionKey(key)
                                .build(),
                        null));
    }

    private Properties inputs(String name) {
        return mocks.named(name).inputs();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void every_profile_registers_exactly_this(Profile profile) {
        mocks.run(context -> new AutoScalingGroup("workers", args(profile).build(), null));

        assertThat(new TreeMap<>(mocks.registered().stream()
                        .filter(one -> one.name().startsWith("workers-"))
                        .collect(Collectors.groupingBy(Registered::type, Collectors.counting()))))
                .isEqualTo(new TreeMap<>(Map.of(
                        "aws:autoscaling/group:Group", 1L,
                        "aws:autoscaling/policy:Policy", 1L,
                        "aws:ec2/launchTemplate:LaunchTemplate", 1L,
                        "aws:ec2/securityGroup:SecurityGroup", 1L,
                        "aws:iam/instanceProfile:InstanceProfile", 1L,
                        "aws:iam/role:Role", 1L,
                        "aws:iam/rolePolicyAttachment:RolePolicyAttachment", 1L,
                        "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", 2L)));
    }

    @Test
    void machines_ask_for_tokens_encrypt_their_disk_and_have_no_key_pair() {
        mocks.run(context ->
                new AutoScalingGroup("workers", args(Profile.PRODUCTION).build(), null));

        Properties template = inputs("workers-template");
        assertThat(template.text("metadataOptions.httpTokens")).hasValue("required");
        assertThat(template.number("metadataOptions.httpPutResponseHopLimit")).hasValue(1);
        assertThat(template.has("keyName")).isFalse();
        Properties disk = template.objects("blockDeviceMappings").get(0).object("ebs");
        assertThat(disk.text("encrypted")).hasValue("true");
        assertThat(disk.text("volumeType")).hasValue("gp3");
        assertThat(disk.number("volumeSize")).hasValue(20);
        assertThat(disk.text("kmsKeyId"))
                .isEqualTo(mocks.named("platform-key").state().text("arn"));
        assertThat(template.isTrue("monitoring.enabled")).isTrue();
        assertThat(inputs("workers-sessions").text("policyArn"))
                .hasValue("arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore");
        assertThat(mocks.ofType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule").stream()
                        .filter(one -> one.name().startsWith("workers-")))
                .isEmpty();
    }

    @Test
    void machines_stand_in_private_subnets_and_are_replaced_a_tenth_at_a_time_and_after_a_month() {
        mocks.run(context -> new AutoScalingGroup(
                "workers",
                args(Profile.PRODUCTION)
                        .machines(3, 20)
                        .cpuTarget(60)
                        .tags(Tags.none().with("team", "shop"))
                        .build(),
                null));

        Properties group = inputs("workers-group");
        assertThat(group.number("minSize")).hasValue(3);
        assertThat(group.number("maxSize")).hasValue(20);
        assertThat(group.number("desiredCapacity")).hasValue(3);
        assertThat(group.number("maxInstanceLifetime")).hasValue(2_592_000);
        assertThat(group.text("instanceRefresh.strategy")).hasValue("Rolling");
        assertThat(group.number("instanceRefresh.preferences.minHealthyPercentage"))
                .hasValue(90);
        assertThat(group.texts("vpcZoneIdentifiers"))
                .containsExactlyInAnyOrder(
                        mocks.named("main-subnet-private-eu-central-1a").id(),
                        mocks.named("main-subnet-private-eu-central-1b").id());
        assertThat(group.text("launchTemplate.version")).hasValue("1");
        assertThat(group.objects("tags")).anySatisfy(tag -> {
            assertThat(tag.text("key")).hasValue("team");
            assertThat(tag.isTrue("propagateAtLaunch")).isTrue();
        });
        Properties scaling = inputs("workers-scaling").object("targetTrackingConfiguration");
        assertThat(scaling.number("targetValue")).hasValue(60);
        assertThat(scaling.text("predefinedMetricSpecification.predefinedMetricType"))
                .hasValue("ASGAverageCPUUtilization");
    }

    @Test
    void a_start_script_travels_in_base64() {
        mocks.run(context -> new AutoScalingGroup(
                "workers",
                args(Profile.STAGING)
                        .startScript(Output.of("#!/bin/sh\ntrue\n"))
                        .build(),
                null));

        assertThat(inputs("workers-template").text("userData")).hasValue("IyEvYmluL3NoCnRydWUK");
    }

    @Test
    void others_see_the_group_its_role_and_its_security_group() {
        Map<String, String> seen = new ConcurrentHashMap<>();
        mocks.run(context -> {
            AutoScalingGroup workers =
                    new AutoScalingGroup("workers", args(Profile.STAGING).build(), null);
            Output.tuple(workers.groupName(), workers.roleArn(), workers.securityGroupId())
                    .applyValue(all -> {
                        seen.put("group", all.t1);
                        seen.put("role", all.t2);
                        seen.put("security group", all.t3);
                        return all;
                    });
            assertThat(workers.handles(AwsAutoScalingGroupHandles.class).template())
                    .isNotNull();
        });

        assertThat(seen)
                .isEqualTo(Map.of(
                        "group", mocks.named("workers-group").id(),
                        "role", mocks.named("workers-role").state().text("arn").orElseThrow(),
                        "security group", mocks.named("workers-security-group").id()));
    }

    @Test
    void hooks_see_template_and_group_last() {
        AwsAutoScalingGroupOptions options = AwsAutoScalingGroupOptions.none()
                .customizeTemplate(template -> template.imageId("ami-0123456789abcdef0"))
                .customizeGroup(group -> group.defaultCooldown(60));
        mocks.run(context ->
                new AutoScalingGroup("workers", args(Profile.STAGING, options).build(), null));

        assertThat(inputs("workers-template").text("imageId")).hasValue("ami-0123456789abcdef0");
        assertThat(inputs("workers-group").number("defaultCooldown")).hasValue(60);
    }

    @Test
    void wrong_arguments_are_refused_before_anything_is_registered() {
        TestResult result = mocks.runToEnd(context -> new AutoScalingGroup(
                "workers",
                AutoScalingGroupArgs.builder(new AwsAutoScalingGroupDriver()).build(),
                null));

        assertThat(mocks.registered()).isEmpty();
        assertThat(String.join("\n", result.errors()))
                .contains(
                        "MCH-001 AutoScalingGroup 'workers': network is missing, but machines stand in a network. Give"
                                + " the environment's Network.");
    }
}
