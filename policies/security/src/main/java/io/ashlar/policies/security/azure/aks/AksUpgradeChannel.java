package io.ashlar.policies.security.azure.aks;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** A cluster follows a channel of upgrades. */
public final class AksUpgradeChannel implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("azure-aks-upgrade-channel", "AKS follows an upgrade channel")
            .severity(Severity.LOW)
            .rationale("A version that nobody upgrades loses its support after a year, and its fixes at once.")
            .fix("Set autoUpgradeProfile.upgradeChannel to patch or stable.")
            .reference(Framework.CHECKOV, "CKV_AZURE_171")
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
        String channel = resource.properties()
                .text("autoUpgradeProfile", "upgradeChannel")
                .orElse("none");
        return Verdict.require(
                !channel.equalsIgnoreCase("none"), "autoUpgradeProfile.upgradeChannel is none: follow patch or stable");
    }
}
