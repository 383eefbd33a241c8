package io.ashlar.loadbalancer;

import com.pulumi.core.Output;

/** A load balancer as other capabilities see it. */
public interface LoadBalancerRef {

    /** The cloud's full name: an ARN on AWS, the id of the gateway on Azure and of the forwarding rule on Google Cloud. */
    Output<String> loadBalancerArn();

    /**
     * What its metrics are found by: the end of the ARN on AWS, such as {@code app/edge-…/50dc6c495c0c9188}; the id of the
     * gateway on Azure; the name of the URL map on Google Cloud.
     */
    Output<String> arnSuffix();

    /** The name that the cloud gave it, to be the target of an alias; the IPv4 address on Azure and Google Cloud. */
    Output<String> dnsName();

    /** What else an alias needs: the cloud's zone of that name on AWS, the id of the address on Azure and Google Cloud. */
    Output<String> zoneId();

    /**
     * What targets let in: its security group on AWS, the id of its subnet on Azure, and on Google Cloud the address ranges of
     * Google's proxies, separated by commas, which a firewall rule lets in already.
     */
    Output<String> securityGroupId();

    /** The listener for HTTPS, for rules that are made elsewhere: an ARN on AWS, the target proxy on Google Cloud. */
    Output<String> listenerArn();

    /**
     * The group that a route leads to, for those who register targets: an ARN on AWS, the id of a backend pool on Azure, of a
     * backend service on Google Cloud.
     *
     * @throws io.ashlar.core.InvalidInputException if there is no such route
     */
    Output<String> targetGroupArn(String route);
}
