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
 *
 * <p><b>When a rule speaks.</b> What a value or a combination of values can tell by itself is judged when the engine
 * checks, so in previews too: {@code rule}, {@code check} and {@code json}. Some of it the real API would say only at
 * creation; it is the same answer earlier, and nothing that is unknown yet is judged. What takes a look at the cloud is
 * judged when the resource is created, changed or deleted, and never in a preview: references that must exist, ranges
 * inside one another and free of overlap, names that are taken, quotas, what is still in use ({@code refersTo}, {@code
 * unique}, {@code quota}, {@code quotaPer}, {@code admit}, {@code beforeDeletion}). That is where the real providers of
 * AWS, Azure and Google find it: their previews ask no API about other resources, and here too a preview that looked at
 * the cloud would refuse what the same run is about to put right, such as a name that a replacement sets free. Where a
 * real provider does ask in a preview, as that of Kubernetes does by a dry run, {@code foretold} says so.
 */
@NullMarked
package io.ashlar.sandbox.model;

import org.jspecify.annotations.NullMarked;
