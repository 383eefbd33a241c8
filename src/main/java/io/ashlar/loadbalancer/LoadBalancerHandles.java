package io.ashlar.loadbalancer;

import com.pulumi.core.Output;
import java.util.Map;

/** What a driver made. Each cloud's implementation is a record that also carries the resources themselves. */
public interface LoadBalancerHandles {

    /** See {@link LoadBalancerRef#loadBalancerArn()}. */
    Output<String> loadBalancerArn();

    /** See {@link LoadBalancerRef#arnSuffix()}. */
    Output<String> arnSuffix();

    /** See {@link LoadBalancerRef#dnsName()}. */
    Output<String> dnsName();

    /** See {@link LoadBalancerRef#zoneId()}. */
    Output<String> zoneId();

    /** See {@link LoadBalancerRef#securityGroupId()}. */
    Output<String> securityGroupId();

    /** See {@link LoadBalancerRef#listenerArn()}. */
    Output<String> listenerArn();

    /** The group of each route, by its key. */
    Map<String, Output<String>> targetGroupArns();
}
