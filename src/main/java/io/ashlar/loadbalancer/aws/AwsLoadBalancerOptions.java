package io.ashlar.loadbalancer.aws;

import com.pulumi.aws.lb.ListenerArgs;
import com.pulumi.aws.lb.LoadBalancerArgs;
import com.pulumi.aws.lb.TargetGroupArgs;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan.RoutePlan;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What only AWS knows of a load balancer: hooks that see each child's arguments last, in AWS's own words.
 *
 * @param loadBalancer changes the load balancer's arguments
 * @param listener changes the arguments of the listener for HTTPS
 * @param targets changes a target group's arguments, given what was planned of its route
 */
public record AwsLoadBalancerOptions(
        UnaryOperator<LoadBalancerArgs.Builder> loadBalancer,
        UnaryOperator<ListenerArgs.Builder> listener,
        BiFunction<RoutePlan, TargetGroupArgs.Builder, TargetGroupArgs.Builder> targets) {

    /** Nothing changed. */
    public static AwsLoadBalancerOptions none() {
        return new AwsLoadBalancerOptions(
                UnaryOperator.identity(), UnaryOperator.identity(), (plan, builder) -> builder);
    }

    /** These options with a hook for the load balancer. */
    public AwsLoadBalancerOptions customizeLoadBalancer(UnaryOperator<LoadBalancerArgs.Builder> hook) {
        return new AwsLoadBalancerOptions(hook, listener, targets);
    }

    /** These options with a hook for the listener for HTTPS. */
    public AwsLoadBalancerOptions customizeListener(UnaryOperator<ListenerArgs.Builder> hook) {
        return new AwsLoadBalancerOptions(loadBalancer, hook, targets);
    }

    /** These options with a hook for each target group. */
    public AwsLoadBalancerOptions customizeTargets(
            BiFunction<RoutePlan, TargetGroupArgs.Builder, TargetGroupArgs.Builder> hook) {
        return new AwsLoadBalancerOptions(loadBalancer, listener, hook);
    }
}
