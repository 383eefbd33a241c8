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

/** Containers see /proc with its masks on. */
public final class DefaultProcMount implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("kubernetes-pod-proc-mount", "/proc stays masked")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale(
                    "An unmasked /proc shows and takes settings of the kernel that all containers of the node share.")
            .fix("Remove securityContext.procMount or set it to Default.")
            .reference(Framework.PSS, "Baseline")
            .reference(Framework.POLARIS, "procMount")
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
        return Pod.of(resource).eachContainer(container -> {
            String mount = container.text("securityContext", "procMount").orElse("Default");
            return Verdict.require(
                    mount.equals("Default"),
                    "%s is %s: it may be Default".formatted(Texts.at(container, "securityContext.procMount"), mount));
        });
    }
}
