package io.ashlar.sandbox.aws.wafv2;

import io.ashlar.sandbox.model.Cidr;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** The types whose tokens begin with {@code aws:wafv2/}. */
public final class Wafv2Table implements ModelTable {
    private static final String WEB_ACL = "aws:wafv2/webAcl:WebAcl";
    private static final String API = "https://docs.aws.amazon.com/waf/latest/APIReference/";
    private static final String CLOUDFRONT = "CLOUDFRONT";
    private static final int MOST_ADDRESSES = 10_000;

    @Override
    public List<ResourceModel> resources() {
        return List.of(webAcl(), association(), ipSet());
    }

    /** What web ACLs and sets of addresses have in common. */
    private static void named(ResourceModelBuilder model) {
        model.autoNamed("name", 128)
                .id("{hex:8}-4a4a-4a4a-8a8a-{hex:12}")
                .computed("lockToken", "{hex:8}-4b4b-4b4b-8b8b-{hex:12}")
                .replaceOn("name", "namePrefix", "scope")
                .rule("name", Rules.matches("[\\w-]{1,128}", "1 to 128 letters, digits, dashes and underscores"))
                .rule("scope", Rules.oneOf(CLOUDFRONT, "REGIONAL"))
                .rule("description", Rules.matches("[\\w+=:#@/\\-,.][\\w+=:#@/\\-,.\\s]{0,255}", "1 to 256 characters"))
                .admit(Wafv2Table::isManagedWhereItsScopeIs)
                .admit(Wafv2Table::hasANameOfItsOwn);
    }

    private static void isManagedWhereItsScopeIs(Subject subject) {
        boolean global = subject.text("scope").filter(CLOUDFRONT::equals).isPresent();
        if (global && !subject.region().equals("us-east-1")) {
            throw Refusal.invalid(
                    "WAFInvalidParameterException",
                    "Error reason: The scope is not valid., field: SCOPE_VALUE, parameter: CLOUDFRONT");
        }
    }

    private static void hasANameOfItsOwn(Subject subject) {
        boolean taken = subject.all(subject.type()).stream()
                .filter(other -> !other.id().equals(subject.id()))
                .filter(other -> other.inputs().text("scope").equals(subject.text("scope")))
                .anyMatch(other -> other.inputs().text("name").equals(subject.text("name")));
        if (taken) {
            throw Refusal.conflict(
                    "WAFDuplicateItemException",
                    "AWS WAF couldn't perform the operation because some resource in your request is a duplicate of an"
                            + " existing one.");
        }
    }

    private static String arn(Subject subject, String kind) {
        boolean global = subject.text("scope").filter(CLOUDFRONT::equals).isPresent();
        return "arn:" + subject.scope().partition() + ":wafv2:" + subject.region() + ":"
                + subject.scope().account() + ":" + (global ? "global" : "regional") + "/" + kind + "/"
                + subject.text("name").orElse("") + "/" + subject.id();
    }

    private static ResourceModel webAcl() {
        return ResourceModel.of(WEB_ACL)
                .source(API + "API_CreateWebACL.html")
                .source(API + "API_Rule.html")
                .source("https://docs.aws.amazon.com/waf/latest/developerguide/limits.html")
                .called("WAFv2 WebACL")
                .with(Wafv2Table::named)
                .computed("arn", acl -> arn(acl, "webacl"))
                .computed("capacity", acl -> acl.inputs().objects("rules").size())
                .unordered("rules", "tokenDomains")
                .rule(
                        "rules[].name",
                        Rules.matches("[\\w-]{1,128}", "1 to 128 letters, digits, dashes and underscores"))
                .rule("rules[].priority", Rules.between(0, Integer.MAX_VALUE))
                .rule(
                        "visibilityConfig.metricName",
                        Rules.matches("[\\w#:./-]{1,255}", "1 to 255 letters, digits and _#:./-"))
                .rule("rules[].statement.rateBasedStatement.limit", Rules.between(10, 2_000_000_000))
                .rule("rules[].statement.rateBasedStatement.evaluationWindowSec", Rules.oneOf(60, 120, 300, 600))
                .check(Wafv2Table::actsInOneWay)
                .check(Wafv2Table::rulesDiffer)
                .quota(
                        100,
                        "WAFLimitsExceededException",
                        "AWS WAF couldn't perform the operation because you exceeded your resource limit.")
                .build();
    }

