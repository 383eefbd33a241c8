package io.ashlar.sandbox.aws.autoscaling;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Groups of machines that grow and shrink. */
final class Groups {
    static final String GROUP = "aws:autoscaling/group:Group";
    private static final String SUBNET = "aws:ec2/subnet:Subnet";
    private static final String TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
    private static final List<String> ORIGINS =
            List.of("launchConfiguration", "launchTemplate", "mixedInstancesPolicy");

    /** API_CreateAutoScalingGroup, MaxInstanceLifetime: "equal to 0 or between 86,400 and 31,536,000 seconds". */
    private static final long SHORTEST_LIFE = 86_400;

    private static final long LONGEST_LIFE = 31_536_000;

    private Groups() {}

    static String boundsCross(long least, long most) {
        return "ValidationError: Max bound, " + most + ", must be greater than or equal to min bound, " + least;
    }

    static ResourceModel group() {
        return ResourceModel.of(GROUP)
                .source(AutoscalingTable.API + "API_CreateAutoScalingGroup.html")
                .source("https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-quotas.html")
                .called("Auto Scaling Group")
                .autoNamed("name", 255)
                .id("{name}")
                .arn(
                        "arn:{partition}:autoscaling:{region}:{account}:autoScalingGroup:{hex:32}:autoScalingGroupName/{name}")
                .computed("desiredCapacity", group -> group.value("minSize"))
                .defaultsTo("healthCheckType", "EC2")
                .defaultsTo("healthCheckGracePeriod", 300)
                .defaultsTo("defaultCooldown", 300)
                .defaultsTo("protectFromScaleIn", false)
                .replaceOn("name", "namePrefix", "placementGroup")
                .unordered("vpcZoneIdentifiers", "availabilityZones", "targetGroupArns", "enabledMetrics")
                .rule("name", Rules.length(1, 255), Rules.without(":", "hold a colon"))
                .rule("minSize", Rules.between(0, 10_000))
                .rule("maxSize", Rules.between(0, 10_000))
                .rule("desiredCapacity", Rules.between(0, 10_000))
                .rule(
                        "healthCheckType",
                        Rules.matches(
                                "(EC2|ELB|EBS|VPC_LATTICE)(,(EC2|ELB|EBS|VPC_LATTICE))*",
                                "EC2, ELB, EBS or VPC_LATTICE"))
                .rule(
                        "terminationPolicies[]",
                        Rules.matches(
                                "Default|OldestInstance|NewestInstance|OldestLaunchConfiguration|OldestLaunchTemplate|"
                                        + "ClosestToNextInstanceHour|AllocationStrategy|arn:.*:lambda:.*",
                                "a termination policy of EC2 Auto Scaling or the ARN of a function"))
                .check(Groups::bounds)
                .check(Groups::origin)
                .check(Groups::lifetime)
                .refersTo(
                        "launchTemplate.id",
                        Reference.to(TEMPLATE)
                                .missing(
                                        "ValidationError",
                                        "You must use a valid fully-formed launch template. The specified launch"
                                                + " template, with template ID {value}, does not exist."))
                .refersTo(
                        "launchTemplate.name",
                        Reference.to(TEMPLATE, "name")
                                .missing(
                                        "ValidationError",
                                        "You must use a valid fully-formed launch template. The specified launch"
                                                + " template, with template name {value}, does not exist."))
                .refersTo(
                        "vpcZoneIdentifiers[]",
                        Reference.to(SUBNET)
                                .missing("ValidationError", "The subnet ID '{value}' does not exist")
                                .blocksDeletion(
                                        "DependencyViolation",
                                        "The subnet '{target}' has dependencies and cannot be deleted."))
                .refersTo(
                        "targetGroupArns[]",
                        Reference.to("aws:lb/targetGroup:TargetGroup")
                                .missing(
                                        "ValidationError",
                                        "Provided Target Groups may not be valid: {value} not found"))
                .unique(
                        "name",
                        "AlreadyExists",
                        "AutoScalingGroup by this name already exists - A group with the name {value} already exists")
                .quota(500, "LimitExceeded", "You've reached the limit of 500 Auto Scaling groups.")
                .admit(Groups::liesInOneVpc)
                .admit(Groups::targetsAreOfItsVpc)
                .admit(Groups::canBeRolledBack)
                .rule("instanceRefresh.strategy", Rules.oneOf("Rolling"))
                .rule("instanceRefresh.preferences.minHealthyPercentage", Rules.between(0, 100))
                .rule("instanceRefresh.preferences.maxHealthyPercentage", Rules.between(100, 200))
                .build();
    }

