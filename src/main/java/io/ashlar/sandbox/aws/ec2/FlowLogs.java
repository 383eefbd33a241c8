package io.ashlar.sandbox.aws.ec2;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.List;

/** Flow logs. */
final class FlowLogs {
    private static final List<String> WATCHED =
            List.of("vpcId", "subnetId", "eniId", "transitGatewayId", "transitGatewayAttachmentId");

    private FlowLogs() {}

    static ResourceModel flowLog() {
        return ResourceModel.of("aws:ec2/flowLog:FlowLog")
                .source("https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFlowLogs.html")
                .called("Flow Log")
                .id("fl-{hex:17}")
                .arn("arn:{partition}:ec2:{region}:{account}:vpc-flow-log/{id}")
                .defaultsTo("logDestinationType", "cloud-watch-logs")
                .defaultsTo("maxAggregationInterval", 600)
                .defaultsTo(
                        "logFormat",
                        "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} "
                                + "${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status}")
                .replaceOn(WATCHED.toArray(String[]::new))
                .replaceOn(
                        "trafficType",
                        "logDestination",
                        "logDestinationType",
                        "logGroupName",
                        "iamRoleArn",
                        "logFormat",
                        "maxAggregationInterval",
                        "destinationOptions",
                        "deliverCrossAccountRole")
                .rule("trafficType", Rules.oneOf("ACCEPT", "REJECT", "ALL"))
                .rule("logDestinationType", Rules.oneOf("cloud-watch-logs", "s3", "kinesis-data-firehose"))
                .rule("maxAggregationInterval", Rules.oneOf(60, 600))
                .refersTo(
                        "vpcId",
                        Reference.to(Vpcs.VPC).missing("InvalidVpcId.NotFound", "The vpc ID '{value}' does not exist"))
                .refersTo(
                        "subnetId",
                        Reference.to(Vpcs.SUBNET)
                                .missing("InvalidSubnetID.NotFound", "The subnet ID '{value}' does not exist"))
                .refersTo(
                        "iamRoleArn",
                        Reference.to("aws:iam/role:Role", "arn")
                                .missing(
                                        "InvalidParameter",
                                        "DeliverLogsPermissionArn '{value}' names a role that does not exist"))
                .refersTo(
                        "logDestination",
                        Reference.to("aws:cloudwatch/logGroup:LogGroup", "arn")
                                .or("aws:s3/bucketV2:BucketV2", "arn")
                                .or("aws:s3/bucket:Bucket", "arn")
                                .or("aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream", "arn")
                                .except("arn:[^:]+:s3:::[^/]+/.*")
                                .missing("InvalidParameter", "LogDestination: {value} does not exist"))
                .check(FlowLogs::saysWhatGoesWhere)
                .build();
    }

    private static void saysWhatGoesWhere(Properties inputs, Findings findings) {
        List<String> given = WATCHED.stream().filter(inputs::has).toList();
        if (given.size() != 1) {
            findings.add(
                    "vpcId",
                    "exactly one of " + String.join(", ", WATCHED) + " must be given, given: "
                            + (given.isEmpty() ? "none" : String.join(", ", given)));
        }
        boolean transit = inputs.has("transitGatewayId") || inputs.has("transitGatewayAttachmentId");
        if (!transit && !inputs.has("trafficType")) {
            findings.add("trafficType", "missing 'trafficType': one of ACCEPT, REJECT, ALL");
        }
        if (inputs.isUnknown("logDestinationType")) {
            return;
        }
        boolean toLogs =
                inputs.text("logDestinationType").orElse("cloud-watch-logs").equals("cloud-watch-logs");
        if (!inputs.has("logDestination") && !inputs.has("logGroupName")) {
            findings.add("logDestination", "missing 'logDestination'");
        }
        if (toLogs && !inputs.has("iamRoleArn")) {
            findings.add("iamRoleArn", "flow logs into CloudWatch need an 'iamRoleArn' that may write there");
        }
        if (!toLogs && inputs.has("iamRoleArn")) {
            findings.add(
                    "iamRoleArn",
                    "flow logs into " + inputs.text("logDestinationType").orElse("") + " take no 'iamRoleArn'");
        }
    }
}
