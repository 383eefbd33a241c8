package io.ashlar.sandbox.azure.network;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.ArmNames;
import io.ashlar.sandbox.azure.arm.Identities;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Application gateways, whose parts name one another by ids within the gateway. */
final class ApplicationGateways {
    /** Where a part names another, and the collection that must hold it. */
    private static final Map<String, String> PARTS = Map.of(
            "httpListeners[].frontendIPConfiguration.id", "frontendIPConfigurations",
            "httpListeners[].frontendPort.id", "frontendPorts",
            "httpListeners[].sslCertificate.id", "sslCertificates",
            "requestRoutingRules[].httpListener.id", "httpListeners",
            "requestRoutingRules[].backendAddressPool.id", "backendAddressPools",
            "requestRoutingRules[].backendHttpSettings.id", "backendHttpSettingsCollection",
            "requestRoutingRules[].redirectConfiguration.id", "redirectConfigurations",
            "requestRoutingRules[].urlPathMap.id", "urlPathMaps",
            "backendHttpSettingsCollection[].probe.id", "probes");

    /** https://learn.microsoft.com/azure/application-gateway/multiple-site-overview. */
    private static final int MOST_HOSTS = 5;

    private ApplicationGateways() {}

    static ResourceModel gateway() {
        return Arm.resource(
                        "azure-native:network:ApplicationGateway",
                        "Microsoft.Network/applicationGateways",
                        "applicationGatewayName")
                .source("https://learn.microsoft.com/azure/application-gateway/configuration-overview")
                .source("https://learn.microsoft.com/azure/application-gateway/v1-retirement")
                .with(Arm::regional)
                .computed("operationalState", gateway -> "Running")
                .with(Identities::listed)
                .replaceOn("zones")
                .unordered("zones")
                .rule("applicationGatewayName", ArmNames.network(1, 80))
                .rule(
                        "sku.name",
                        Rules.without(
                                "^(Standard|WAF)_(Small|Medium|Large)$",
                                "be a size of version 1, which cannot be created since 1 September 2024: use"
                                        + " Standard_v2 or WAF_v2"))
                .rule("sku.capacity", Rules.between(1, 125))
                .rule("autoscaleConfiguration.minCapacity", Rules.between(0, 100))
                .rule("autoscaleConfiguration.maxCapacity", Rules.between(2, 125))
                .rule("frontendPorts[].port", Rules.between(1, 65_199))
                .rule("backendHttpSettingsCollection[].port", Rules.between(1, 65_535))
                .rule("backendHttpSettingsCollection[].requestTimeout", Rules.between(1, 86_400))
                .rule("requestRoutingRules[].priority", Rules.between(1, 20_000))
                .check(ApplicationGateways::partsExist)
                .check(ApplicationGateways::capacity)
                .check(ApplicationGateways::priorities)
                .check(ApplicationGateways::listeners)
                .refersTo("firewallPolicy.id", WebFirewalls.useOnGateway())
                .refersTo("gatewayIPConfigurations[].subnet.id", Subnets.use())
                .refersTo("frontendIPConfigurations[].publicIPAddress.id", Gateways.useAddress())
                .admit(ApplicationGateways::isReachedByItsManager)
                .admit(Arm.zonesExist("zones"))
                .build();
    }

    /** https://learn.microsoft.com/azure/application-gateway/configuration-infrastructure#network-security-groups. */
    private static void isReachedByItsManager(Subject gateway) {
        gateway.inputs().all("gatewayIPConfigurations[].subnet.id").stream()
                .map(located -> String.valueOf(located.value()))
                .flatMap(id -> gateway.cloud().findAnywhere(Subnets.SUBNET, "id", id).stream())
                .forEach(subnet -> subnet.inputs()
                        .text("networkSecurityGroup.id")
                        .flatMap(id -> gateway.cloud().findAnywhere(SecurityGroups.GROUP, "id", id))
                        .filter(group -> rules(gateway, group).noneMatch(ApplicationGateways::letsTheManagerIn))
                        .ifPresent(group -> {
                            throw Refusal.invalid(
                                    "ApplicationGatewaySubnetInboundTrafficBlockedByNetworkSecurityGroup",
                                    "Network security group " + group.id()
                                            + " blocks incoming internet traffic on ports 65200 - 65535 to subnet "
                                            + subnet.id() + ", associated with Application Gateway "
                                            + gateway.text("applicationGatewayName")
                                                    .orElse("")
                                            + ". This is not permitted for Application Gateways that have V2 Sku.");
                        }));
    }

