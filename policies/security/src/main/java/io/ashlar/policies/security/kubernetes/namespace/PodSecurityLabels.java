package io.ashlar.policies.security.kubernetes.namespace;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.Set;

/** Namespaces say which pods they admit. */
public final class PodSecurityLabels implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-namespace-pod-security", "A namespace says which Pod Security Standard it enforces")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("Without the label the cluster admits privileged pods into the namespace.")
            .fix("Label it pod-security.kubernetes.io/enforce: restricted, baseline, or privileged where a system"
                    + " component needs it.")
            .source("Pod Security Admission", "https://kubernetes.io/docs/concepts/security/pod-security-admission/")
            .build();

    private static final Types TYPES = Types.of("kubernetes:core/v1:Namespace");

    private static final String ENFORCE = "pod-security.kubernetes.io/enforce";
    private static final Set<String> LEVELS = Set.of("restricted", "baseline", "privileged");

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
        String level = resource.properties().text("metadata", "labels", ENFORCE).orElse("not set");
        return Verdict.require(
                LEVELS.contains(level),
                "metadata.labels[%s] is %s: it must be restricted, baseline or privileged".formatted(ENFORCE, level));
    }
}
