package io.ashlar.policies.security.azure.aks;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.reading.Texts;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Nodes have no address on the internet. */
public final class AksNodesPrivate implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("azure-aks-nodes-private", "AKS nodes have no public IP address")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale(
                    "A node with a public address is reachable past every load balancer and firewall of the cluster.")
            .fix("Remove enableNodePublicIP.")
            .reference(Framework.CHECKOV, "CKV_AZURE_143")
            .build();

    private static final Types TYPES = Types.ofEveryVersion(
            "azure-native:containerservice:AgentPool", "azure-native:containerservice:ManagedCluster");

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
        PropertyMap all = resource.properties();
        return AksNodesPrivate.ofPool(all)
                .and(() -> Verdict.each(all.blocks("agentPoolProfiles"), AksNodesPrivate::ofPool));
    }

    private static Verdict ofPool(PropertyMap pool) {
        return Verdict.require(
                !pool.isTrue("enableNodePublicIP"),
                Texts.at(pool, "enableNodePublicIP") + " is true: nodes must be private");
    }
}
