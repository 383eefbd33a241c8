package io.ashlar.loadbalancer;

import com.pulumi.core.Output;
import java.util.Map;

/**
 * A load balancer made elsewhere.
 *
 * @param loadBalancerArn its full name
 * @param arnSuffix the dimension of its metrics
 * @param dnsName the name that the cloud gave it
 * @param zoneId the cloud's zone of that name
 * @param securityGroupId its security group
 * @param listenerArn its listener for HTTPS
 * @param targetGroupArns the groups that its routes lead to, by a key of your choice
 */
public record ExistingLoadBalancer(
        Output<String> loadBalancerArn,
        Output<String> arnSuffix,
        Output<String> dnsName,
        Output<String> zoneId,
        Output<String> securityGroupId,
        Output<String> listenerArn,
        Map<String, Output<String>> targetGroupArns)
        implements LoadBalancerRef {

    public ExistingLoadBalancer {
        targetGroupArns = Map.copyOf(targetGroupArns);
    }

    @Override
    public Output<String> targetGroupArn(String route) {
        return TargetGroups.of("existing", route, targetGroupArns);
    }
}
