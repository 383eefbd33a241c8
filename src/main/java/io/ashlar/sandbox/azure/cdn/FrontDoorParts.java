package io.ashlar.sandbox.azure.cdn;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.ArmNames;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The domains of a Front Door, its rules, and the firewall before it. */
final class FrontDoorParts {
    static final String DOMAIN = "azure-native:cdn:AFDCustomDomain";
    static final String RULE_SET = "azure-native:cdn:RuleSet";

    private static final String PROFILE = "azure-native:cdn:Profile";
    private static final String RULE = "azure-native:cdn:Rule";
    private static final String FIREWALL = "azure-native:network:Policy";
    private static final String KIND = "Microsoft.Cdn/profiles";

    /** https://learn.microsoft.com/azure/frontdoor/front-door-rules-engine: "up to five actions". */
    private static final int MOST_ACTIONS = 5;

    private FrontDoorParts() {}

    static Reference useDomain() {
        return Arm.byId(DOMAIN)
                .missing("BadRequest", "The custom domain '{value}' does not exist.")
                .blocksDeletion("Conflict", "The custom domain {target} cannot be deleted: {referrer} uses it.");
    }

    static Reference useRules() {
        return Arm.byId(RULE_SET)
                .missing("BadRequest", "The rule set '{value}' does not exist.")
                .blocksDeletion("Conflict", "The rule set {target} cannot be deleted: {referrer} uses it.");
    }

    static ResourceModel domain() {
        return Arm.child(DOMAIN, KIND + "/customDomains", PROFILE, "profileName", "customDomainName")
                .source("https://learn.microsoft.com/azure/frontdoor/domain")
                .source(
                        "https://learn.microsoft.com/rest/api/frontdoor/azurefrontdoorstandardpremium/afd-custom-domains/create")
                .computed("domainValidationState", domain -> "Pending")
                .computed("deploymentStatus", domain -> "NotStarted")
                .computed(
                        "validationProperties",
                        domain ->
                                Map.of("validationToken", domain.letters(32), "expirationDate", "2026-11-28T00:00:00Z"))
                .replaceOn("hostName")
                .rule("customDomainName", ArmNames.dashed(1, 260))
                .rule(
                        "hostName",
                        Rules.matches(
                                "(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*",
                                "a domain name in lower case like www.example.com"))
                .rule("tlsSettings.certificateType", Rules.oneOf("CustomerCertificate", "ManagedCertificate"))
                .check((inputs, findings) -> {
                    boolean managed = inputs.text("tlsSettings.certificateType")
                            .orElse("")
                            .equals("ManagedCertificate");
                    if (managed && inputs.has("tlsSettings.secret")) {
                        findings.add("tlsSettings.secret", "'tlsSettings.secret' is for a CustomerCertificate only");
                    }
                })
                .refersTo("azureDnsZone.id", Arm.byId("azure-native:network:Zone"))
                .admit(FrontDoorParts::nameIsFree)
                .build();
    }

    private static void nameIsFree(Subject domain) {
        boolean taken = domain.all(DOMAIN).stream()
                .filter(other -> !other.id().equals(domain.id()))
                .anyMatch(other -> other.inputs().text("hostName").equals(domain.text("hostName")));
        if (taken) {
            throw Refusal.conflict(
                    "Conflict",
                    "The host name '" + domain.text("hostName").orElse("")
                            + "' is already used by another custom domain.");
        }
    }

    static ResourceModel ruleSet() {
        return Arm.child(RULE_SET, KIND + "/ruleSets", PROFILE, "profileName", "ruleSetName")
                .source("https://learn.microsoft.com/azure/frontdoor/front-door-rules-engine")
                .rule(
                        "ruleSetName",
                        Rules.length(1, 60),
                        Rules.matches("[A-Za-z][A-Za-z0-9]*", "letters and digits only, beginning with a letter"))
                .takesAlongWhatRefersBy("ruleSetName")
                .build();
    }

    static ResourceModel rule() {
        return Arm.child(RULE, KIND + "/ruleSets/rules", RULE_SET, "profileName", "ruleSetName", "ruleName")
                .source("https://learn.microsoft.com/azure/frontdoor/front-door-rules-engine-actions")
                .rule(
                        "ruleName",
                        Rules.length(1, 260),
                        Rules.matches("[A-Za-z][A-Za-z0-9]*", "letters and digits only, beginning with a letter"))
                .rule("order", Rules.between(0, 10_000))
                .rule(
                        "actions[].name",
                        Rules.oneOf(
                                "ModifyRequestHeader",
                                "ModifyResponseHeader",
                                "UrlRedirect",
                                "UrlRewrite",
                                "RouteConfigurationOverride"))
                .check((inputs, findings) -> {
                    int actions = inputs.objects("actions").size();
                    if (actions > MOST_ACTIONS) {
                        findings.add(
                                "actions",
                                "a rule takes at most " + MOST_ACTIONS + " actions, this one has " + actions);
                    }
                })
                .admit(FrontDoorParts::orderIsFree)
                .build();
    }

    private static void orderIsFree(Subject rule) {
        boolean taken = rule.all(RULE).stream()
                .filter(other -> !other.id().equals(rule.id()))
                .filter(other -> Arm.parentOf(other.id())
                        .equals(Arm.id(
                                rule.scope().account(),
                                KIND + "/ruleSets",
                                rule.inputs(),
                                List.of("profileName", "ruleSetName"))))
                .anyMatch(other ->
                        other.inputs().number("order").equals(rule.inputs().number("order")));
        if (taken) {
            throw Refusal.invalid(
                    "BadRequest",
                    "Two rules of one rule set have the order "
                            + rule.inputs().number("order").orElse(0) + ".");
        }
    }

    static ResourceModel securityPolicy() {
        return Arm.child(
                        "azure-native:cdn:SecurityPolicy",
                        KIND + "/securityPolicies",
                        PROFILE,
                        "profileName",
                        "securityPolicyName")
                .source("https://learn.microsoft.com/azure/web-application-firewall/afds/afds-overview")
                .rule("securityPolicyName", ArmNames.dashed(1, 260))
                .refersTo(
                        "parameters.wafPolicy.id",
                        Arm.byId(FIREWALL)
                                .blocksDeletion(
                                        "Conflict", "The policy {target} cannot be deleted: {referrer} uses it."))
                .refersTo(
                        "parameters.associations[].domains[].id",
                        Arm.byId(DOMAIN).or("azure-native:cdn:AFDEndpoint", "id"))
                .admit(FrontDoorParts::tiersAgree)
                .build();
    }

    private static void tiersAgree(Subject policy) {
        Optional<String> firewall = policy.text("parameters.wafPolicy.id")
                .flatMap(id -> policy.cloud().findAnywhere(FIREWALL, "id", id))
                .flatMap(found -> found.inputs().text("sku.name"));
        Set<String> profile = policy.all(PROFILE).stream()
                .filter(one ->
                        Arm.nameOf(one.id()).equals(policy.text("profileName").orElse("")))
                .map(CloudResource::inputs)
                .flatMap(inputs -> inputs.text("sku.name").stream())
                .collect(Collectors.toSet());
        if (firewall.isPresent() && !profile.isEmpty() && !profile.contains(firewall.get())) {
            throw Refusal.invalid(
                    "BadRequest",
                    "WebApplicationFirewallPolicy of the SKU " + firewall.get()
                            + " cannot be associated with a profile of the SKU "
                            + profile.iterator().next() + ".");
        }
    }
}
