package io.ashlar.loadbalancer.gcp;

import com.pulumi.gcp.compute.SecurityPolicy;
import com.pulumi.gcp.compute.SecurityPolicyArgs;
import com.pulumi.gcp.compute.inputs.SecurityPolicyRuleArgs;
import com.pulumi.gcp.compute.inputs.SecurityPolicyRuleMatchArgs;
import com.pulumi.gcp.compute.inputs.SecurityPolicyRuleMatchConfigArgs;
import com.pulumi.gcp.compute.inputs.SecurityPolicyRuleMatchExprArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.loadbalancer.plan.ArmorRules;
import java.util.ArrayList;
import java.util.List;

/** Writes planned rules as a Cloud Armor policy. */
final class GcpArmor {
    private GcpArmor() {}

    static SecurityPolicy policy(
            String name,
            String project,
            ArmorRules planned,
            GcpLoadBalancerOptions options,
            CustomResourceOptions child) {
        List<SecurityPolicyRuleArgs> rules = new ArrayList<>();
        planned.attacks()
                .forEach(attack -> rules.add(SecurityPolicyRuleArgs.builder()
                        .action(ArmorRules.REFUSE)
                        .priority(attack.place())
                        .description(attack.ruleSet())
                        .match(SecurityPolicyRuleMatchArgs.builder()
                                .expr(SecurityPolicyRuleMatchExprArgs.builder()
                                        .expression(attack.expression())
                                        .build())
                                .build())
                        .build()));
        planned.clients()
                .forEach(client ->
                        rules.add(rule(ArmorRules.ALLOW, client.place(), "From " + client.key(), client.block())));
        rules.add(rule(planned.others(), ArmorRules.LAST_PLACE, "Everybody else", "*"));
        return new SecurityPolicy(
                name,
                options.firewall()
                        .apply(SecurityPolicyArgs.builder().project(project).rules(rules))
                        .build(),
                child);
    }

    private static SecurityPolicyRuleArgs rule(String action, int place, String description, String block) {
        return SecurityPolicyRuleArgs.builder()
                .action(action)
                .priority(place)
                .description(description)
                .match(SecurityPolicyRuleMatchArgs.builder()
                        .versionedExpr("SRC_IPS_V1")
                        .config(SecurityPolicyRuleMatchConfigArgs.builder()
                                .srcIpRanges(block)
                                .build())
                        .build())
                .build();
    }
}
