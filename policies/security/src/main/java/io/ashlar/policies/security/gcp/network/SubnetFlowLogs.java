package io.ashlar.policies.security.gcp.network;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.Set;

/** Who talked to whom is written down. */
public final class SubnetFlowLogs implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("gcp-network-flow-logs", "Subnets keep flow logs")
            .severity(Severity.LOW)
            .rationale("Without them nobody can say after a break-in where it went.")
            .fix("Set logConfig.")
            .reference(Framework.CHECKOV, "CKV_GCP_26")
            .build();

    private static final Types TYPES = Types.of("gcp:compute/subnetwork:Subnetwork");

    /** Subnets of load balancers take no logConfig. */
    private static final Set<String> PROXIES =
            Set.of("REGIONAL_MANAGED_PROXY", "GLOBAL_MANAGED_PROXY", "INTERNAL_HTTPS_LOAD_BALANCER");

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
        PropertyMap subnet = resource.properties();
        String purpose = subnet.text("purpose").orElse("PRIVATE");
        if (PROXIES.contains(purpose)) {
            return Verdict.notApplicable("proxies keep logs of their own");
        }
        return Verdict.require(subnet.has("logConfig"), "logConfig is not set");
    }
}
