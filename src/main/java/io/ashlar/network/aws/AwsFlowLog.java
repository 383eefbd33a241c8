package io.ashlar.network.aws;

import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.ec2.FlowLog;
import com.pulumi.aws.ec2.FlowLogArgs;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Names;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.plan.NetworkPlan;

/**
 * Flow logs of the whole VPC into an encrypted log group of their own.
 *
 * @see <a href="https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html">The role they need</a>
 */
final class AwsFlowLog {
    private static final String TRUST =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",\
            "Principal":{"Service":"vpc-flow-logs.amazonaws.com"}}]}""";

    private static final String WRITE =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents",\
            "logs:DescribeLogGroups","logs:DescribeLogStreams"],"Resource":["%s","%s:*"]}]}""";

    /** The shorter of the two windows that VPC offers, 60 or 600 seconds: an incident is read minute by minute. */
    private static final int AGGREGATION_SECONDS = 60;

    private final NetworkPlan plan;
    private final NetworkArgs args;
    private final Names names;
    private final CustomResourceOptions child;
    private final Vpc vpc;

    AwsFlowLog(NetworkPlan plan, NetworkArgs args, Names names, CustomResourceOptions child, Vpc vpc) {
        this.plan = plan;
        this.args = args;
        this.names = names;
        this.child = child;
        this.vpc = vpc;
    }

    void provision() {
        LogGroup group = group();
        Role role = role(group);
        String name = names.child("flow-log");
        new FlowLog(
                name,
                FlowLogArgs.builder()
                        .vpcId(vpc.id())
                        .trafficType("ALL")
                        .logDestinationType("cloud-watch-logs")
                        .logDestination(group.arn())
                        .iamRoleArn(role.arn())
                        .maxAggregationInterval(AGGREGATION_SECONDS)
                        .tags(args.tags().named(name))
                        .build(),
                child);
    }

    private LogGroup group() {
        String name = names.child("flow-logs");
        return new LogGroup(
                name,
                LogGroupArgs.builder()
                        .retentionInDays(plan.flowLogRetentionDays())
                        .kmsKeyId(args.encryptionKeyId())
                        .tags(args.tags().named(name))
                        .build(),
                child);
    }

    private Role role(LogGroup group) {
        String name = names.child("flow-logs-role");
        Role role = new Role(
                name,
                RoleArgs.builder()
                        .description("Lets VPC flow logs write to their log group")
                        .assumeRolePolicy(TRUST)
                        .tags(args.tags().named(name))
                        .build(),
                child);
        new RolePolicy(
                names.child("flow-logs-policy"),
                RolePolicyArgs.builder()
                        .role(role.id())
                        .policy(group.arn().applyValue(arn -> WRITE.formatted(arn, arn)))
                        .build(),
                child);
        return role;
    }
}