    private static Stream<Properties> rules(Subject gateway, CloudResource group) {
        return Stream.concat(
                group.inputs().objects("securityRules").stream(),
                gateway.referrers(group, SecurityGroups.RULE).stream().map(CloudResource::inputs));
    }

    private static boolean letsTheManagerIn(Properties rule) {
        List<String> ports = new ArrayList<>(rule.texts("destinationPortRanges"));
        rule.text("destinationPortRange").ifPresent(ports::add);
        return rule.text("access").orElse("").equals("Allow")
                && rule.text("direction").orElse("").equals("Inbound")
                && ports.stream().anyMatch(port -> port.equals("*") || port.equals("65200-65535"))
                && List.of("GatewayManager", "Internet", "*", "0.0.0.0/0")
                        .contains(rule.text("sourceAddressPrefix").orElse(""));
    }

    private static void partsExist(Properties inputs, Findings findings) {
        PARTS.forEach((path, collection) -> {
            Set<String> names = inputs.objects(collection).stream()
                    .flatMap(part -> part.text("name").stream())
                    .collect(Collectors.toSet());
            for (Properties.Located located : inputs.all(path)) {
                if (located.value() instanceof String id && !names.contains(Arm.nameOf(id))) {
                    findings.add(
                            located.path(),
                            "'" + located.path() + "' names '" + Arm.nameOf(id) + "', which is not one of '"
                                    + collection + "'");
                }
            }
        });
    }

    /** https://learn.microsoft.com/azure/application-gateway/configuration-listeners and configuration-request-routing-rules. */
    private static void listeners(Properties inputs, Findings findings) {
        List<Properties> listeners = inputs.objects("httpListeners");
        for (int i = 0; i < listeners.size(); i++) {
            boolean https = listeners.get(i).text("protocol").orElse("").equalsIgnoreCase("Https");
            if (https
                    && !listeners.get(i).has("sslCertificate")
                    && !listeners.get(i).has("sslProfile")) {
                findings.add(
                        "httpListeners[" + i + "].sslCertificate", "a listener for HTTPS needs an 'sslCertificate'");
            }
            if (listeners.get(i).texts("hostNames").size() > MOST_HOSTS) {
                findings.add(
                        "httpListeners[" + i + "].hostNames", "a listener takes at most " + MOST_HOSTS + " host names");
            }
        }
        boolean firewall = inputs.text("sku.tier").orElse("").equals("WAF_v2");
        if (firewall && !inputs.has("firewallPolicy") && !inputs.has("webApplicationFirewallConfiguration")) {
            findings.add("firewallPolicy", "a gateway of the tier WAF_v2 needs a 'firewallPolicy'");
        }
        if (inputs.all("sslCertificates[].keyVaultSecretId").stream().findAny().isPresent()
                && !inputs.has("identity")) {
            findings.add("identity", "a certificate of a key vault needs an 'identity' that may read it");
        }
        for (Properties.Located path : inputs.all("urlPathMaps[].pathRules[].paths[]")) {
            if (path.value() instanceof String text && !text.matches("/[^*?]*\\*?")) {
                findings.add(
                        path.path(),
                        "'" + path.path() + "' is '" + text
                                + "': must begin with a slash, and have no * but at its end");
            }
        }
    }

    private static void capacity(Properties inputs, Findings findings) {
        if (inputs.has("autoscaleConfiguration") == inputs.has("sku.capacity") && !inputs.isUnknown("sku")) {
            findings.add(
                    "sku.capacity", "one of 'sku.capacity' and 'autoscaleConfiguration' must be given, and not both");
        }
        if (inputs.text("sku.name").isPresent()
                && inputs.text("sku.tier").isPresent()
                && !inputs.text("sku.name").equals(inputs.text("sku.tier"))) {
            findings.add("sku.tier", "'sku.tier' must be the same as 'sku.name'");
        }
    }

    private static void priorities(Properties inputs, Findings findings) {
        List<Properties> rules = inputs.objects("requestRoutingRules");
        Map<Long, String> used = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            String path = "requestRoutingRules[" + i + "].priority";
            String name = rules.get(i).text("name").orElse("#" + i);
            if (rules.get(i).number("priority").isEmpty()) {
                if (!rules.get(i).isUnknown("priority")) {
                    findings.add(path, "'" + path + "' must be given for a gateway of version 2");
                }
                continue;
            }
            String other = used.putIfAbsent(rules.get(i).number("priority").getAsLong(), name);
            if (other != null) {
                findings.add(path, "rules '" + other + "' and '" + name + "' have the same priority");
            }
        }
    }
}
