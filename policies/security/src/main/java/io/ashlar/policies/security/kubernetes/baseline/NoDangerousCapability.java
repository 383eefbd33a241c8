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
import java.util.List;

/** Containers add only capabilities that cannot harm their node. */
public final class NoDangerousCapability implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-pod-no-dangerous-capability",
                    "Containers add no capability beyond the harmless thirteen")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale(
                    "Capabilities such as SYS_ADMIN or NET_RAW let a container out of its walls or into the traffic of"
                            + " others.")
            .fix("Remove the capability from securityContext.capabilities.add.")
            .reference(Framework.PSS, "Baseline")
            .reference(Framework.CHECKOV, "CKV_K8S_25")
            .reference(Framework.POLARIS, "dangerousCapabilities")
            .build();

    private static final Types TYPES = Pod.WORKLOADS;

    /** In alphabetical order; k8s.io/pod-security-admission 0.33.0, policy/check_capabilities_baseline.go. */
    private static final List<String> HARMLESS = List.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "NET_BIND_SERVICE",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");

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
        return Pod.of(resource).eachContainer(container -> Texts.first(
                        container, name -> !HARMLESS.contains(name), "securityContext", "capabilities", "add")
                .map(name -> Verdict.fail("%s holds %s: only %s may be added"
                        .formatted(
                                Texts.at(container, "securityContext.capabilities.add"),
                                name,
                                String.join(", ", HARMLESS))))
                .orElse(Verdict.pass()));
    }
}
