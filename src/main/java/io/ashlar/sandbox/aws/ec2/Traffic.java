package io.ashlar.sandbox.aws.ec2;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a rule lets through: protocol and ports.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html">IpPermission</a>
 */
final class Traffic {
    private static final Set<String> WITH_PORTS = Set.of("tcp", "udp", "6", "17");

    /** By name, by number, and the provider's own word for all. */
    private static final Pattern PROTOCOL =
            Pattern.compile("tcp|udp|icmp|icmpv6|all|-1|[0-9]{1,2}|1[0-9]{2}|2[0-4][0-9]|25[0-5]");

    /** Each of these is a rule of its own to AWS. */
    private static final List<String> PEERS =
            List.of("cidrBlocks", "ipv6CidrBlocks", "prefixListIds", "securityGroups");

    private Traffic() {}

    /** Checks each rule that a group holds in this direction. */
    static void checkEach(Properties inputs, String direction, Findings findings) {
        List<Properties> rules = inputs.objects(direction);
        for (int i = 0; i < rules.size(); i++) {
            check(rules.get(i), "protocol", direction + "[" + i + "].", findings);
        }
    }

    /** How many rules AWS counts in this direction. */
    static long count(Properties inputs, String direction) {
        return inputs.objects(direction).stream()
                .mapToLong(rule -> PEERS.stream()
                                .mapToLong(peers -> rule.texts(peers).size())
                                .sum()
                        + (rule.isTrue("self") ? 1 : 0))
                .sum();
    }

    /** TCP and UDP name a range of ports from 0 to 65535; other protocols than these and ICMP name none. */
    static void check(Properties rule, String protocolName, String at, Findings findings) {
        String protocol = rule.text(protocolName).orElse("");
        if (!protocol.isEmpty() && !PROTOCOL.matcher(protocol).matches()) {
            findings.add(at + protocolName, "Invalid value '" + protocol + "' for IP protocol. Unknown protocol.");
        }
        if (WITH_PORTS.contains(protocol)) {
            for (String name : List.of("fromPort", "toPort")) {
                if (!rule.has(name)) {
                    findings.add(at + name, "'" + at + name + "' is needed for the protocol " + protocol);
                } else if (rule.number(name).isPresent()
                        && (rule.number(name).getAsLong() < 0
                                || rule.number(name).getAsLong() > 65535)) {
                    findings.add(
                            at + name,
                            "'" + at + name + "' is '" + rule.number(name).getAsLong()
                                    + "': must be a number from 0 to 65535");
                }
            }
            if (rule.number("fromPort").orElse(0) > rule.number("toPort").orElse(65535)) {
                findings.add(at + "fromPort", "'" + at + "fromPort' is greater than '" + at + "toPort'");
            }
        } else if (protocol.equals("-1")
                && (rule.number("fromPort").orElse(0) > 0
                        || rule.number("toPort").orElse(0) > 0)) {
            findings.add(
                    at + "fromPort",
                    "the protocol -1 means all traffic, so 'fromPort' and 'toPort' must be left out (or 0)");
        }
    }
}
