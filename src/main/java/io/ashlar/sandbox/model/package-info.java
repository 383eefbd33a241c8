/**
 * How a type is taught to the sandbox: one small declaration beside the page of documentation that it was written from.
 *
 * <pre>{@code
 * ResourceModel.of("aws:ec2/subnet:Subnet")
 *         .source("https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html")
 *         .called("EC2 Subnet")                                   // as the real provider names it in errors
 *         .id("subnet-{hex:17}")
 *         .arn("arn:{partition}:ec2:{region}:{account}:subnet/{id}")
 *         .computed("ownerId", "{account}")                       // given at creation, kept
 *         .defaultsTo("mapPublicIpOnLaunch", false)               // when the input is absent
 *         .replaceOn("vpcId", "availabilityZone", "cidrBlock")
 *         .rule("cidrBlock", Rules.cidr(16, 28))                  // about one value: in previews too
 *         .refersTo("vpcId", Reference.to("aws:ec2/vpc:Vpc")      // must exist; keeps the VPC from being deleted
 *                 .missing("InvalidVpcID.NotFound", "The vpc ID '{value}' does not exist")
 *                 .blocksDeletion("DependencyViolation", "The vpc '{target}' has dependencies and cannot be deleted."))
 *         .admit(Subnets::liesInsideItsVpc)                       // looks at the cloud: when created or changed
 *         .build();
 * }</pre>
 *
 * <p>A service's declarations stand together in a {@link io.ashlar.sandbox.model.ModelTable}, which is named in one line
 * of its cloud's package ({@code AwsPackage}, by the module of the type token). Rules throw or report what the real
 * cloud says, with its error code. A value that is unknown in a preview satisfies every rule.
 */
@NullMarked
package io.ashlar.sandbox.model;

import org.jspecify.annotations.NullMarked;
