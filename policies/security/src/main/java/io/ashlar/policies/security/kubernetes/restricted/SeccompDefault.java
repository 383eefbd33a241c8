package io.ashlar.policies.security.kubernetes.restricted;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.kubernetes.Pod;
import io.ashlar.policies.security.reading.Texts;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Remediation;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.Optional;
import java.util.Set;

/** Seccomp filters the system calls of every container. */
public final class SeccompDefault implements ResourceRule, Remediation {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-pod-seccomp", "A seccomp profile filters every container")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Without a filter every system call of the kernel is open to attack, also the hundreds that no"
                    + " program needs.")
            .fix("Set securityContext.seccompProfile.type to RuntimeDefault on the pod.")
            .reference(Framework.PSS, "Restricted")
            .reference(Framework.CHECKOV, "CKV_K8S_31")
            .build();

    private static final Types TYPES = Pod.WORKLOADS;

    private static final String[] TYPE = {"securityContext", "seccompProfile", "type"};
    private static final Set<String> FILTERING = Set.of("RuntimeDefault", "Localhost");

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
        Pod pod = Pod.of(resource);
        if (pod.runsOnWindows()) {
            return Verdict.notApplicable("Windows has no seccomp");
        }
        return pod.eachContainer(container -> {
            Optional<String> type = container.text(TYPE).or(() -> pod.spec().text(TYPE));
            return Verdict.require(
                    type.filter(FILTERING::contains).isPresent(),
                    "%s is %s: it must be RuntimeDefault or Localhost"
                            .formatted(Texts.at(container, TYPE), type.orElse("not set, nor is the pod's")));
        });
    }

    @Override
    public PropertyMap remedy(Resource resource, Context context) {
        PropertyMap mended = Pod.changingContainers(
                resource, container -> takesBack(container) ? container.with("RuntimeDefault", TYPE) : container);
        String[] ofPod = Pod.pathInSpec(resource, TYPE);
        return mended.isUnknown(ofPod)
                        || mended.text(ofPod).filter(FILTERING::contains).isPresent()
                ? mended
                : mended.with("RuntimeDefault", ofPod);
    }

    private static boolean takesBack(PropertyMap container) {
        return !container.isUnknown(TYPE)
                && container
                        .text(TYPE)
                        .filter(type -> !FILTERING.contains(type))
                        .isPresent();
    }
}
