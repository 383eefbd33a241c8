package io.ashlar.policies.security.gcp.gke;

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

/** Nodes have no address on the internet. */
public final class GkeNodesPrivate implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("gcp-gke-nodes-private", "GKE nodes have no public IP address")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale(
                    "A node with a public address is reachable past every load balancer and firewall of the cluster.")
            .fix("Set privateClusterConfig.enablePrivateNodes to true.")
            .reference(Framework.CHECKOV, "CKV_GCP_25", "CKV_GCP_64")
            .build();

    private static final Types TYPES = Types.of("gcp:container/cluster:Cluster");

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
                resource.properties().isTrue("privateClusterConfig", "enablePrivateNodes"),
                "privateClusterConfig.enablePrivateNodes is not true");
    }
}
