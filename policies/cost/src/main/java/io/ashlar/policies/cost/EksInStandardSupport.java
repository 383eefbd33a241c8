package io.ashlar.policies.cost;

import io.ashlar.cost.pricing.Lifecycles;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** An EKS control plane does not cost six times as much for its version's age. */
public final class EksInStandardSupport implements ResourceRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("cost-eks-standard-support", "EKS runs a version that does not cost extra")
                .severity(Severity.MEDIUM)
                .level(Level.ADVISORY)
                .rationale("In extended support a control plane costs $438 a month and not $73.")
                .fix("Upgrade, or set upgradePolicy.supportType to STANDARD, and EKS upgrades by itself.")
                .reference(Framework.FSBP, "EKS.2")
                .source("EKS pricing", "https://aws.amazon.com/eks/pricing/")
                .build();
    }

    @Override
    public Types types() {
        return Types.of("aws:eks/cluster:Cluster");
    }

    @Override
    public Verdict judge(Resource cluster, Context context) {
        if (cluster.properties()
                .text("upgradePolicy", "supportType")
                .orElse("EXTENDED")
                .equals("STANDARD")) {
            return Verdict.pass();
        }
        String version = cluster.properties().text("version").orElse("");
        return Verdict.require(
                !Lifecycles.isExtended("eks", version, context.today()),
                "version is %s: in extended support since %s, the control plane costs $438.00 a month and not $73.00"
                        .formatted(
                                version,
                                Lifecycles.standardSupportEnds("eks", version)
                                        .map(Object::toString)
                                        .orElse("?")));
    }
}