    private static void bounds(Properties inputs, Findings findings) {
        OptionalLong least = inputs.number("minSize");
        OptionalLong most = inputs.number("maxSize");
        OptionalLong wanted = inputs.number("desiredCapacity");
        if (least.isEmpty() || most.isEmpty()) {
            return;
        }
        if (least.getAsLong() > most.getAsLong()) {
            findings.add("minSize", boundsCross(least.getAsLong(), most.getAsLong()));
        } else if (wanted.isPresent()
                && (wanted.getAsLong() < least.getAsLong() || wanted.getAsLong() > most.getAsLong())) {
            findings.add(
                    "desiredCapacity",
                    "ValidationError: Desired capacity:" + wanted.getAsLong()
                            + " must be between the specified min size:" + least.getAsLong() + " and max size:"
                            + most.getAsLong());
        }
    }

    private static void origin(Properties inputs, Findings findings) {
        List<String> given = ORIGINS.stream().filter(inputs::has).toList();
        if (given.size() != 1) {
            findings.add(
                    "launchTemplate",
                    "exactly one of " + String.join(", ", ORIGINS) + " must be given, given: "
                            + (given.isEmpty() ? "none" : String.join(", ", given)));
        }
        if (inputs.has("launchTemplate.id") && inputs.has("launchTemplate.name")) {
            findings.add("launchTemplate.id", "\"launch_template.0.id\": conflicts with launch_template.0.name");
        }
        if (inputs.has("availabilityZones") == inputs.has("vpcZoneIdentifiers")) {
            findings.add(
                    "vpcZoneIdentifiers",
                    inputs.has("availabilityZones")
                            ? "\"vpc_zone_identifier\": conflicts with availability_zones"
                            : "ValidationError: At least one Availability Zone or VPC Subnet is required.");
        }
    }

    private static void lifetime(Properties inputs, Findings findings) {
        OptionalLong life = inputs.number("maxInstanceLifetime");
        if (life.isPresent()
                && life.getAsLong() != 0
                && (life.getAsLong() < SHORTEST_LIFE || life.getAsLong() > LONGEST_LIFE)) {
            findings.add(
                    "maxInstanceLifetime",
                    "'maxInstanceLifetime' is '" + life.getAsLong() + "': must be 0 or from " + SHORTEST_LIFE + " to "
                            + LONGEST_LIFE);
        }
    }

    private static List<String> vpcs(Subject group) {
        return group.inputs().texts("vpcZoneIdentifiers").stream()
                .flatMap(id -> group.find(SUBNET, id).stream())
                .flatMap(subnet -> subnet.inputs().text("vpcId").stream())
                .distinct()
                .toList();
    }

    private static void liesInOneVpc(Subject group) {
        if (vpcs(group).size() > 1) {
            throw Refusal.invalid(
                    "ValidationError",
                    "The subnets of an Auto Scaling group must reside in the same VPC: " + vpcs(group));
        }
    }

    private static void targetsAreOfItsVpc(Subject group) {
        Optional<String> vpc = vpcs(group).stream().findFirst();
        for (String arn : group.inputs().texts("targetGroupArns")) {
            Optional<String> other = group.find("aws:lb/targetGroup:TargetGroup", arn)
                    .map(CloudResource::inputs)
                    .flatMap(targets -> targets.text("vpcId"));
            if (vpc.isPresent() && other.isPresent() && !vpc.equals(other)) {
                throw Refusal.invalid(
                        "ValidationError",
                        "Provided Target Groups may not be valid: " + arn + " is in " + other.get()
                                + " and the Auto Scaling group in " + vpc.get());
            }
        }
    }

    /** https://docs.aws.amazon.com/autoscaling/ec2/userguide/instance-refresh-rollback.html#instance-refresh-rollback-considerations. */
    private static void canBeRolledBack(Subject group) {
        if (!group.inputs().isTrue("instanceRefresh.preferences.autoRollback")) {
            return;
        }
        String version = group.text("launchTemplate.version").orElse("$Default");
        boolean parameter = group.text("launchTemplate.id")
                .flatMap(id -> group.find(TEMPLATE, id))
                .flatMap(template -> template.inputs().text("imageId"))
                .filter(image -> image.startsWith("resolve:ssm:"))
                .isPresent();
        if (parameter || version.startsWith("$")) {
            throw Refusal.invalid(
                    "ValidationError",
                    "A rollback is not supported: the launch template must have a version that is a number, and an AMI"
                            + " ID instead of an AWS Systems Manager parameter.");
        }
    }
}
