package io.ashlar.sandbox.aws.guardduty;

import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import java.util.List;

/** The types whose tokens begin with {@code aws:guardduty/}. */
public final class GuarddutyTable implements ModelTable {
    private static final String DETECTOR = "aws:guardduty/detector:Detector";
    private static final String API = "https://docs.aws.amazon.com/guardduty/latest/APIReference/";

    @Override
    public List<ResourceModel> resources() {
        return List.of(detector(), feature());
    }

    private static ResourceModel detector() {
        return ResourceModel.of(DETECTOR)
                .source(API + "API_CreateDetector.html")
                .called("GuardDuty Detector")
                .id("{hex:32}")
                .arn("arn:{partition}:guardduty:{region}:{account}:detector/{id}")
                .computed("accountId", "{account}")
                .defaultsTo("enable", true)
                .defaultsTo("findingPublishingFrequency", "SIX_HOURS")
                .rule("findingPublishingFrequency", Rules.oneOf("FIFTEEN_MINUTES", "ONE_HOUR", "SIX_HOURS"))
                .admit(detector -> {
                    if (detector.isNew() && !detector.all(DETECTOR).isEmpty()) {
                        throw Refusal.conflict(
                                "BadRequestException",
                                "The request is rejected because a detector already exists for the current account.");
                    }
                })
                .build();
    }

    private static ResourceModel feature() {
        return ResourceModel.of("aws:guardduty/detectorFeature:DetectorFeature")
                .source(API + "API_DetectorFeatureConfiguration.html")
                .called("GuardDuty Detector Feature")
                .id("{detectorId}/{name}")
                .replaceOn("detectorId", "name")
                .rule(
                        "name",
                        Rules.oneOf(
                                "S3_DATA_EVENTS",
                                "EKS_AUDIT_LOGS",
                                "EBS_MALWARE_PROTECTION",
                                "RDS_LOGIN_EVENTS",
                                "EKS_RUNTIME_MONITORING",
                                "LAMBDA_NETWORK_LOGS",
                                "RUNTIME_MONITORING"))
                .rule("status", Rules.oneOf("ENABLED", "DISABLED"))
                .rule("additionalConfigurations[].status", Rules.oneOf("ENABLED", "DISABLED"))
                .rule(
                        "additionalConfigurations[].name",
                        Rules.oneOf("EKS_ADDON_MANAGEMENT", "ECS_FARGATE_AGENT_MANAGEMENT", "EC2_AGENT_MANAGEMENT"))
                .refersTo(
                        "detectorId",
                        Reference.to(DETECTOR)
                                .missing(
                                        "BadRequestException",
                                        "The request is rejected because the input detectorId is not owned by the"
                                                + " current account."))
                .build();
    }
}
