package io.ashlar.policies.security.aws.ec2;

import io.ashlar.policies.security.network.Cidr;
import io.ashlar.policies.security.network.PortRange;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a security group lets in, in whichever of the provider's three ways it is written. */
final class IngressRule {
    static final String GROUP = "aws:ec2/securityGroup:SecurityGroup";
    static final String DEFAULT_GROUP = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
    static final String CLASSIC_RULE = "aws:ec2/securityGroupRule:SecurityGroupRule";
    static final String RULE = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    static final String[] TYPES = {GROUP, DEFAULT_GROUP, CLASSIC_RULE, RULE};

    private static final Set<String> EVERY_PROTOCOL = Set.of("-1", "all");
    /** By name and by number: https://www.iana.org/assignments/protocol-numbers. */
    private static final Set<String> PROTOCOLS_WITH_PORTS = Set.of("tcp", "6", "udp", "17");

    private final PropertyMap rule;
    private final String protocolKey;
    private final List<String> blockKeys;

    private IngressRule(PropertyMap rule, String protocolKey, List<String> blockKeys) {
        this.rule = rule;
        this.protocolKey = protocolKey;
        this.blockKeys = blockKeys;
    }

    /** The entries of a group, or the one entry that a resource is; none for an entry that lets out. */
    static List<IngressRule> of(Resource resource) {
        PropertyMap properties = resource.properties();
        if (resource.is(RULE)) {
            return List.of(new IngressRule(properties, "ipProtocol", List.of("cidrIpv4", "cidrIpv6")));
        }
        Stream<PropertyMap> entries = resource.is(CLASSIC_RULE)
                ? Stream.of(properties).filter(rule -> rule.text("type").equals(Optional.of("ingress")))
                : properties.blocks("ingress").stream();
        return entries.map(entry -> new IngressRule(entry, "protocol", List.of("cidrBlocks", "ipv6CidrBlocks")))
                .toList();
    }

    /** How messages call it: {@code ingress[2]}, or the rule where it is a resource of its own. */
    String name() {
        return rule.path().isEmpty() ? "the rule" : rule.path();
    }

    boolean isFromEverywhere() {
        List<String> known =
                blockKeys.stream().filter(key -> !rule.isUnknown(key)).toList();
        return known.stream().anyMatch(key -> rule.anyText(Cidr::isEverywhere, key))
                || (known.size() < blockKeys.size()
                        && blockKeys.stream().anyMatch(key -> rule.anyText(Cidr::isEverywhere, key)));
    }

    boolean opensEverything() {
        return isForEveryProtocol() || (hasPorts() && ports().isAll());
    }

    boolean opens(int port) {
        return isForEveryProtocol() || (hasPorts() && ports().covers(port));
    }

    private boolean isForEveryProtocol() {
        return rule.text(protocolKey).filter(EVERY_PROTOCOL::contains).isPresent();
    }

    private boolean hasPorts() {
        return rule.text(protocolKey).filter(PROTOCOLS_WITH_PORTS::contains).isPresent();
    }

    private PortRange ports() {
        int from = rule.whole("fromPort").orElse(PortRange.ALL.from());
        return new PortRange(from, rule.whole("toPort").orElse(PortRange.ALL.to()));
    }
}
