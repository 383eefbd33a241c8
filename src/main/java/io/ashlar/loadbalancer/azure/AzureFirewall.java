package io.ashlar.loadbalancer.azure;

import com.pulumi.azurenative.network.WebApplicationFirewallPolicy;
import com.pulumi.azurenative.network.WebApplicationFirewallPolicyArgs;
import com.pulumi.azurenative.network.inputs.ManagedRuleSetArgs;
import com.pulumi.azurenative.network.inputs.ManagedRulesDefinitionArgs;
import com.pulumi.azurenative.network.inputs.MatchConditionArgs;
import com.pulumi.azurenative.network.inputs.MatchVariableArgs;
import com.pulumi.azurenative.network.inputs.PolicySettingsArgs;
import com.pulumi.azurenative.network.inputs.WebApplicationFirewallCustomRuleArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.azure.AzureScope;
import io.ashlar.loadbalancer.LoadBalancerArgs;
import io.ashlar.loadbalancer.plan.LoadBalancerPlan;
import java.util.List;

/**
 * The web firewall's policy: Microsoft's rules against attacks and bots, and nobody but the clients.
 *
 * @see <a href="https://learn.microsoft.com/azure/web-application-firewall/ag/application-gateway-crs-rulegroups-rules">Rule
 *     sets</a>
 * @see <a href="https://learn.microsoft.com/azure/web-application-firewall/ag/custom-waf-rules-overview">Rules of one's own</a>
 */
final class AzureFirewall {
    private static final String EVERYBODY = "0.0.0.0/0";

    private AzureFirewall() {}

    static WebApplicationFirewallPolicy policy(
            String name,
            LoadBalancerPlan plan,
            LoadBalancerArgs args,
            AzureScope scope,
            AzureLoadBalancerOptions options,
            CustomResourceOptions child) {
        return new WebApplicationFirewallPolicy(
                name,
                options.firewall()
                        .apply(WebApplicationFirewallPolicyArgs.builder()
                                .resourceGroupName(scope.resourceGroup())
                                .location(scope.location())
                                .managedRules(ManagedRulesDefinitionArgs.builder()
                                        .managedRuleSets(
                                                ruleSet("Microsoft_DefaultRuleSet", "2.1"),
                                                ruleSet("Microsoft_BotManagerRuleSet", "1.0"))
                                        .build())
                                .policySettings(PolicySettingsArgs.builder()
                                        .state("Enabled")
                                        .mode("Prevention")
                                        .requestBodyCheck(true)
                                        .build())
                                .customRules(clients(plan))
                                .tags(args.tags().values()))
                        .build(),
                child);
    }

    private static ManagedRuleSetArgs ruleSet(String type, String version) {
        return ManagedRuleSetArgs.builder()
                .ruleSetType(type)
                .ruleSetVersion(version)
                .build();
    }

    private static List<WebApplicationFirewallCustomRuleArgs> clients(LoadBalancerPlan plan) {
        if (plan.clients().containsValue(EVERYBODY)) {
            return List.of();
        }
        return List.of(WebApplicationFirewallCustomRuleArgs.builder()
                .name("ClientsOnly")
                .priority(1)
                .ruleType("MatchRule")
                .action("Block")
                .matchConditions(MatchConditionArgs.builder()
                        .matchVariables(MatchVariableArgs.builder()
                                .variableName("RemoteAddr")
                                .build())
                        .operator("IPMatch")
                        .negationConditon(true)
                        .matchValues(List.copyOf(plan.clients().values()))
                        .build())
                .build());
    }
}
