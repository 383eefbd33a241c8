package io.ashlar.loadbalancer;

import com.pulumi.core.Output;

/** A load balancer as other capabilities see it. */
public interface LoadBalancerRef {

    /** The cloud's full name: an ARN on AWS. */
    Output<String> loadBalancerArn();

    /** The dimension of its metrics: the end of the ARN on AWS, such as {@code app/edge-…/50dc6c495c0c9188}. */
    Output<String> arnSuffix();

    /** The name that the cloud gave it, to be the target of an alias. */
    Output<String> dnsName();

    /** The cloud's zone of that name, which an alias needs. */
    Output<String> zoneId();

    /** Its security group, which targets let in. */
    Output<String> securityGroupId();

    /** The listener for HTTPS, for rules that are made elsewhere: an ARN on AWS. */
    Output<String> listenerArn();

    /**
     * The group that a route leads to, for those who register targets: an ARN on AWS.
     *
     * @throws io.ashlar.core.InvalidInputException if there is no such route
     */
    Output<String> targetGroupArn(String route);
}
