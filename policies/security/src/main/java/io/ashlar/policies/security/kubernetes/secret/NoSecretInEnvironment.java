package io.ashlar.policies.security.kubernetes.secret;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.kubernetes.Pod;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** No password is written into a pod template. */
public final class NoSecretInEnvironment implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-secret-not-in-environment", "No secret is written into the environment of a container")
            .severity(Severity.MEDIUM)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Whoever may read the workload reads the secret; it lies in every revision of it too.")
            .fix("Take the value from a Secret with valueFrom.secretKeyRef, or mount it as a file.")
            .reference(Framework.POLARIS, "sensitiveContainerEnvVar")
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
                .eachContainer(container -> Verdict.each(container.blocks("env"), variable -> {
                    String name = variable.text("name").orElse("");
                    return Verdict.require(
                            !CredentialName.looksLike(name) || !CredentialName.isWritten(variable, "value"),
                            "%s writes the value of %s: take it from a Secret".formatted(variable.path(), name));
                }));
    }
}
