/**
 * The rules for networks and machines: what security groups let in, which subnets hand out public addresses, what is logged, and whether
 * disks and instance metadata are closed. Security groups are written inline, as classic rules or as rules of their own; one view,
 * IngressRule, reads all of them, so that each rule is stated once. What joins several resources, such as a VPC and its flow log, is judged
 * on the whole stack.
 */
@NullMarked
package io.ashlar.policies.security.aws.ec2;

import org.jspecify.annotations.NullMarked;
