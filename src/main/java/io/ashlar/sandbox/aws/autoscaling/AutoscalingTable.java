package io.ashlar.sandbox.aws.autoscaling;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.OptionalLong;

/** The types whose tokens begin with {@code aws:autoscaling/}. */
public final class AutoscalingTable implements ModelTable {
    static final String API = "https://docs.aws.amazon.com/autoscaling/ec2/APIReference/";

    @Override
    public List<ResourceModel> resources() {
        return List.of(Groups.group(), policy(), schedule());
    }

    private static Reference aGroup() {
        return Reference.to(Groups.GROUP, "name").missing("ValidationError", "Group {value} not found");
    }

    private static ResourceModel policy() {
        String tracking = "targetTrackingConfiguration.predefinedMetricSpecification.predefinedMetricType";
        return ResourceModel.of("aws:autoscaling/policy:Policy")
                .source(API + "API_PutScalingPolicy.html")
                .source(API + "API_PredefinedMetricSpecification.html")
                .called("Auto Scaling Policy")
                .autoNamed("name", 255)
                .id("{name}")
                .arn("arn:{partition}:autoscaling:{region}:{account}:scalingPolicy:{hex:32}:autoScalingGroupName/"
                        + "{autoscalingGroupName}:policyName/{name}")
                .defaultsTo("policyType", "SimpleScaling")
                .defaultsTo("enabled", true)
                .replaceOn("name", "autoscalingGroupName")
                .rule(
                        "policyType",
                        Rules.oneOf("SimpleScaling", "StepScaling", "TargetTrackingScaling", "PredictiveScaling"))
                .rule("adjustmentType", Rules.oneOf("ChangeInCapacity", "ExactCapacity", "PercentChangeInCapacity"))
                .rule("metricAggregationType", Rules.oneOf("Minimum", "Maximum", "Average"))
                .rule(
                        tracking,
                        Rules.oneOf(
                                "ASGAverageCPUUtilization",
                                "ASGAverageNetworkIn",
                                "ASGAverageNetworkOut",
                                "ALBRequestCountPerTarget"))
                .check(AutoscalingTable::saysWhatItsTypeNeeds)
                .refersTo("autoscalingGroupName", aGroup())
                .quotaPer(
                        "autoscalingGroupName",
                        50,
                        "LimitExceeded",
                        "Scaling policy limit exceeded: 50 per Auto Scaling group")
                .build();
    }

    private static void saysWhatItsTypeNeeds(Properties inputs, Findings findings) {
        if (inputs.isUnknown("policyType")) {
            return;
        }
        String type = inputs.text("policyType").orElse("SimpleScaling");
        switch (type) {
            case "SimpleScaling" -> {
                need(inputs, "adjustmentType", type, findings);
                need(inputs, "scalingAdjustment", type, findings);
            }
            case "StepScaling" -> {
                need(inputs, "adjustmentType", type, findings);
                need(inputs, "stepAdjustments", type, findings);
            }
            case "TargetTrackingScaling" -> need(inputs, "targetTrackingConfiguration", type, findings);
            case "PredictiveScaling" -> need(inputs, "predictiveScalingConfiguration", type, findings);
            default -> {
                // the rule about the type says so
            }
        }
        Properties metric = inputs.object("targetTrackingConfiguration.predefinedMetricSpecification");
        boolean perTarget = metric.text("predefinedMetricType")
                .filter("ALBRequestCountPerTarget"::equals)
                .isPresent();
        if (perTarget && !metric.has("resourceLabel")) {
            findings.add(
                    "targetTrackingConfiguration.predefinedMetricSpecification.resourceLabel",
                    "ValidationError: A resource label must be specified for the metric ALBRequestCountPerTarget");
        }
    }

    private static void need(Properties inputs, String property, String type, Findings findings) {
        if (!inputs.has(property)) {
            findings.add(property, "ValidationError: a policy of type " + type + " needs '" + property + "'");
        }
    }

    private static ResourceModel schedule() {
        return ResourceModel.of("aws:autoscaling/schedule:Schedule")
                .source(API + "API_PutScheduledUpdateGroupAction.html")
                .called("Auto Scaling Scheduled Action")
                .id("{scheduledActionName}")
                .arn("arn:{partition}:autoscaling:{region}:{account}:scheduledUpdateGroupAction:{hex:32}:"
                        + "autoScalingGroupName/{autoscalingGroupName}:scheduledActionName/{scheduledActionName}")
                .replaceOn("scheduledActionName", "autoscalingGroupName")
                .rule("scheduledActionName", Rules.length(1, 255))
                .rule("recurrence", Rules.matches("\\S+( \\S+){4}", "a cron expression of five fields"))
                .rule(
                        "startTime",
                        Rules.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "a time like 2027-01-31T06:00:00Z"))
                .rule(
                        "endTime",
                        Rules.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "a time like 2027-01-31T06:00:00Z"))
                .check(AutoscalingTable::setsSomething)
                .refersTo("autoscalingGroupName", aGroup())
                .quotaPer(
                        "autoscalingGroupName",
                        125,
                        "LimitExceeded",
                        "Scheduled action limit exceeded: 125 per Auto Scaling group")
                .build();
    }

    private static void setsSomething(Properties inputs, Findings findings) {
        if (List.of("minSize", "maxSize", "desiredCapacity").stream().noneMatch(inputs::has)) {
            findings.add(
                    "desiredCapacity",
                    "ValidationError: At least one of the parameters MinSize, MaxSize or DesiredCapacity must be given");
        }
        OptionalLong least = inputs.number("minSize");
        OptionalLong most = inputs.number("maxSize");
        if (least.isPresent() && most.isPresent() && least.getAsLong() > most.getAsLong() && most.getAsLong() >= 0) {
            findings.add("minSize", Groups.boundsCross(least.getAsLong(), most.getAsLong()));
        }
    }
}
