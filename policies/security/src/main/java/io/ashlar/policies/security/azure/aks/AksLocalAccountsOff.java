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

/** Nobody gets into a cluster past the directory. */
public final class AksLocalAccountsOff implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("azure-aks-local-accounts-off", "AKS knows no local accounts")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("The local administrator is a certificate that no directory knows: it can neither be revoked nor"
                    + " told apart from another.")
            .fix("Set disableLocalAccounts to true and give the cluster an aadProfile.")
            .reference(Framework.CHECKOV, "CKV_AZURE_141")
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
        return Verdict.require(
                resource.properties().isTrue("disableLocalAccounts"), "disableLocalAccounts is not true");
    }
}
