package io.ashlar.policies.security.aws.eks;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** A cluster's API has no public address. */
public final class EksEndpointPrivate implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("aws-eks-endpoint-private", "The EKS API has no public endpoint")
            .severity(Severity.MEDIUM)
            .rationale("A public endpoint is one allow-list away from the internet; a "
                    + "private one needs a way into the network first.")
            .fix("Set vpcConfig.endpointPublicAccess to false and "
                    + "endpointPrivateAccess to true, and reach the API from inside the network.")
            .reference(Framework.CHECKOV, "CKV_AWS_39")
            .reference(Framework.FSBP, "EKS.1")
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
        boolean open =
                resource.properties().flag("vpcConfig", "endpointPublicAccess").orElse(true);
        return Verdict.require(
                !open, "vpcConfig.endpointPublicAccess is not false: the API must have no public endpoint");
    }
}
