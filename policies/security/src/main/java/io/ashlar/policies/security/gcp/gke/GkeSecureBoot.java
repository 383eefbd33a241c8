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

/** Nodes boot only what is signed. */
public final class GkeSecureBoot implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("gcp-gke-secure-boot", "GKE nodes boot signed software only")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("A changed kernel survives every restart and sees every container.")
            .fix("Set nodeConfig.shieldedInstanceConfig.enableSecureBoot to true.")
            .reference(Framework.CHECKOV, "CKV_GCP_68")
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
        return Verdict.each(
                NodePools.of(resource),
                pool -> Verdict.require(
                        pool.isTrue("nodeConfig", "shieldedInstanceConfig", "enableSecureBoot"),
                        Texts.at(pool, "nodeConfig.shieldedInstanceConfig.enableSecureBoot") + " is not true"));
    }
}
