package io.ashlar.policies.security.kubernetes.baseline;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.kubernetes.Pod;
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

/** Seccomp is not switched off. */
public final class SeccompKept implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-pod-seccomp-not-off", "No seccomp profile is Unconfined")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale(
                    "An unconfined container can make every system call, among them those through which containers are"
                            + " left.")
            .fix("Set seccompProfile.type to RuntimeDefault.")
            .reference(Framework.PSS, "Baseline")
            .reference(Framework.CHECKOV, "CKV_K8S_31")
            .build();

    private static final Types TYPES = Pod.WORKLOADS;

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
        return Pod.of(resource).eachSecurityContext(owner -> {
            String type =
                    owner.text("securityContext", "seccompProfile", "type").orElse("");
            return Verdict.require(
                    !type.equals("Unconfined"),
                    Texts.at(owner, "securityContext.seccompProfile.type")
                            + " is Unconfined: it may be RuntimeDefault or Localhost");
        });
    }
}
