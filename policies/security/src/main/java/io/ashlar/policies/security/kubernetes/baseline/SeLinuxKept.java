package io.ashlar.policies.security.kubernetes.baseline;

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
import java.util.List;

/** SELinux is not loosened. */
public final class SeLinuxKept implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-pod-selinux", "SELinux options keep containers in their own type")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("A type, user or role of their own takes containers out of the walls that SELinux builds around"
                    + " them.")
            .fix("Remove seLinuxOptions.user and role, and use one of the container types.")
            .reference(Framework.PSS, "Baseline")
            .build();

    private static final Types TYPES = Pod.WORKLOADS;

    /** k8s.io/pod-security-admission 0.33.0, policy/check_seLinuxOptions.go. */
    private static final List<String> ALLOWED =
            List.of("container_t", "container_init_t", "container_kvm_t", "container_engine_t");

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
        return Pod.of(resource).eachSecurityContext(owner -> type(owner)
                .and(() -> Verdict.each(
                        List.of("user", "role"),
                        key -> Verdict.require(
                                owner.text("securityContext", "seLinuxOptions", key)
                                        .orElse("")
                                        .isEmpty(),
                                Texts.at(owner, "securityContext.seLinuxOptions", key) + " is set: it may not be"))));
    }

    private static Verdict type(PropertyMap owner) {
        String type = owner.text("securityContext", "seLinuxOptions", "type").orElse("");
        return Verdict.require(
                type.isEmpty() || ALLOWED.contains(type),
                "%s is %s: it may be %s"
                        .formatted(
                                Texts.at(owner, "securityContext.seLinuxOptions.type"),
                                type,
                                String.join(", ", ALLOWED)));
    }
}
