package io.ashlar.policies.security.azure.network;

import io.ashlar.policies.security.network.Cidr;
import io.ashlar.policies.security.network.RemoteAdministration;
import io.ashlar.policies.security.network.WrittenPorts;
import io.ashlar.policies.security.reading.Known;
import io.ashlar.policies.security.reading.Texts;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Nobody outside reaches SSH or the remote desktop. */
public final class NoOpenAdministration implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "azure-network-no-open-administration",
                    "Network security groups do not open SSH and RDP to the internet")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale("Both ports are tried by machines within minutes of being opened.")
            .fix("Name the addresses that may connect, or use Azure Bastion.")
            .reference(Framework.CHECKOV, "CKV_AZURE_9", "CKV_AZURE_10")
            .build();

    private static final Types TYPES =
            Types.ofEveryVersion("azure-native:network:NetworkSecurityGroup", "azure-native:network:SecurityRule");

    /** Both speak TCP; the remote desktop UDP too. */
    private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "*");

    /** What Azure takes for everyone beside CIDR blocks: the wildcard, and the service tag of everything outside its networks. */
    private static final Set<String> EVERYONE = Set.of("*", "internet", "any", "0.0.0.0");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return TYPES;
    }

    @Override
    public Verdict judge(Resource resource, Context context) {
        PropertyMap all = resource.properties();
        return resource.type().endsWith(":SecurityRule")
                ? ofRule(all)
                : Verdict.each(all.blocks("securityRules"), NoOpenAdministration::ofRule);
    }

    private static Verdict ofRule(PropertyMap rule) {
        boolean lets =
                rule.text("direction").filter("Inbound"::equalsIgnoreCase).isPresent()
                        && rule.text("access").filter("Allow"::equalsIgnoreCase).isPresent()
                        && PROTOCOLS.contains(rule.text("protocol").orElse("*").toLowerCase(Locale.ROOT));
        if (!lets) {
            return Verdict.notApplicable("it lets no connection in");
        }
        return Known.notBoth(
                () -> fromEveryone(rule),
                () -> administration(rule),
                (source, service) -> "%s lets %s reach %s: name the addresses that may"
                        .formatted(rule.path().isEmpty() ? "the rule" : rule.path(), source, service));
    }

    private static Optional<String> fromEveryone(PropertyMap rule) {
        return Texts.first(rule, NoOpenAdministration::isEveryone, "sourceAddressPrefix")
                .or(() -> Texts.first(rule, NoOpenAdministration::isEveryone, "sourceAddressPrefixes"));
    }

    private static boolean isEveryone(String source) {
        return Cidr.isEverywhere(source) || EVERYONE.contains(source.toLowerCase(Locale.ROOT));
    }

    private static Optional<RemoteAdministration> administration(PropertyMap rule) {
        return Texts.first(rule, port -> service(port).isPresent(), "destinationPortRange")
                .or(() -> Texts.first(rule, port -> service(port).isPresent(), "destinationPortRanges"))
                .flatMap(NoOpenAdministration::service);
    }

    private static Optional<RemoteAdministration> service(String port) {
        return WrittenPorts.read(port).flatMap(RemoteAdministration::in);
    }
}
