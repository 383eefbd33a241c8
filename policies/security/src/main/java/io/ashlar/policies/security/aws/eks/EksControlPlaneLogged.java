package io.ashlar.policies.security.aws.eks;

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
import java.util.List;

/** A cluster keeps the logs that an investigation needs. */
public final class EksControlPlaneLogged implements ResourceRule {
    private static final List<String> NEEDED = List.of("audit", "authenticator");

    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-eks-control-plane-logged", "EKS writes audit and authenticator logs")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("Without audit and authenticator logs nobody can say afterwards who did what in the cluster.")
            .fix("Set enabledClusterLogTypes to at least audit and authenticator.")
            .reference(Framework.CHECKOV, "CKV_AWS_37")
            .reference(Framework.FSBP, "EKS.8")
            .build();

    private static final Types TYPES = Types.of("aws:eks/cluster:Cluster");

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
        List<String> logs = resource.properties().texts("enabledClusterLogTypes");
        List<String> missing =
                NEEDED.stream().filter(log -> !logs.contains(log)).toList();
        return Verdict.require(
                missing.isEmpty(),
                "enabledClusterLogTypes lacks " + String.join(" and ", missing) + ": both must be written");
    }
}
