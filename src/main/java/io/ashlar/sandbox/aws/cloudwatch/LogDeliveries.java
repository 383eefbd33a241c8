package io.ashlar.sandbox.aws.cloudwatch;

import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;

/** Logs that services sell: who writes them, where to, and the delivery between the two. */
final class LogDeliveries {
    private static final String SOURCE = "aws:cloudwatch/logDeliverySource:LogDeliverySource";
    private static final String DESTINATION = "aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination";
    private static final String API = "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/";

    private LogDeliveries() {}

    private static ResourceModelBuilder named(String type, String called, String page) {
        return ResourceModel.of(type)
                .source(API + page)
                .called(called)
                .autoNamed("name", 60)
                .id("{name}")
                .replaceOn("name")
                .foundBy("name")
                .rule("name", Rules.matches("[\\w-]{1,60}", "1 to 60 letters, digits, dashes and underscores"));
    }

    static ResourceModel source() {
        return named(SOURCE, "CloudWatch Logs Delivery Source", "API_PutDeliverySource.html")
                .arn("arn:{partition}:logs:{region}:{account}:delivery-source:{name}")
                .computed("service", source -> source.text("resourceArn")
                        .map(arn -> arn.split(":", -1)[2])
                        .orElse(""))
                .replaceOn("logType", "resourceArn")
                .refersTo(
                        "resourceArn",
                        Reference.to("aws:cloudfront/distribution:Distribution", "arn")
                                .anywhere()
                                .except("arn:aws:(?!cloudfront:).*")
                                .missing("ResourceNotFoundException", "Resource {value} was not found."))
                .admit(LogDeliveries::ofCloudFrontInVirginia)
                .build();
    }

    /** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html: "must be in us-east-1". */
    private static void ofCloudFrontInVirginia(Subject source) {
        boolean cloudFront = source.text("resourceArn").orElse("").contains(":cloudfront:");
        if (cloudFront && !source.region().equals("us-east-1")) {
            throw Refusal.invalid(
                    "ValidationException",
                    "Delivery sources of CloudFront distributions are put in us-east-1, and not in " + source.region());
        }
        if (cloudFront && !source.text("logType").orElse("").matches("ACCESS_LOGS|CONNECTION_LOGS")) {
            throw Refusal.invalid(
                    "ValidationException",
                    "The log type " + source.text("logType").orElse("") + " is not one of CloudFront's.");
        }
    }

    static ResourceModel destination() {
        return named(DESTINATION, "CloudWatch Logs Delivery Destination", "API_PutDeliveryDestination.html")
                .arn("arn:{partition}:logs:{region}:{account}:delivery-destination:{name}")
                .computed("deliveryDestinationType", destination -> "S3")
                .replaceOn("outputFormat")
                .rule("outputFormat", Rules.oneOf("json", "plain", "w3c", "raw", "parquet"))
                .refersTo(
                        "deliveryDestinationConfiguration.destinationResourceArn",
                        Reference.to("aws:s3/bucketV2:BucketV2", "arn")
                                .or("aws:s3/bucket:Bucket", "arn")
                                .anywhere()
                                .except("arn:aws:(?!s3:).*")
                                .missing("ResourceNotFoundException", "Bucket {value} was not found."))
                .build();
    }

    static ResourceModel delivery() {
        return ResourceModel.of("aws:cloudwatch/logDelivery:LogDelivery")
                .source(API + "API_CreateDelivery.html")
                .called("CloudWatch Logs Delivery")
                .id("{letters:16}")
                .arn("arn:{partition}:logs:{region}:{account}:delivery:{id}")
                .replaceOn("deliverySourceName", "deliveryDestinationArn")
                .refersTo(
                        "deliverySourceName",
                        Reference.to(SOURCE, "name")
                                .missing("ResourceNotFoundException", "Delivery source {value} was not found.")
                                .blocksDeletion("ConflictException", "Delivery source {target} has a delivery."))
                .refersTo(
                        "deliveryDestinationArn",
                        Reference.to(DESTINATION, "arn")
                                .anywhere()
                                .missing("ResourceNotFoundException", "Delivery destination {value} was not found.")
                                .blocksDeletion("ConflictException", "Delivery destination {target} has a delivery."))
                .build();
    }
}
