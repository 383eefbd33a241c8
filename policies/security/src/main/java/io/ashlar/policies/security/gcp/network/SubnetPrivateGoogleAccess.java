package io.ashlar.policies.security.gcp.network;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Private machines reach Google without the internet. */
public final class SubnetPrivateGoogleAccess implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "gcp-network-private-google-access", "Subnets reach the APIs of Google privately")
            .severity(Severity.LOW)
            .rationale("Without it machines need a public address, or their traffic pays for a NAT gateway.")
            .fix("Set privateIpGoogleAccess to true.")
            .reference(Framework.CHECKOV, "CKV_GCP_74")
            .build();

    private static final Types TYPES = Types.of("gcp:compute/subnetwork:Subnetwork");

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
        return Verdict.require(
                resource.properties().isTrue("privateIpGoogleAccess"), "privateIpGoogleAccess is not true");
    }
}
