package io.ashlar.policies.security.gcp.gke;

import io.ashlar.core.Profile;
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
import java.util.List;

/** Nodes are repaired and upgraded without being asked. */
public final class GkeNodesMaintained implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "gcp-gke-nodes-maintained", "GKE repairs and upgrades its nodes by itself")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("A node that nobody repairs or upgrades keeps its holes until somebody looks.")
            .fix("Leave management.autoRepair and management.autoUpgrade true.")
            .reference(Framework.CHECKOV, "CKV_GCP_9", "CKV_GCP_10")
            .build();

    private static final Types TYPES = Types.of("gcp:container/nodePool:NodePool");

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
        PropertyMap pool = resource.properties();
        return Verdict.each(
                List.of("autoRepair", "autoUpgrade"),
                key -> Verdict.require(pool.isTrue("management", key), "management.%s is not true".formatted(key)));
    }
}
