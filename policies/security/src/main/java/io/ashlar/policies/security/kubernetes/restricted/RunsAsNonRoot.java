package io.ashlar.policies.security.kubernetes.restricted;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.kubernetes.Pod;
import io.ashlar.policies.security.reading.Texts;
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

/** Containers are refused if their image would run as root. */
public final class RunsAsNonRoot implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-pod-non-root", "Containers must run as a user other than root")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Root in a container is root on the node as soon as one wall has a hole.")
            .fix("Set securityContext.runAsNonRoot to true on the pod, and a user in the image.")
            .reference(Framework.PSS, "Restricted")
            .reference(Framework.CHECKOV, "CKV_K8S_23")
            .reference(Framework.POLARIS, "runAsRootAllowed")
            .build();

    private static final Types TYPES = Pod.WORKLOADS;

    private static final String[] NON_ROOT = {"securityContext", "runAsNonRoot"};

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
        return Verdict.require(pod.spec().flag(NON_ROOT).orElse(true), said(pod.spec(), "false"))
                .and(() -> pod.eachContainer(container -> ofContainer(pod, container)));
    }

    private static Verdict ofContainer(Pod pod, PropertyMap container) {
        if (container.has(NON_ROOT)) {
            return Verdict.require(container.isTrue(NON_ROOT), said(container, "false"));
        }
        return Verdict.require(pod.spec().isTrue(NON_ROOT), said(container, "not set, nor is the pod's"));
    }

    private static String said(PropertyMap owner, String what) {
        return "%s is %s: it must be true".formatted(Texts.at(owner, NON_ROOT), what);
    }
}
