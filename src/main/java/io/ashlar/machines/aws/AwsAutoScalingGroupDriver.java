package io.ashlar.machines.aws;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.autoscaling.Group;
import com.pulumi.aws.autoscaling.GroupArgs;
import com.pulumi.aws.autoscaling.Policy;
import com.pulumi.aws.autoscaling.PolicyArgs;
import com.pulumi.aws.autoscaling.inputs.GroupInstanceRefreshArgs;
import com.pulumi.aws.autoscaling.inputs.GroupInstanceRefreshPreferencesArgs;
import com.pulumi.aws.autoscaling.inputs.GroupLaunchTemplateArgs;
import com.pulumi.aws.autoscaling.inputs.GroupTagArgs;
import com.pulumi.aws.autoscaling.inputs.PolicyTargetTrackingConfigurationArgs;
import com.pulumi.aws.autoscaling.inputs.PolicyTargetTrackingConfigurationPredefinedMetricSpecificationArgs;
import com.pulumi.aws.ec2.LaunchTemplate;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.iam.InstanceProfile;
import com.pulumi.aws.iam.InstanceProfileArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.aws.inputs.GetPartitionArgs;
import com.pulumi.aws.vpc.SecurityGroupEgressRule;
import com.pulumi.aws.vpc.SecurityGroupEgressRuleArgs;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Names;
import io.ashlar.machines.AutoScalingGroup;
import io.ashlar.machines.AutoScalingGroupArgs;
import io.ashlar.machines.AutoScalingGroupDriver;
import io.ashlar.machines.AutoScalingGroupHandles;
import io.ashlar.machines.plan.AutoScalingGroupPlan;
import io.ashlar.network.plan.SubnetTier;
import java.time.Duration;
import java.util.List;

/** Makes EC2 Auto Scaling groups. */
public final class AwsAutoScalingGroupDriver implements AutoScalingGroupDriver {
    private static final String TRUST =
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"Machines","Effect":"Allow",\
            "Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    private static final String ANYWHERE = "0.0.0.0/0";
    private static final int HTTPS = 443;

    /** Time to start before a machine counts, for health checks, scaling and replacement alike. */
    private static final int WARM_UP_SECONDS = 120;

    private static final int HEALTHY_PERCENT = 90;

    private final AwsAutoScalingGroupOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AwsAutoScalingGroupDriver() {
        this(AwsAutoScalingGroupOptions.none());
    }

    /** A driver with hooks. */
    public AwsAutoScalingGroupDriver(AwsAutoScalingGroupOptions options) {
        this.options = options;
    }

    @Override
    public AutoScalingGroupHandles provision(
            AutoScalingGroupPlan plan, AutoScalingGroupArgs args, AutoScalingGroup parent) {
        return new Provisioning(plan, args, parent, options).all();
    }

    /** One group in the making: what its resources share. */
    private static final class Provisioning {
        private final AutoScalingGroupPlan plan;
        private final AutoScalingGroupArgs args;
        private final AutoScalingGroup parent;
        private final AwsAutoScalingGroupOptions options;
        private final Names names;
        private final CustomResourceOptions child;

        Provisioning(
                AutoScalingGroupPlan plan,
                AutoScalingGroupArgs args,
                AutoScalingGroup parent,
                AwsAutoScalingGroupOptions options) {
            this.plan = plan;
            this.args = args;
            this.parent = parent;
            this.options = options;
            this.names = Names.of(plan.name());
            this.child = CustomResourceOptions.builder().parent(parent).build();
        }

        AutoScalingGroupHandles all() {
            Role role = role();
            RolePolicyAttachment sessions = sessions(role);
            InstanceProfile profile = new InstanceProfile(
                    names.child("profile"),
                    InstanceProfileArgs.builder()
                            .role(role.name())
                            .tags(args.tags().named(names.child("profile")))
                            .build(),
                    child);
            SecurityGroup securityGroup = securityGroup();
            LaunchTemplate template =
                    new AwsMachineTemplate(plan, args, options, child).provision(profile, securityGroup);
            Group group = group(template, sessions);
            scaling(group);
            return new AwsAutoScalingGroupHandles(group, template, role, securityGroup);
        }

        private Role role() {
            String name = names.child("role");
            return new Role(
                    name,
                    RoleArgs.builder()
                            .assumeRolePolicy(TRUST)
                            .tags(args.tags().named(name))
                            .build(),
                    child);
        }

