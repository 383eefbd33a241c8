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

/** A cluster enforces network policies. */
public final class GkeNetworkPolicy implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("gcp-gke-network-policy", "GKE enforces network policies")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("Without an engine NetworkPolicy objects are accepted and do nothing.")
            .fix("Set datapathProvider to ADVANCED_DATAPATH; it cannot be changed later.")
            .reference(Framework.CHECKOV, "CKV_GCP_12")
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
        PropertyMap cluster = resource.properties();
        return Verdict.require(
                cluster.isTrue("enableAutopilot")
                        || cluster.text("datapathProvider")
                                .filter("ADVANCED_DATAPATH"::equals)
                                .isPresent()
                        || cluster.isTrue("networkPolicy", "enabled"),
                "datapathProvider is not ADVANCED_DATAPATH, and networkPolicy.enabled is not true");
    }
}
