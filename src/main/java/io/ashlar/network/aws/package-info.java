/**
 * The network on AWS: a VPC whose default security group lets nothing through, subnets that give no public address on
 * launch, NAT gateways, gateway endpoints for S3 and DynamoDB (free, so always there), interface endpoints by request,
 * and flow logs into an encrypted group. {@link io.ashlar.network.aws.AwsNetworkOptions} reaches what the portable
 * arguments do not offer.
 */
@NullMarked
package io.ashlar.network.aws;

import org.jspecify.annotations.NullMarked;
