package io.ashlar.sandbox.aws.s3;

import io.ashlar.sandbox.aws.iam.Trust;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What a bucket sets off when something changes in it, and where it copies it. */
final class BucketEvents {
    private static final String VERSIONING = "aws:s3/bucketVersioningV2:BucketVersioningV2";
    private static final String FUNCTION = "aws:lambda/function:Function";
    private static final String SERVICE = "s3.amazonaws.com";
    private static final String EVENTS =
            "s3:(TestEvent|ReducedRedundancyLostObject|ObjectCreated:(\\*|Put|Post|Copy|CompleteMultipartUpload)|"
                    + "ObjectRemoved:(\\*|Delete|DeleteMarkerCreated)|ObjectRestore:(\\*|Post|Completed|Delete)|"
                    + "Replication:(\\*|Operation\\w+)|LifecycleExpiration:(\\*|Delete|DeleteMarkerCreated)|"
                    + "LifecycleTransition|IntelligentTiering|ObjectTagging:(\\*|Put|Delete)|ObjectAcl:Put)";

    private BucketEvents() {}

    static ResourceModel notification() {
        Rules.ValueRule event = Rules.matches(EVENTS, "an event of S3, e.g. s3:ObjectCreated:*");
        return ResourceModel.of("aws:s3/bucketNotification:BucketNotification")
                .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketNotificationConfiguration.html")
                .source(
                        "https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html")
                .called("S3 Bucket Notification")
                .id("{bucket}")
                .overwrites()
                .replaceOn("bucket")
                .rule("lambdaFunctions[].events[]", event)
                .rule("queues[].events[]", event)
                .rule("topics[].events[]", event)
                .refersTo("bucket", Buckets.aBucket())
                .refersTo("lambdaFunctions[].lambdaFunctionArn", destination(FUNCTION))
                .refersTo("queues[].queueArn", destination("aws:sqs/queue:Queue"))
                .refersTo("topics[].topicArn", destination("aws:sns/topic:Topic"))
                .admit(BucketEvents::mayCallItsFunctions)
                .build();
    }

    private static Reference destination(String type) {
        return Reference.to(type, "arn")
                .missing(
                        "InvalidArgument",
                        "Unable to validate the following destination configurations: {value} does not exist");
    }

    private static void mayCallItsFunctions(Subject notification) {
        for (Properties target : notification.inputs().objects("lambdaFunctions")) {
            Optional<CloudResource> function =
                    target.text("lambdaFunctionArn").flatMap(arn -> notification.findBy(FUNCTION, "arn", arn));
            function.filter(found -> notification.referrers(found, "aws:lambda/permission:Permission").stream()
                            .noneMatch(permission -> permission
                                    .inputs()
                                    .text("principal")
                                    .filter(SERVICE::equals)
                                    .isPresent()))
                    .ifPresent(found -> {
                        throw Refusal.invalid(
                                "InvalidArgument",
                                "Unable to validate the following destination configurations: S3 may not call "
                                        + found.id());
                    });
        }
    }

    static ResourceModel replication() {
        return ResourceModel.of("aws:s3/bucketReplicationConfig:BucketReplicationConfig")
                .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketReplication.html")
                .source("https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-requirements.html")
                .called("S3 Bucket Replication Configuration")
                .id("{bucket}")
                .overwrites()
                .replaceOn("bucket")
                .rule("rules[].status", Rules.oneOf("Enabled", "Disabled"))
                .rule("rules[].deleteMarkerReplication.status", Rules.oneOf("Enabled", "Disabled"))
                .rule("rules[].id", Rules.length(1, 255))
                .rule(
                        "rules[].destination.storageClass",
                        Rules.oneOf(
                                "STANDARD",
                                "REDUCED_REDUNDANCY",
                                "STANDARD_IA",
                                "ONEZONE_IA",
                                "INTELLIGENT_TIERING",
                                "GLACIER",
                                "DEEP_ARCHIVE",
                                "GLACIER_IR"))
                .check(BucketEvents::prioritiesDiffer)
                .refersTo("bucket", Buckets.aBucket())
                .refersTo("role", Trust.aRole("InvalidRequest", "The IAM role {value} does not exist"))
                .refersTo(
                        "rules[].destination.bucket",
                        Reference.to(Buckets.BUCKET, "arn")
                                .or(Buckets.OLDER_BUCKET, "arn")
                                .anywhere()
                                .missing("InvalidRequest", "Destination bucket must exist."))
                .admit(BucketEvents::bothKeepVersions)
                .build();
    }

    private static void prioritiesDiffer(Properties inputs, Findings findings) {
        List<Properties> rules = inputs.objects("rules");
        Set<Long> priorities = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            OptionalLong priority = rules.get(i).number("priority");
            if (priority.isPresent() && !priorities.add(priority.getAsLong())) {
                findings.add(
                        "rules[" + i + "].priority",
                        "InvalidArgument: Found duplicate priority. Priority must be unique: " + priority.getAsLong());
            }
            if (rules.get(i).has("filter") && !rules.get(i).has("deleteMarkerReplication")) {
                findings.add(
                        "rules[" + i + "].deleteMarkerReplication",
                        "InvalidRequest: DeleteMarkerReplication must be specified for this version of Cross Region"
                                + " Replication configuration schema.");
            }
        }
    }

    private static boolean keepsVersions(Subject subject, String bucket) {
        return subject.cloud()
                .findAnywhere(VERSIONING, "id", bucket)
                .flatMap(versioning -> versioning.inputs().text("versioningConfiguration.status"))
                .filter("Enabled"::equals)
                .isPresent();
    }

    private static void bothKeepVersions(Subject replication) {
        if (!keepsVersions(replication, replication.text("bucket").orElse(""))) {
            throw Refusal.invalid(
                    "InvalidRequest",
                    "Versioning must be 'Enabled' on the bucket to apply a replication configuration");
        }
        replication.inputs().objects("rules").stream()
                .flatMap(rule -> rule.text("destination.bucket").stream())
                .filter(arn -> !keepsVersions(replication, arn.replaceFirst(".*:::", "")))
                .findFirst()
                .ifPresent(arn -> {
                    throw Refusal.invalid("InvalidRequest", "Destination bucket must have versioning enabled.");
                });
    }
}