    private static void actsInOneWay(Properties inputs, Findings findings) {
        if (!inputs.isUnknown("defaultAction")
                && inputs.has("defaultAction.allow") == inputs.has("defaultAction.block")) {
            findings.add("defaultAction", "'defaultAction' must have exactly one of allow and block");
        }
        List<Properties> rules = inputs.objects("rules");
        for (int i = 0; i < rules.size(); i++) {
            Properties rule = rules.get(i);
            String at = "rules[" + i + "]";
            boolean group = rule.has("statement.managedRuleGroupStatement")
                    || rule.has("statement.ruleGroupReferenceStatement");
            if (rule.isUnknown("statement")) {
                continue;
            }
            if (group && rule.has("action")) {
                findings.add(
                        at + ".action",
                        "WAFInvalidParameterException: Error reason: You have used none or multiple values for a field"
                                + " that requires exactly one value., field: RULE, parameter: a rule group takes"
                                + " 'overrideAction' and no 'action'");
            } else if (rule.has(group ? "overrideAction" : "action") == rule.has(group ? "action" : "overrideAction")) {
                findings.add(
                        at + (group ? ".overrideAction" : ".action"),
                        "WAFInvalidParameterException: Error reason: You have used none or multiple values for a field"
                                + " that requires exactly one value., field: RULE, parameter: "
                                + (group ? "a rule group needs 'overrideAction'" : "a rule needs 'action'"));
            }
        }
    }

    private static void rulesDiffer(Properties inputs, Findings findings) {
        Set<Long> priorities = new HashSet<>();
        Set<String> names = new HashSet<>();
        List<Properties> rules = inputs.objects("rules");
        for (int i = 0; i < rules.size(); i++) {
            OptionalLong priority = rules.get(i).number("priority");
            if (priority.isPresent() && !priorities.add(priority.getAsLong())) {
                findings.add(
                        "rules[" + i + "].priority",
                        "WAFInvalidParameterException: Error reason: A rule's priority must be unique within its web"
                                + " ACL: " + priority.getAsLong());
            }
            String name = rules.get(i).text("name").orElse("");
            if (!name.isEmpty() && !names.add(name)) {
                findings.add(
                        "rules[" + i + "].name",
                        "WAFInvalidParameterException: Error reason: A rule's name must be unique within its web ACL: "
                                + name);
            }
        }
    }

    private static ResourceModel association() {
        String missing = "AWS WAF couldn't perform the operation because your resource doesn't exist.";
        return ResourceModel.of("aws:wafv2/webAclAssociation:WebAclAssociation")
                .source(API + "API_AssociateWebACL.html")
                .source(API + "API_DeleteWebACL.html")
                .called("WAFv2 WebACL Association")
                .id("{webAclArn},{resourceArn}")
                .replaceOn("resourceArn", "webAclArn")
                .rule("webAclArn", Rules.arn("wafv2"))
                .refersTo(
                        "webAclArn",
                        Reference.to(WEB_ACL, "arn")
                                .missing("WAFNonexistentItemException", missing)
                                .blocksDeletion(
                                        "WAFAssociatedItemException",
                                        "AWS WAF couldn't perform the operation because your resource is being used by"
                                                + " another resource or it's associated with another resource."))
                .refersTo(
                        "resourceArn",
                        Reference.to("aws:lb/loadBalancer:LoadBalancer", "arn")
                                .except("arn:[^:]+:(apigateway|appsync|cognito-idp|apprunner|ec2):.+")
                                .missing("WAFNonexistentItemException", missing))
                .admit(Wafv2Table::isOfItsRegion)
                .build();
    }

    private static void isOfItsRegion(Subject association) {
        boolean global = association
                .text("webAclArn")
                .flatMap(arn -> association.findBy(WEB_ACL, "arn", arn))
                .map(CloudResource::inputs)
                .flatMap(acl -> acl.text("scope"))
                .filter(CLOUDFRONT::equals)
                .isPresent();
        if (global) {
            throw Refusal.invalid(
                    "WAFInvalidParameterException",
                    "Error reason: The ARN isn't valid. A valid ARN begins with arn: and includes other information"
                            + " separated by colons or slashes., field: RESOURCE_ARN, parameter: a web ACL for CloudFront"
                            + " is named by its distribution");
        }
    }

    private static ResourceModel ipSet() {
        return ResourceModel.of("aws:wafv2/ipSet:IpSet")
                .source(API + "API_CreateIPSet.html")
                .called("WAFv2 IPSet")
                .with(Wafv2Table::named)
                .computed("arn", set -> arn(set, "ipset"))
                .replaceOn("ipAddressVersion")
                .unordered("addresses")
                .rule("ipAddressVersion", Rules.oneOf("IPV4", "IPV6"))
                .check(Wafv2Table::addresses)
                .build();
    }

    private static void addresses(Properties inputs, Findings findings) {
        List<String> addresses = inputs.texts("addresses");
        if (addresses.size() > MOST_ADDRESSES) {
            findings.add("addresses", "'addresses' has at most " + MOST_ADDRESSES + " ranges, has " + addresses.size());
        }
        boolean four = inputs.text("ipAddressVersion").filter("IPV4"::equals).isPresent();
        for (int i = 0; i < addresses.size(); i++) {
            String address = addresses.get(i);
            boolean fits = four
                    ? Cidr.parse(address).filter(range -> range.prefix() > 0).isPresent()
                    : address.matches("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*/\\d{1,3}");
            if (!fits && inputs.text("ipAddressVersion").isPresent()) {
                findings.add(
                        "addresses[" + i + "]",
                        "WAFInvalidParameterException: Error reason: The parameter contains formatting that is not"
                                + " valid., field: IP_ADDRESS, parameter: " + address);
            }
        }
    }
}
