package io.ashlar.loadbalancer.gcp;

import com.pulumi.gcp.compute.BackendServiceArgs;
import com.pulumi.gcp.compute.SecurityPolicyArgs;
import com.pulumi.gcp.compute.TargetHttpsProxyArgs;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan.RoutePlan;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What only Google Cloud knows of a load balancer: hooks that see each child's arguments last, in Google's own words.
 *
 * @param proxy changes the arguments of the proxy for HTTPS
 * @param firewall changes the arguments of the Cloud Armor policy
 * @param service changes a backend service's arguments, given what was planned of its route
 */
public record GcpLoadBalancerOptions(
        UnaryOperator<TargetHttpsProxyArgs.Builder> proxy,
        UnaryOperator<SecurityPolicyArgs.Builder> firewall,
        BiFunction<RoutePlan, BackendServiceArgs.Builder, BackendServiceArgs.Builder> service) {

    /** Nothing changed. */
    public static GcpLoadBalancerOptions none() {
        return new GcpLoadBalancerOptions(
                UnaryOperator.identity(), UnaryOperator.identity(), (plan, builder) -> builder);
    }

    /** These options with a hook for the proxy for HTTPS. */
    public GcpLoadBalancerOptions customizeProxy(UnaryOperator<TargetHttpsProxyArgs.Builder> hook) {
        return new GcpLoadBalancerOptions(hook, firewall, service);
    }

    /** These options with a hook for the Cloud Armor policy. */
    public GcpLoadBalancerOptions customizeFirewall(UnaryOperator<SecurityPolicyArgs.Builder> hook) {
        return new GcpLoadBalancerOptions(proxy, hook, service);
    }

    /** These options with a hook for each backend service, such as one that adds a serverless endpoint group. */
    public GcpLoadBalancerOptions customizeServices(
            BiFunction<RoutePlan, BackendServiceArgs.Builder, BackendServiceArgs.Builder> hook) {
        return new GcpLoadBalancerOptions(proxy, firewall, hook);
    }
}
