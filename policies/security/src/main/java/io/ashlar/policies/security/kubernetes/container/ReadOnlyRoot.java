package io.ashlar.policies.security.kubernetes.container;

import io.ashlar.policies.security.kubernetes.Pod;
import io.ashlar.policies.security.reading.Texts;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Containers cannot write to their image. */
public final class ReadOnlyRoot implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-container-read-only-root", "The root filesystem is read-only")
            .severity(Severity.LOW)
            .rationale("What an intruder cannot write he cannot run: tools and changed programs stay out.")
            .fix("Set securityContext.readOnlyRootFilesystem to true and mount an emptyDir where the program writes.")
            .reference(Framework.CHECKOV, "CKV_K8S_22")
            .reference(Framework.POLARIS, "notReadOnlyRootFilesystem")
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
        return Pod.of(resource)
                .eachContainer(container -> Verdict.require(
                        container.isTrue("securityContext", "readOnlyRootFilesystem"),
                        Texts.at(container, "securityContext.readOnlyRootFilesystem") + " is not true"));
    }
}
