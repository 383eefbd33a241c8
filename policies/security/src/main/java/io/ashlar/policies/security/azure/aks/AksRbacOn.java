package io.ashlar.policies.security.azure.aks;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Rights in a cluster are given by roles. */
public final class AksRbacOn implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("azure-aks-rbac", "AKS gives rights by role")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .rationale("Without roles every account of the cluster may do everything.")
            .fix("Set enableRBAC to true.")
            .reference(Framework.CHECKOV, "CKV_AZURE_5")
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
        return Verdict.require(resource.properties().isTrue("enableRBAC"), "enableRBAC is not true");
    }
}
