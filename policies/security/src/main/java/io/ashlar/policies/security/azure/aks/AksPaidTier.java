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

/** A production cluster has a promised availability. */
public final class AksPaidTier implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "azure-aks-paid-tier", "AKS runs in a tier with a promised availability")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("The free tier promises nothing for the API and limits it to small clusters.")
            .fix("Set sku.tier to Standard or Premium: about $73 a month.")
            .reference(Framework.CHECKOV, "CKV_AZURE_170")
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
        String tier = resource.properties().text("sku", "tier").orElse("Free");
        return Verdict.require(!tier.equalsIgnoreCase("Free"), "sku.tier is Free: it must be Standard or Premium");
    }
}
