package io.ashlar.policies.security.aws.eks;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.network.Cidr;
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

/** A cluster's API does not answer to everybody. */
public final class EksEndpointNotOpen implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-eks-endpoint-not-open", "The EKS API is not open to every address")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Everybody can try stolen or guessed credentials on the API, and reach it on the day it has a"
                    + " hole.")
            .fix("Set vpcConfig.endpointPublicAccess to false, or name the blocks "
                    + "that may reach the API in vpcConfig.publicAccessCidrs.")
            .reference(Framework.CHECKOV, "CKV_AWS_38")
            .reference(Framework.TRIVY, "AWS-0041")
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
        PropertyMap access = resource.properties().block("vpcConfig").orElse(PropertyMap.empty());
        // Both defaults are open: https://docs.aws.amazon.com/eks/latest/APIReference/API_VpcConfigRequest.html
        if (!access.flag("endpointPublicAccess").orElse(true)) {
            return Verdict.pass();
        }
        if (access.has("publicAccessCidrs")
                && !access.texts("publicAccessCidrs").isEmpty()) {
            return Verdict.require(
                    !access.anyText(Cidr::isEverywhere, "publicAccessCidrs"),
                    "vpcConfig.publicAccessCidrs holds " + String.join(", ", access.texts("publicAccessCidrs"))
                            + ": name the blocks that may reach the API");
        }
        return Verdict.fail(
                "vpcConfig.endpointPublicAccess is not false and publicAccessCidrs names no block, which opens the API"
                        + " to 0.0.0.0/0: name the blocks that may reach it");
    }
}