        /** https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-instance-permissions.html. */
        private RolePolicyAttachment sessions(Role role) {
            Output<String> policy = AwsFunctions.getPartition(
                            GetPartitionArgs.Empty,
                            InvokeOptions.builder().parent(parent).build())
                    .applyValue(found -> "arn:" + found.partition() + ":iam::aws:policy/AmazonSSMManagedInstanceCore");
            return new RolePolicyAttachment(
                    names.child("sessions"),
                    RolePolicyAttachmentArgs.builder()
                            .role(role.name())
                            .policyArn(policy)
                            .build(),
                    child);
        }

        private SecurityGroup securityGroup() {
            String name = names.child("security-group");
            SecurityGroup group = new SecurityGroup(
                    name,
                    SecurityGroupArgs.builder()
                            .vpcId(args.network().networkId())
                            .description("What the machines of " + plan.name() + " reach")
                            .tags(args.tags().named(name))
                            .build(),
                    child);
            egress(
                    "https-out",
                    SecurityGroupEgressRuleArgs.builder()
                            .securityGroupId(group.id())
                            .description("HTTPS to cloud services and others")
                            .ipProtocol("tcp")
                            .fromPort(HTTPS)
                            .toPort(HTTPS)
                            .cidrIpv4(ANYWHERE));
            egress(
                    "network-out",
                    SecurityGroupEgressRuleArgs.builder()
                            .securityGroupId(group.id())
                            .description("Databases, caches and services in the network")
                            .ipProtocol("-1")
                            .cidrIpv4(args.network().cidr()));
            return group;
        }

        private void egress(String role, SecurityGroupEgressRuleArgs.Builder rule) {
            String name = names.child(role);
            new SecurityGroupEgressRule(name, rule.tags(args.tags().named(name)).build(), child);
        }

        private Group group(LaunchTemplate template, RolePolicyAttachment sessions) {
            GroupArgs.Builder builder = GroupArgs.builder()
                    .vpcZoneIdentifiers(args.network().subnetIds(SubnetTier.PRIVATE))
                    .launchTemplate(GroupLaunchTemplateArgs.builder()
                            .id(template.id())
                            .version(template.latestVersion().applyValue(version -> Integer.toString(version)))
                            .build())
                    .minSize(plan.bounds().least())
                    .maxSize(plan.bounds().most())
                    .desiredCapacity(plan.bounds().least())
                    .healthCheckType("EC2")
                    .healthCheckGracePeriod(WARM_UP_SECONDS)
                    .defaultInstanceWarmup(WARM_UP_SECONDS)
                    .maxInstanceLifetime(
                            (int) Duration.ofDays(plan.lifetimeDays()).toSeconds())
                    .capacityRebalance(true)
                    .terminationPolicies(List.of("OldestLaunchTemplate", "Default"))
                    .instanceRefresh(GroupInstanceRefreshArgs.builder()
                            .strategy("Rolling")
                            .preferences(GroupInstanceRefreshPreferencesArgs.builder()
                                    .minHealthyPercentage(HEALTHY_PERCENT)
                                    .instanceWarmup(Integer.toString(WARM_UP_SECONDS))
                                    .build())
                            .build())
                    .tags(args.tags().named(names.child("group")).entrySet().stream()
                            .map(tag -> GroupTagArgs.builder()
                                    .key(tag.getKey())
                                    .value(tag.getValue())
                                    .propagateAtLaunch(true)
                                    .build())
                            .toList());
            return new Group(
                    names.child("group"),
                    options.group().apply(builder).build(),
                    CustomResourceOptions.merge(
                            child,
                            CustomResourceOptions.builder()
                                    .ignoreChanges(List.of("desiredCapacity"))
                                    .dependsOn(sessions)
                                    .build()));
        }

        private void scaling(Group group) {
            new Policy(
                    names.child("scaling"),
                    PolicyArgs.builder()
                            .autoscalingGroupName(group.name())
                            .policyType("TargetTrackingScaling")
                            .targetTrackingConfiguration(PolicyTargetTrackingConfigurationArgs.builder()
                                    .predefinedMetricSpecification(
                                            PolicyTargetTrackingConfigurationPredefinedMetricSpecificationArgs.builder()
                                                    .predefinedMetricType("ASGAverageCPUUtilization")
                                                    .build())
                                    .targetValue((double) plan.cpuPercent())
                                    .build())
                            .build(),
                    child);
        }
    }
}
