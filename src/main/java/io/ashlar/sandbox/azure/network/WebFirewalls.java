package io.ashlar.sandbox.azure.network;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Policies of web firewalls: those of Application Gateway, and those of Front Door. */
final class WebFirewalls {
    private static final String GATEWAY_POLICY = "azure-native:network:WebApplicationFirewallPolicy";
    private static final String FRONT_DOOR_POLICY = "azure-native:network:Policy";

    /** Versions in support: https://learn.microsoft.com/azure/web-application-firewall/ag/application-gateway-crs-rulegroups-rules. */
    private static final Map<String, List<String>> GATEWAY_RULE_SETS = Map.of(
            "OWASP", List.of("3.0", "3.1", "3.2"),
            "Microsoft_DefaultRuleSet", List.of("2.1", "2.2"),
            "Microsoft_BotManagerRuleSet", List.of("0.1", "1.0", "1.1"),
            "Microsoft_HTTPDDoSRuleSet", List.of("1.0"));

    /** https://learn.microsoft.com/azure/web-application-firewall/afds/waf-front-door-drs. */
    private static final Map<String, List<String>> FRONT_DOOR_RULE_SETS = Map.of(
            "DefaultRuleSet", List.of("1.0"),
            "Microsoft_DefaultRuleSet", List.of("1.1", "2.0", "2.1", "2.2"),
            "Microsoft_BotManagerRuleSet", List.of("1.0", "1.1"));

    private WebFirewalls() {}

    static Reference useOnGateway() {
        return Arm.byId(GATEWAY_POLICY)
                .blocksDeletion(
                        "ApplicationGatewayFirewallPolicyCannotBeDeleted",
                        "The policy {target} cannot be deleted: {referrer} uses it.");
    }

    static ResourceModel gatewayPolicy() {
        return Arm.resource(
                        GATEWAY_POLICY,
                        "Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies",
                        "policyName")
                .source("https://learn.microsoft.com/azure/web-application-firewall/ag/policy-overview")
                .source("https://learn.microsoft.com/azure/web-application-firewall/ag/custom-waf-rules-overview")
                .with(Arm::regional)
                .rule("policyName", Rules.length(1, 128))
                .rule("policySettings.maxRequestBodySizeInKb", Rules.between(8, 2000))
                .rule("customRules[].priority", Rules.between(1, 100))
                .rule("customRules[].name", Rules.length(1, 128))
                .check((inputs, findings) -> ruleSets(inputs, GATEWAY_RULE_SETS, findings))
                .check((inputs, findings) -> priorities(inputs.objects("customRules"), "customRules", findings))
                .build();
    }

    static ResourceModel frontDoorPolicy() {
        return Arm.resource(
                        FRONT_DOOR_POLICY, "Microsoft.Network/frontDoorWebApplicationFirewallPolicies", "policyName")
                .source("https://learn.microsoft.com/azure/web-application-firewall/afds/waf-front-door-create-portal")
                .source(
                        "https://learn.microsoft.com/rest/api/frontdoorservice/webapplicationfirewall/policies/create-or-update")
                .with(Arm::global)
                .rule(
                        "policyName",
                        Rules.length(1, 128),
                        Rules.matches("[A-Za-z][A-Za-z0-9]*", "letters and digits only, beginning with a letter"))
                .rule("policySettings.customBlockResponseStatusCode", Rules.oneOf(200, 403, 405, 406, 429))
                .check((inputs, findings) -> ruleSets(inputs, FRONT_DOOR_RULE_SETS, findings))
                .check((inputs, findings) -> {
                    boolean standard = inputs.text("sku.name").orElse("").equals("Standard_AzureFrontDoor");
                    if (standard
                            && !inputs.objects("managedRules.managedRuleSets").isEmpty()) {
                        findings.add(
                                "managedRules",
                                "managed rule sets are for the SKU Premium_AzureFrontDoor, this policy is of"
                                        + " Standard_AzureFrontDoor");
                    }
                    priorities(inputs.objects("customRules.rules"), "customRules.rules", findings);
                })
                .replaceOn("sku")
                .build();
    }

    private static void ruleSets(Properties inputs, Map<String, List<String>> known, Findings findings) {
        List<Properties> sets = inputs.objects("managedRules.managedRuleSets");
        for (int i = 0; i < sets.size(); i++) {
            String type = sets.get(i).text("ruleSetType").orElse("");
            String version = sets.get(i).text("ruleSetVersion").orElse("");
            if (!known.getOrDefault(type, List.of()).contains(version)
                    && !sets.get(i).isUnknown("ruleSetType")) {
                findings.add(
                        "managedRules.managedRuleSets[" + i + "].ruleSetType",
                        "the managed rule set '" + type + "' of version '" + version + "' does not exist");
            }
        }
    }

    private static void priorities(List<Properties> rules, String path, Findings findings) {
        Set<Long> used = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).number("priority").ifPresent(priority -> {
                if (!used.add(priority)) {
                    findings.add(path, "two custom rules have the priority " + priority);
                }
            });
        }
    }
}
