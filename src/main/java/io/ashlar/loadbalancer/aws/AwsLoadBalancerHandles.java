package io.ashlar.loadbalancer.aws;

import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.lb.Listener;
import com.pulumi.aws.lb.LoadBalancer;
import com.pulumi.aws.lb.TargetGroup;
import com.pulumi.core.Output;
import io.ashlar.loadbalancer.LoadBalancerHandles;
import java.util.Map;
import java.util.TreeMap;

/**
 * The resources of a load balancer.
 *
 * @param loadBalancer the Application Load Balancer
 * @param securityGroup its security group
 * @param https its listener for HTTPS
 * @param targets the target group of each route, by key
 */
public record AwsLoadBalancerHandles(
        LoadBalancer loadBalancer, SecurityGroup securityGroup, Listener https, Map<String, TargetGroup> targets)
        implements LoadBalancerHandles {

    public AwsLoadBalancerHandles {
        targets = Map.copyOf(targets);
    }

    @Override
    public Output<String> loadBalancerArn() {
        return loadBalancer.arn();
    }

    @Override
    public Output<String> arnSuffix() {
        return loadBalancer.arnSuffix();
    }

    @Override
    public Output<String> dnsName() {
        return loadBalancer.dnsName();
    }

    @Override
    public Output<String> zoneId() {
        return loadBalancer.zoneId();
    }

    @Override
    public Output<String> securityGroupId() {
        return securityGroup.id();
    }

    @Override
    public Output<String> listenerArn() {
        return https.arn();
    }

    @Override
    public Map<String, Output<String>> targetGroupArns() {
        Map<String, Output<String>> arns = new TreeMap<>();
        targets.forEach((route, group) -> arns.put(route, group.arn()));
        return arns;
    }
}
