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

/** Pods have identities of their own in Google Cloud. */
public final class GkeWorkloadIdentity implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("gcp-gke-workload-identity", "GKE pods use workload identity")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale(
                    "Without it every pod has the rights of its node's account, or carries a key that never expires.")
            .fix("Set workloadIdentityConfig.workloadPool to <project>.svc.id.goog.")
            .reference(Framework.CHECKOV, "CKV_GCP_69")
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
        String[] pool = {"workloadIdentityConfig", "workloadPool"};
        // A pool whose project a preview does not know yet is a pool all the same.
        return Verdict.require(
                cluster.isTrue("enableAutopilot") || cluster.isUnknown(pool) || cluster.has(pool),
                "workloadIdentityConfig.workloadPool is not set");
    }
}
