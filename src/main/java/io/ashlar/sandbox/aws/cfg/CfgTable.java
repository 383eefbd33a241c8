package io.ashlar.sandbox.aws.cfg;

import io.ashlar.sandbox.aws.iam.Trust;
import io.ashlar.sandbox.aws.s3.Buckets;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;

/** The types whose tokens begin with {@code aws:cfg/}: AWS Config. */
public final class CfgTable implements ModelTable {
    private static final String RECORDER = "aws:cfg/recorder:Recorder";
    private static final String CHANNEL = "aws:cfg/deliveryChannel:DeliveryChannel";
    private static final String STATUS = "aws:cfg/recorderStatus:RecorderStatus";
    private static final String API = "https://docs.aws.amazon.com/config/latest/APIReference/";
    private static final Object[] FREQUENCIES = {
        "One_Hour", "Three_Hours", "Six_Hours", "Twelve_Hours", "TwentyFour_Hours"
    };

    @Override
    public List<ResourceModel> resources() {
        return List.of(recorder(), deliveryChannel(), recorderStatus(), rule());
    }

    private static ResourceModel recorder() {
        return ResourceModel.of(RECORDER)
                .source(API + "API_PutConfigurationRecorder.html")
                .source(API + "API_RecordingGroup.html")
                .called("ConfigService Configuration Recorder")
                .id("{name}")
                .computed("name", recorder -> "default")
                .replaceOn("name")
                .rule("name", Rules.length(1, 256))
                .rule("recordingMode.recordingFrequency", Rules.oneOf("CONTINUOUS", "DAILY"))
                .check(CfgTable::recordsInOneWay)
                .refersTo(
                        "roleArn",
                        Trust.aRole(
                                        "InvalidRoleException",
                                        "You have provided a null or empty Amazon Resource Name (ARN) for the IAM role"
                                                + " assumed by Config: {value}")
                                .except("arn:[^:]+:iam::\\d{12}:role/aws-service-role/.*"))
                .admit(recorder -> isAlone(
                        recorder,
                        "MaxNumberOfConfigurationRecordersExceededException",
                        "Failed to put configuration recorder '{name}' because the maximum number of configuration"
                                + " recorders: 1 is reached."))
                .build();
    }

    private static void isAlone(Subject subject, String code, String words) {
        if (subject.isNew() && !subject.all(subject.type()).isEmpty()) {
            throw Refusal.quota(
                    code, words.replace("{name}", subject.text("name").orElse("default")));
        }
    }

    private static void recordsInOneWay(Properties inputs, Findings findings) {
        Properties group = inputs.object("recordingGroup");
        boolean all = !group.isFalse("allSupported");
        if (all && inputs.has("recordingGroup") && !group.texts("resourceTypes").isEmpty()) {
            findings.add(
                    "recordingGroup.resourceTypes",
                    "InvalidRecordingGroupException: The recording group provided is not valid: 'resourceTypes' needs"
                            + " 'allSupported' to be false");
        }
        if (!all && group.isTrue("includeGlobalResourceTypes")) {
            findings.add(
                    "recordingGroup.includeGlobalResourceTypes",
                    "InvalidRecordingGroupException: The recording group provided is not valid:"
                            + " 'includeGlobalResourceTypes' needs 'allSupported' to be true");
        }
    }

    private static ResourceModel deliveryChannel() {
        return ResourceModel.of(CHANNEL)
                .source(API + "API_PutDeliveryChannel.html")
                .source(API + "API_DeleteDeliveryChannel.html")
                .called("ConfigService Delivery Channel")
                .id("{name}")
                .computed("name", channel -> "default")
                .replaceOn("name")
                .rule("snapshotDeliveryProperties.deliveryFrequency", Rules.oneOf(FREQUENCIES))
                .refersTo(
                        "s3BucketName",
                        Buckets.aBucket()
                                .anywhere()
                                .missing("NoSuchBucketException", "Cannot find a S3 bucket with the name: {value}"))
                .refersTo(
                        "snsTopicArn",
                        Reference.to("aws:sns/topic:Topic", "arn")
                                .missing("InvalidSNSTopicARNException", "The SNS topic ARN is not valid: {value}"))
                .admit(channel -> isAlone(
                        channel,
                        "MaxNumberOfDeliveryChannelsExceededException",
                        "Failed to put delivery channel '{name}' because the maximum number of delivery channels: 1 is"
                                + " reached."))
                .admit(channel -> {
                    if (channel.all(RECORDER).isEmpty()) {
                        throw Refusal.notFound(
                                "NoAvailableConfigurationRecorderException",
                                "Configuration recorder is not available to put delivery channel.");
                    }
                })
                .beforeDeletion(CfgTable::isNotInUse)
                .build();
    }

