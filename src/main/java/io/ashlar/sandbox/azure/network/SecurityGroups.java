package io.ashlar.sandbox.azure.network;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.ArmNames;
import io.ashlar.sandbox.model.Cidr;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Network security groups and their rules. */
final class SecurityGroups {
    static final String GROUP = "azure-native:network:NetworkSecurityGroup";
    static final String RULE = "azure-native:network:SecurityRule";
    private static final String KIND = "Microsoft.Network/networkSecurityGroups";

    private static final Pattern PORTS = Pattern.compile("\\*|(\\d{1,5})(-(\\d{1,5}))?");

    /** https://learn.microsoft.com/azure/virtual-network/service-tags-overview: a tag is a word, with a region behind a dot. */
    private static final Pattern TAG = Pattern.compile("\\*|[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z0-9]+)*");

    private static final int LAST_PORT = 65_535;

    /** https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits#azure-networking-limits. */
    private static final int MOST_RULES = 1000;

    private SecurityGroups() {}

    static Reference use() {
        return Arm.byId(GROUP)
                .blocksDeletion(
                        "InUseNetworkSecurityGroupCannotBeDeleted",
                        "Network security group {target} cannot be deleted because it is in use by the following"
                                + " resources: {referrer}. In order to delete the Network security group, remove the"
                                + " association with the resource(s).");
    }

    static ResourceModel group() {
        return Arm.resource(GROUP, KIND, "networkSecurityGroupName")
                .source("https://learn.microsoft.com/rest/api/virtualnetwork/network-security-groups/create-or-update")
                .source("https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview")
                .with(Arm::regional)
                .rule("networkSecurityGroupName", ArmNames.network(1, 80))
                .rule("securityRules[].name", ArmNames.network(1, 80))
                .rule("securityRules[].priority", Rules.between(100, 4096))
                .check((inputs, findings) -> {
                    List<Properties> rules = inputs.objects("securityRules");
                    for (int i = 0; i < rules.size(); i++) {
                        rule("securityRules[" + i + "].", rules.get(i), findings);
                    }
                    conflicts(rules, findings);
                })
                .takesAlongWhatRefersBy("networkSecurityGroupName")
                .build();
    }

    private static void conflicts(List<Properties> rules, Findings findings) {
        Map<String, String> byPlace = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            String name = rules.get(i).text("name").orElse("#" + i);
            if (!names.add(name)) {
                findings.add("securityRules[" + i + "].name", "two security rules are named '" + name + "'");
            }
            Optional<String> place = place(rules.get(i));
            String other = place.map(where -> byPlace.putIfAbsent(where, name)).orElse(null);
            if (other != null) {
                findings.add("securityRules[" + i + "].priority", conflict(name, other));
            }
        }
        if (rules.size() > MOST_RULES) {
            findings.add("securityRules", "a network security group takes at most " + MOST_RULES + " rules");
        }
    }

    private static Optional<String> place(Properties rule) {
        return rule.number("priority").isPresent()
                ? rule.text("direction")
                        .map(direction -> direction + rule.number("priority").getAsLong())
                : Optional.empty();
    }

    private static String conflict(String one, String other) {
        return "Security rule " + other + " conflicts with rule " + one
                + ". Rules cannot have the same Priority and Direction.";
    }

    static ResourceModel rule() {
        return Arm.child(RULE, KIND + "/securityRules", GROUP, "networkSecurityGroupName", "securityRuleName")
                .source("https://learn.microsoft.com/rest/api/virtualnetwork/security-rules/create-or-update")
                .source("https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview")
                .rule("securityRuleName", ArmNames.network(1, 80))
                .rule("priority", Rules.between(100, 4096))
                .check((inputs, findings) -> rule("", inputs, findings))
                .quotaPer(
                        "networkSecurityGroupName",
                        MOST_RULES,
                        "SecurityRuleCountLimitReached",
                        "Cannot create more than " + MOST_RULES + " rules in network security group {target}.")
                .admit(SecurityGroups::hasAPlaceOfItsOwn)
                .build();
    }

    private static void hasAPlaceOfItsOwn(Subject rule) {
        Optional<CloudResource> group = rule.find(
                GROUP, Arm.id(rule.scope().account(), KIND, rule.inputs(), List.of("networkSecurityGroupName")));
        Optional<String> place = place(rule.inputs());
        if (group.isEmpty() || place.isEmpty()) {
            return;
        }
        String name = rule.text("securityRuleName").orElse("");
        rule.referrers(group.get(), RULE).stream()
                .filter(other -> !other.id().equals(rule.id()))
                .filter(other -> place(other.inputs()).equals(place))
                .map(other -> Arm.nameOf(other.id()))
                .findFirst()
                .or(() -> group.get().inputs().objects("securityRules").stream()
                        .filter(other -> place(other).equals(place))
                        .flatMap(other -> other.text("name").stream())
                        .findFirst())
                .ifPresent(other -> {
                    throw Refusal.conflict("SecurityRuleConflict", conflict(name, other));
                });
    }

    private static void rule(String at, Properties rule, Findings findings) {
        for (String side : List.of("source", "destination")) {
            oneOf(at, rule, side + "AddressPrefix", side + "AddressPrefixes", findings);
            oneOf(at, rule, side + "PortRange", side + "PortRanges", findings);
            ports(at + side + "PortRange", rule.text(side + "PortRange"), findings);
            rule.texts(side + "PortRanges")
                    .forEach(range -> ports(at + side + "PortRanges", Optional.of(range), findings));
            rule.text(side + "AddressPrefix")
                    .ifPresent(prefix -> addresses(at + side + "AddressPrefix", prefix, findings));
            rule.texts(side + "AddressPrefixes")
                    .forEach(prefix -> addresses(at + side + "AddressPrefixes", prefix, findings));
        }
    }

    private static void oneOf(String at, Properties rule, String one, String many, Findings findings) {
        boolean byGroup =
                rule.has(one.replaceFirst("AddressPrefix$", "ApplicationSecurityGroups")) && one.endsWith("Prefix");
        if (!rule.has(one) && !rule.has(many) && !byGroup) {
            findings.add(at + one, "one of '" + at + one + "' and '" + at + many + "' must be given");
        }
        if (rule.has(one) && rule.has(many)) {
            findings.add(at + many, "'" + at + one + "' and '" + at + many + "' exclude each other");
        }
    }

    private static void ports(String path, Optional<String> range, Findings findings) {
        range.filter(text -> {
                    var matcher = PORTS.matcher(text);
                    if (!matcher.matches()) {
                        return true;
                    }
                    if (text.equals("*")) {
                        return false;
                    }
                    int from = Integer.parseInt(matcher.group(1));
                    int to = matcher.group(3) == null ? from : Integer.parseInt(matcher.group(3));
                    return from > to || to > LAST_PORT;
                })
                .ifPresent(text -> findings.add(
                        path,
                        "'" + path + "' is '" + text
                                + "': must be a port from 0 to 65535, a range like 80-90, or * for every port"));
    }

    private static void addresses(String path, String prefix, Findings findings) {
        boolean range = Cidr.parse(prefix.contains("/") ? prefix : prefix + "/32")
                .filter(Cidr::isCanonical)
                .isPresent();
        if (!range && !prefix.contains(":") && !TAG.matcher(prefix).matches()) {
            findings.add(
                    path, "'" + path + "' is '" + prefix + "': must be an address, a CIDR block, a service tag or *");
        }
    }
}
