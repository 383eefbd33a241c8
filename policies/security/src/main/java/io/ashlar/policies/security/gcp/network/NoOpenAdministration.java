package io.ashlar.policies.security.gcp.network;

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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Nobody outside reaches SSH or the remote desktop. */
public final class NoOpenAdministration implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "gcp-network-no-open-administration",
                    "Firewalls of Google Cloud do not open SSH and RDP to the internet")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale("Both ports are tried by machines within minutes of being opened.")
            .fix("Name the addresses that may connect, or use the range 35.235.240.0/20 of Identity-Aware Proxy.")
            .reference(Framework.CHECKOV, "CKV_GCP_2", "CKV_GCP_3")
            .build();

    private static final Types TYPES = Types.of("gcp:compute/firewall:Firewall");

    /** By name or by number of the protocol: 6 is TCP and 17 UDP. */
    private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "all", "6", "17");

    private static final List<String> SOURCES = List.of("sourceRanges", "sourceTags", "sourceServiceAccounts");

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
        PropertyMap firewall = resource.properties();
        if (firewall.text("direction").orElse("INGRESS").equals("EGRESS") || firewall.isTrue("disabled")) {
            return Verdict.notApplicable("it lets no connection in");
        }
        return Verdict.each(
                firewall.blocks("allows"),
                allow -> Known.notBoth(
                        () -> fromEveryone(firewall),
                        () -> administration(allow),
                        (source, service) -> "%s lets %s reach %s: name the addresses that may"
                                .formatted(allow.path(), source, service)));
    }

    private static Optional<String> fromEveryone(PropertyMap firewall) {
        // A rule that names no source at all holds for all of them.
        return SOURCES.stream().noneMatch(firewall::has)
                ? Optional.of("0.0.0.0/0")
                : Texts.first(firewall, Cidr::isEverywhere, "sourceRanges");
    }

    private static Optional<RemoteAdministration> administration(PropertyMap allow) {
        if (!PROTOCOLS.contains(allow.text("protocol").orElse("").toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        if (!allow.has("ports") || allow.texts("ports").isEmpty()) {
            return Optional.of(RemoteAdministration.SSH);
        }
        return Texts.first(allow, port -> service(port).isPresent(), "ports").flatMap(NoOpenAdministration::service);
    }

    private static Optional<RemoteAdministration> service(String port) {
        return WrittenPorts.read(port).flatMap(RemoteAdministration::in);
    }
}
