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

/** Pods cannot ask for the node's credentials. */
public final class GkeMetadataServer implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "gcp-gke-metadata-server", "The metadata server of GKE stands between pods and their node")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("A pod that reaches the machine's metadata gets the token of its node.")
            .fix("Set nodeConfig.workloadMetadataConfig.mode to GKE_METADATA.")
            .reference(Framework.CHECKOV, "CKV_GCP_69")
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
            String mode =
                    pool.text("nodeConfig", "workloadMetadataConfig", "mode").orElse("not set");
            return Verdict.require(
                    mode.equals("GKE_METADATA"),
                    "%s is %s: it must be GKE_METADATA"
                            .formatted(Texts.at(pool, "nodeConfig.workloadMetadataConfig.mode"), mode));
        });
    }
}
