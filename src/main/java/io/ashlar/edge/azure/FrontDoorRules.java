package io.ashlar.edge.azure;

import com.pulumi.azurenative.cdn.Rule;
import com.pulumi.azurenative.cdn.RuleArgs;
import com.pulumi.azurenative.cdn.RuleSet;
import com.pulumi.azurenative.cdn.inputs.CacheConfigurationArgs;
import com.pulumi.azurenative.cdn.inputs.DeliveryRuleResponseHeaderActionArgs;
import com.pulumi.azurenative.cdn.inputs.DeliveryRuleRouteConfigurationOverrideActionArgs;
import com.pulumi.azurenative.cdn.inputs.HeaderActionParametersArgs;
import com.pulumi.azurenative.cdn.inputs.RouteConfigurationOverrideActionParametersArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.edge.plan.Caching;
import io.ashlar.edge.plan.CdnPlan;
import io.ashlar.edge.plan.SecurityHeader;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rule set does to every request: it sets the headers, and keeps Front Door from choosing a time by itself for what the
 * origin says nothing about, which would be one to three days.
 *
 * @see <a href="https://learn.microsoft.com/azure/frontdoor/front-door-caching#cache-expiration">Cache expiration</a>
 * @see <a href="https://learn.microsoft.com/azure/frontdoor/front-door-rules-engine-actions">Actions; up to five a rule</a>
 */
final class FrontDoorRules {
    /** The least that a duration can say. */
    private static final String SECOND = "00:00:01";

    private FrontDoorRules() {}

    static List<Rule> all(
            CdnPlan plan, RuleSet set, Output<String> profileName, Output<String> group, CustomResourceOptions child) {
        List<Rule> rules = new ArrayList<>();
        rules.add(rule("headers", 1, headers(plan.headers()), set, profileName, group, child));
        if (plan.caching() == Caching.AS_ORIGIN_SAYS) {
            rules.add(rule("caching", 2, List.of(caching()), set, profileName, group, child));
        }
        return rules;
    }

    private static Rule rule(
            String name,
            int order,
            List<Object> actions,
            RuleSet set,
            Output<String> profileName,
            Output<String> group,
            CustomResourceOptions child) {
        return new Rule(
                set.pulumiResourceName() + "-" + name,
                RuleArgs.builder()
                        .resourceGroupName(group)
                        .profileName(profileName)
                        .ruleSetName(set.name())
                        .ruleName(name)
                        .order(order)
                        .actions(actions)
                        .matchProcessingBehavior("Continue")
                        .build(),
                child);
    }

    private static List<Object> headers(List<SecurityHeader> headers) {
        List<Object> actions = new ArrayList<>();
        headers.forEach(header -> actions.add(DeliveryRuleResponseHeaderActionArgs.builder()
                .name("ModifyResponseHeader")
                .parameters(HeaderActionParametersArgs.builder()
                        .typeName("DeliveryRuleHeaderActionParameters")
                        .headerAction("Overwrite")
                        .headerName(header.name())
                        .value(header.value())
                        .build())
                .build()));
        return actions;
    }

    private static Object caching() {
        return DeliveryRuleRouteConfigurationOverrideActionArgs.builder()
                .name("RouteConfigurationOverride")
                .parameters(RouteConfigurationOverrideActionParametersArgs.builder()
                        .typeName("DeliveryRuleRouteConfigurationOverrideActionParameters")
                        .cacheConfiguration(CacheConfigurationArgs.builder()
                                .cacheBehavior("OverrideIfOriginMissing")
                                .cacheDuration(SECOND)
                                .queryStringCachingBehavior("UseQueryString")
                                .isCompressionEnabled("Enabled")
                                .build())
                        .build())
                .build();
    }
}
