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

/** Nodes prove what they booted. */
public final class GkeShieldedNodes implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("gcp-gke-shielded-nodes", "GKE nodes are shielded")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("Without shielding whoever reads the credentials of a node can stand in for it.")
            .fix("Leave enableShieldedNodes true.")
            .reference(Framework.CHECKOV, "CKV_GCP_71")
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
                resource.properties().flag("enableShieldedNodes").orElse(true),
                "enableShieldedNodes is false: it must be true");
    }
}
