package io.ashlar.sandbox.aws.lb;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.OptionalLong;

/** Target groups, and the targets in them. */
final class TargetGroups {
    static final String TARGET_GROUP = "aws:lb/targetGroup:TargetGroup";

    private TargetGroups() {}

    /** The group that a listener or rule forwards to; it cannot be deleted while they do. */
    static Reference aTargetGroupInUse() {
        return Reference.to(TARGET_GROUP)
                .missing("TargetGroupNotFound", "Target groups '{value}' not found")
                .blocksDeletion("ResourceInUse", "Target group '{target}' is currently in use by a listener or a rule");
    }

    static ResourceModel targetGroup() {
        return ResourceModel.of(TARGET_GROUP)
                .source(
                        "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html")
                .source(
                        "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html")
                .source(
                        "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupAttribute.html")
                .called("ELBv2 Target Group")
                .autoNamed("name", 32)
                .id(TargetGroups::arn)
                .computed("arn", "{id}")
                .computed("name", TargetGroups::name)
                .computed("arnSuffix", group -> arn(group).replaceFirst(".*:targetgroup/", "targetgroup/"))
                .defaultsTo("targetType", "instance")
                .defaultsTo("ipAddressType", "ipv4")
                .defaultsTo("protocolVersion", "HTTP1")
                .defaultsTo("deregistrationDelay", 300)
                .defaultsTo("slowStart", 0)
                .defaultsTo("loadBalancingAlgorithmType", "round_robin")
                .defaultsTo("loadBalancingCrossZoneEnabled", "use_load_balancer_configuration")
                .replaceOn(
                        "name",
                        "namePrefix",
                        "port",
                        "protocol",
                        "protocolVersion",
                        "vpcId",
                        "targetType",
                        "ipAddressType")
                .rule(
                        "name",
                        Rules.length(1, 32),
                        Rules.matches("[A-Za-z0-9-]+", "letters, digits and dashes"),
                        Rules.without("^-|-$", "begin or end with a dash"))
                .rule(
                        "namePrefix",
                        Rules.length(1, 6),
                        Rules.matches("[A-Za-z0-9][A-Za-z0-9-]*", "letters, digits and dashes"))
                .rule("port", Rules.between(1, 65_535))
                .rule("protocol", Rules.oneOf("HTTP", "HTTPS", "TCP", "TLS", "UDP", "TCP_UDP", "GENEVE"))
                .rule("protocolVersion", Rules.oneOf("HTTP1", "HTTP2", "GRPC"))
                .rule("targetType", Rules.oneOf("instance", "ip", "lambda", "alb"))
                .rule("deregistrationDelay", Rules.between(0, 3600))
                .rule(
                        "loadBalancingAlgorithmType",
                        Rules.oneOf("round_robin", "least_outstanding_requests", "weighted_random"))
                .rule("healthCheck.interval", Rules.between(5, 300))
                .rule("healthCheck.timeout", Rules.between(2, 120))
                .rule("healthCheck.healthyThreshold", Rules.between(2, 10))
                .rule("healthCheck.unhealthyThreshold", Rules.between(2, 10))
                .rule("healthCheck.path", Rules.length(1, 1024), Rules.matches("/.*", "a path that begins with /"))
                .rule(
                        "healthCheck.matcher",
                        Rules.matches("\\d{1,3}([,-]\\d{1,3})*", "codes like 200, 200,202 or 200-299"))
                .rule("healthCheck.port", Rules.matches("traffic-port|\\d{1,5}", "a port or traffic-port"))
                .rule("healthCheck.protocol", Rules.oneOf("HTTP", "HTTPS", "TCP"))
                .check(TargetGroups::partsFit)
                .refersTo(
                        "vpcId",
                        Reference.to("aws:ec2/vpc:Vpc").missing("ValidationError", "The VPC ID '{value}' is not found"))
                .unique(
                        "name",
                        "DuplicateTargetGroupName",
                        "A target group with the same name '{value}' exists, but with different settings")
                .quota(3000, "TooManyTargetGroups", "The maximum number of target groups has been reached.")
                .build();
    }

    private static void partsFit(Properties inputs, Findings findings) {
        boolean lambda = inputs.text("targetType").filter("lambda"::equals).isPresent();
        for (String part : java.util.List.of("port", "protocol", "vpcId")) {
            if (!lambda && !inputs.has(part)) {
                findings.add(part, "'" + part + "' must be given unless the target type is lambda");
            }
        }
        OptionalLong slowStart = inputs.number("slowStart");
        if (slowStart.isPresent() && slowStart.getAsLong() != 0 && !between(slowStart.getAsLong(), 30, 900)) {
            findings.add("slowStart", "'slowStart' is '" + slowStart.getAsLong() + "': must be 0 or 30 to 900");
        }
        OptionalLong interval = inputs.number("healthCheck.interval");
        OptionalLong timeout = inputs.number("healthCheck.timeout");
        if (timeout.isPresent() && timeout.getAsLong() >= interval.orElse(30)) {
            findings.add(
                    "healthCheck.timeout",
                    "Health check interval must be greater than the timeout: interval " + interval.orElse(30)
                            + ", timeout " + timeout.getAsLong());
        }
    }

    private static boolean between(long value, long least, long most) {
        return value >= least && value <= most;
    }

    private static String name(Subject group) {
        return group.text("name").orElseGet(() -> group.text("namePrefix").orElse("tf-") + group.digits(26));
    }

    private static String arn(Subject group) {
        return "arn:" + group.scope().partition() + ":elasticloadbalancing:" + group.region() + ":"
                + group.scope().account() + ":targetgroup/" + name(group) + "/" + group.hex(16);
    }

    static ResourceModel attachment() {
        return ResourceModel.of("aws:lb/targetGroupAttachment:TargetGroupAttachment")
                .source("https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RegisterTargets.html")
                .called("ELBv2 Target Group Attachment")
                .id("{targetGroupArn}-{digits:26}")
                .replaceOn("targetGroupArn", "targetId", "port", "availabilityZone")
                .rule("port", Rules.between(1, 65_535))
                .refersTo(
                        "targetGroupArn",
                        Reference.to(TARGET_GROUP).missing("TargetGroupNotFound", "Target groups '{value}' not found"))
                .build();
    }
}
