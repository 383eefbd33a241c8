package io.ashlar.loadbalancer.aws;

import com.pulumi.aws.lb.Listener;
import com.pulumi.aws.lb.ListenerRule;
import com.pulumi.aws.lb.ListenerRuleArgs;
import com.pulumi.aws.lb.TargetGroup;
import com.pulumi.aws.lb.TargetGroupArgs;
import com.pulumi.aws.lb.inputs.ListenerRuleActionArgs;
import com.pulumi.aws.lb.inputs.ListenerRuleConditionArgs;
import com.pulumi.aws.lb.inputs.ListenerRuleConditionHostHeaderArgs;
import com.pulumi.aws.lb.inputs.ListenerRuleConditionPathPatternArgs;
import com.pulumi.aws.lb.inputs.TargetGroupHealthCheckArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.loadbalancer.LoadBalancerArgs;
import io.ashlar.loadbalancer.plan.HealthCheck;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan.RoutePlan;
import io.ashlar.loadbalancer.plan.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A target group for each route, and a rule for each that is not the default alone. */
final class AwsRoutes {
    private final LoadBalancerPlan plan;
    private final LoadBalancerArgs args;
    private final CustomResourceOptions child;
    private final AwsLoadBalancerOptions options;

    AwsRoutes(
            LoadBalancerPlan plan, LoadBalancerArgs args, CustomResourceOptions child, AwsLoadBalancerOptions options) {
        this.plan = plan;
        this.args = args;
        this.child = child;
        this.options = options;
    }

    Map<String, TargetGroup> targets() {
        Map<String, TargetGroup> targets = new TreeMap<>();
        plan.routes().forEach(route -> targets.put(route.key(), targets(route)));
        return targets;
    }

    private TargetGroup targets(RoutePlan planned) {
        TargetGroupArgs.Builder builder = TargetGroupArgs.builder()
                .namePrefix(planned.targetsPrefix())
                .vpcId(args.network().networkId())
                .targetType("ip")
                .protocol("HTTP")
                .port(planned.route().port())
                .healthCheck(health(planned.route().health()))
                .tags(args.tags().named(planned.targetsName()));
        return new TargetGroup(
                planned.targetsName(), options.targets().apply(planned, builder).build(), child);
    }

    private static TargetGroupHealthCheckArgs health(HealthCheck check) {
        return TargetGroupHealthCheckArgs.builder()
                .enabled(true)
                .protocol("HTTP")
                .port("traffic-port")
                .path(check.path())
                .matcher(check.codes())
                .interval(check.intervalSeconds())
                .timeout(check.timeoutSeconds())
                .healthyThreshold(check.healthyAfter())
                .unhealthyThreshold(check.unhealthyAfter())
                .build();
    }

    void rules(Listener https, Map<String, TargetGroup> targets) {
        plan.routes().stream()
                .filter(RoutePlan::hasRule)
                .forEach(planned -> new ListenerRule(
                        planned.ruleName(),
                        ListenerRuleArgs.builder()
                                .listenerArn(https.arn())
                                .priority(planned.priority())
                                .conditions(conditions(planned.route()))
                                .actions(ListenerRuleActionArgs.builder()
                                        .type("forward")
                                        .targetGroupArn(Objects.requireNonNull(targets.get(planned.key()))
                                                .arn())
                                        .build())
                                .tags(args.tags().named(planned.ruleName()))
                                .build(),
                        child));
    }

    private static List<ListenerRuleConditionArgs> conditions(Route route) {
        List<ListenerRuleConditionArgs> conditions = new ArrayList<>();
        if (!route.hosts().isEmpty()) {
            conditions.add(ListenerRuleConditionArgs.builder()
                    .hostHeader(ListenerRuleConditionHostHeaderArgs.builder()
                            .values(route.hosts())
                            .build())
                    .build());
        }
        if (!route.paths().isEmpty()) {
            conditions.add(ListenerRuleConditionArgs.builder()
                    .pathPattern(ListenerRuleConditionPathPatternArgs.builder()
                            .values(route.paths())
                            .build())
                    .build());
        }
        return conditions;
    }
}
