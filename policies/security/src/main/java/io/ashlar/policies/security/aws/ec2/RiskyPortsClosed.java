package io.ashlar.policies.security.aws.ec2;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Setting;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;

/** Databases and consoles do not answer to everybody. */
public final class RiskyPortsClosed implements ResourceRule {
    /** Those of FSBP EC2.19 but SSH and RDP, which have a rule of their own, and etcd, Redis, kubelet, Memcached and MongoDB. */
    private static final List<String> RISKY = List.of(
            "20", "21", "23", "25", "110", "135", "143", "445", "1433", "1434", "2379", "3000", "3306", "4333", "5000",
            "5432", "5500", "5601", "6379", "8080", "8088", "8888", "9200", "9300", "10250", "11211", "27017");

    static final Setting<List<String>> PORTS =
            Setting.texts("ports", RISKY, "Ports that must not be open to everybody");

    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-ec2-risky-ports-closed", "No security group opens a risky port to every address")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .rationale("Databases, mail, consoles and development servers are "
                    + "searched for on every public address within minutes.")
            .fix("Let in only the security groups or blocks of the services that connect.")
            .reference(Framework.FSBP, "EC2.19")
            .setting(PORTS)
            .build();

    private static final Types TYPES = Types.of(IngressRule.TYPES);

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
        List<Integer> ports = context.get(PORTS).stream().map(Integer::valueOf).toList();
        return Verdict.each(IngressRule.of(resource), rule -> {
            List<String> open =
                    ports.stream().filter(rule::opens).map(String::valueOf).toList();
            return Verdict.require(
                    open.isEmpty() || rule.opensEverything() || !rule.isFromEverywhere(),
                    "%s opens port %s to everybody: let in only what connects"
                            .formatted(rule.name(), String.join(", ", open)));
        });
    }
}