    private static void isNotInUse(Subject channel) {
        boolean running =
                channel.all(STATUS).stream().anyMatch(status -> status.inputs().isTrue("isEnabled"));
        if (running) {
            throw Refusal.inUse(
                    "LastDeliveryChannelDeleteFailedException",
                    "Failed to delete last specified delivery channel with name '" + channel.id()
                            + "', because there is a running configuration recorder.");
        }
    }

    private static ResourceModel recorderStatus() {
        return ResourceModel.of(STATUS)
                .source(API + "API_StartConfigurationRecorder.html")
                .called("ConfigService Configuration Recorder Status")
                .id("{name}")
                .computed("name", status -> "default")
                .replaceOn("name")
                .refersTo(
                        "name",
                        Reference.to(RECORDER)
                                .missing(
                                        "NoSuchConfigurationRecorderException",
                                        "Cannot find configuration recorder with the specified name '{value}'."))
                .admit(status -> {
                    if (status.inputs().isTrue("isEnabled")
                            && status.all(CHANNEL).isEmpty()) {
                        throw Refusal.notFound(
                                "NoAvailableDeliveryChannelException",
                                "Delivery channel is not available to start configuration recorder.");
                    }
                })
                .build();
    }

    private static ResourceModel rule() {
        return ResourceModel.of("aws:cfg/rule:Rule")
                .source(API + "API_PutConfigRule.html")
                .source(API + "API_Source.html")
                .called("ConfigService Config Rule")
                .autoNamed("name", 128)
                .id("{name}")
                .overwrites()
                .arn("arn:{partition}:config:{region}:{account}:config-rule/{ruleId}")
                .computed("ruleId", "config-rule-{letters:6}")
                .replaceOn("name")
                .json("inputParameters")
                .rule("name", Rules.length(1, 128))
                .rule("description", Rules.length(0, 256))
                .rule("inputParameters", Rules.length(1, 1_024))
                .rule("maximumExecutionFrequency", Rules.oneOf(FREQUENCIES))
                .rule("source.owner", Rules.oneOf("AWS", "CUSTOM_LAMBDA", "CUSTOM_POLICY"))
                .rule(
                        "source.sourceIdentifier",
                        Rules.matches(
                                "[A-Z0-9_]+|arn:[^:]+:lambda:.+",
                                "the identifier of a managed rule or the ARN of a function"))
                .check(CfgTable::hasASource)
                .quota(
                        1_000,
                        "MaxNumberOfConfigRulesExceededException",
                        "Failed to add the Config rule to the account because the account already contains the maximum"
                                + " number of 1000 rules.")
                .admit(rule -> {
                    if (rule.all(RECORDER).isEmpty()) {
                        throw Refusal.notFound(
                                "NoAvailableConfigurationRecorderException",
                                "NoAvailableConfigurationRecorder: Configuration recorder is not available to put"
                                        + " config rule.");
                    }
                })
                .build();
    }

    private static void hasASource(Properties inputs, Findings findings) {
        String owner = inputs.text("source.owner").orElse("");
        if (!owner.equals("CUSTOM_POLICY") && !owner.isEmpty() && !inputs.has("source.sourceIdentifier")) {
            findings.add("source.sourceIdentifier", "a rule of " + owner + " needs 'source.sourceIdentifier'");
        }
        if (owner.equals("CUSTOM_POLICY") && !inputs.has("source.customPolicyDetails")) {
            findings.add("source.customPolicyDetails", "a rule of CUSTOM_POLICY needs 'source.customPolicyDetails'");
        }
    }
}
