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
import java.util.Optional;

/** A cluster runs a Kubernetes version in standard support. */
public final class EksVersionSupported implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-eks-version-supported", "EKS runs a Kubernetes version in standard support")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Past standard support the control plane costs $0.60 an hour "
                    + "instead of $0.10, and a year later it is upgraded by force.")
            .fix("Set version to one in standard support, one minor version at a time.")
            .source("EKS release calendar", "https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html")
            .reference(Framework.CHECKOV, "CKV_AWS_339")
            .reference(Framework.FSBP, "EKS.2")
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
        Optional<String> version = resource.properties().text("version");
        if (version.isEmpty()) {
            return Verdict.notApplicable("no version is asked for: EKS takes its newest");
        }
        return EksSupport.endOf(version.get())
                .filter(end -> context.today().isAfter(end))
                .map(end -> Verdict.fail(
                        "version is %s, in standard support until %s: extended support costs $0.60 an hour instead of $0.10"
                                .formatted(version.get(), end)))
                .orElse(Verdict.pass());
    }
}
