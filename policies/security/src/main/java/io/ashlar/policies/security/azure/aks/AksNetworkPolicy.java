package io.ashlar.policies.security.azure.aks;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** A cluster enforces network policies. */
public final class AksNetworkPolicy implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("azure-aks-network-policy", "AKS enforces network policies")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Without an engine NetworkPolicy objects are accepted and do nothing; it cannot be added"
                    + " everywhere later.")
            .fix("Set networkProfile.networkPolicy to cilium, calico or azure.")
            .reference(Framework.CHECKOV, "CKV_AZURE_7")
            .reference(Framework.TRIVY, "AZU-0043")
            .build();

    private static final Types TYPES = Types.ofEveryVersion("azure-native:containerservice:ManagedCluster");

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
        String policy =
                resource.properties().text("networkProfile", "networkPolicy").orElse("none");
        return Verdict.require(
                !policy.equalsIgnoreCase("none"),
                "networkProfile.networkPolicy is not set: it must be cilium, calico or azure");
    }
}
