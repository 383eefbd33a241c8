package io.ashlar.sandbox.aws.cloudtrail;

import io.ashlar.sandbox.aws.iam.Trust;
import io.ashlar.sandbox.aws.kms.KmsTable;
import io.ashlar.sandbox.aws.s3.BucketAccess;
import io.ashlar.sandbox.aws.s3.BucketPolicyText;
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

/** The types whose tokens begin with {@code aws:cloudtrail/}. */
public final class CloudtrailTable implements ModelTable {
    private static final String API = "https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/";
    private static final String GUIDE = "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/";

    @Override
    public List<ResourceModel> resources() {
        return List.of(trail());
    }

    private static ResourceModel trail() {
        return ResourceModel.of("aws:cloudtrail/trail:Trail")
                .source(API + "API_CreateTrail.html")
                .source(GUIDE + "create-s3-bucket-policy-for-cloudtrail.html")
                .source(GUIDE + "WhatIsCloudTrail-Limits.html")
                .called("CloudTrail")
                .autoNamed("name", 128)
                .id("arn:{partition}:cloudtrail:{region}:{account}:trail/{name}")
                .computed("arn", "{id}")
                .computed("homeRegion", "{region}")
                .defaultsTo("enableLogging", true)
                .defaultsTo("enableLogFileValidation", false)
                .defaultsTo("includeGlobalServiceEvents", true)
                .defaultsTo("isMultiRegionTrail", false)
                .defaultsTo("isOrganizationTrail", false)
                .replaceOn("name")
                .rule(
                        "name",
                        Rules.matches(
                                "[A-Za-z0-9]([A-Za-z0-9]|[._-](?![._-])){1,126}[A-Za-z0-9]",
                                "3 to 128 letters, digits and single .-_, beginning and ending with a letter or digit"),
                        Rules.without("^\\d{1,3}(\\.\\d{1,3}){3}$", "look like an IP address"))
                .rule("s3KeyPrefix", Rules.length(0, 200))
                .rule("eventSelectors[].readWriteType", Rules.oneOf("All", "ReadOnly", "WriteOnly"))
                .rule("insightSelectors[].insightType", Rules.oneOf("ApiCallRateInsight", "ApiErrorRateInsight"))
                .check(CloudtrailTable::selectsInOneWay)
                .refersTo(
                        "s3BucketName",
                        Buckets.aBucket()
                                .anywhere()
                                .missing("S3BucketDoesNotExistException", "S3 bucket {value} does not exist!"))
                .refersTo("kmsKeyId", KmsTable.aKeyByArn())
                .refersTo(
                        "cloudWatchLogsRoleArn",
                        Trust.aRole(
                                "InvalidCloudWatchLogsRoleArnException",
                                "Access denied. Verify in IAM that the role has adequate permissions: {value}"))
                .refersTo(
                        "snsTopicName",
                        Reference.to("aws:sns/topic:Topic", "name")
                                .orBy("arn")
                                .missing("InvalidSnsTopicNameException", "SNS topic {value} does not exist"))
                .unique("name", "TrailAlreadyExistsException", "Trail {value} already exists")
                .quota(5, "MaximumNumberOfTrailsExceededException", "The maximum number of trails for the region is 5.")
                .admit(CloudtrailTable::mayWriteIntoItsBucket)
                .admit(Trust.mustTrust(
                        "cloudWatchLogsRoleArn",
                        "cloudtrail.amazonaws.com",
                        "InvalidCloudWatchLogsRoleArnException",
                        "Access denied. Check the trust relationships for your role: {value}"))
                .build();
    }

    private static void selectsInOneWay(Properties inputs, Findings findings) {
        if (inputs.has("eventSelectors") && inputs.has("advancedEventSelectors")) {
            findings.add("eventSelectors", "\"event_selector\": conflicts with advanced_event_selector");
        }
        if (inputs.has("cloudWatchLogsGroupArn") != inputs.has("cloudWatchLogsRoleArn")) {
            findings.add(
                    inputs.has("cloudWatchLogsGroupArn") ? "cloudWatchLogsRoleArn" : "cloudWatchLogsGroupArn",
                    "InvalidCloudWatchLogsRoleArnException: 'cloudWatchLogsGroupArn' and 'cloudWatchLogsRoleArn' go"
                            + " together");
        }
        if (inputs.isFalse("includeGlobalServiceEvents") && inputs.isTrue("isMultiRegionTrail")) {
            findings.add(
                    "includeGlobalServiceEvents",
                    "InvalidParameterCombinationException: Multi-Region trail must include global service events.");
        }
    }

    private static void mayWriteIntoItsBucket(Subject trail) {
        String bucket = trail.text("s3BucketName").orElse("");
        boolean allowed = trail.cloud()
                .findAnywhere(BucketAccess.POLICY, "id", bucket)
                .flatMap(policy -> policy.inputs().text("policy"))
                .filter(policy -> BucketPolicyText.of(policy).letsPut("cloudtrail.amazonaws.com"))
                .isPresent();
        if (!allowed) {
            throw Refusal.invalid(
                    "InsufficientS3BucketPolicyException",
                    "Incorrect S3 bucket policy is detected for bucket: " + bucket);
        }
    }
}
