package io.ashlar.policies.security.gcp.gke;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.reading.Texts;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Nodes do not use the account of the whole project. */
public final class GkeOwnServiceAccount implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "gcp-gke-own-service-account", "GKE nodes have a service account of their own")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("The default account of Compute Engine may edit the whole project in many organisations.")
            .fix("Set nodeConfig.serviceAccount to an account with roles/container.defaultNodeServiceAccount only.")
            .reference(Framework.CHECKOV, "CKV2_GCP_1")
            .reference(Framework.TRIVY, "GCP-0050")
            .build();

    private static final Types TYPES = Types.of("gcp:container/cluster:Cluster", "gcp:container/nodePool:NodePool");

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
        return Verdict.each(NodePools.of(resource), pool -> {
            String account = pool.text("nodeConfig", "serviceAccount").orElse("default");
            return Verdict.require(
                    !account.equals("default") && !account.endsWith("-compute@developer.gserviceaccount.com"),
                    Texts.at(pool, "nodeConfig.serviceAccount") + " is the default account: nodes must have their own");
        });
    }
}
