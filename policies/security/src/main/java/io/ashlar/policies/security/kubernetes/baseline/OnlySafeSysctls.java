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
import java.util.Set;

/** Pods set only sysctls that concern nobody else. */
public final class OnlySafeSysctls implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-pod-safe-sysctls", "Pods set only sysctls that are safe")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Other sysctls change the kernel for every pod of the node, or take it down.")
            .fix("Remove the sysctl, or set it on a node pool that only this workload uses.")
            .reference(Framework.PSS, "Baseline")
            .source("Safe and unsafe sysctls", "https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/")
            .build();

    private static final Types TYPES = Pod.WORKLOADS;

    /** k8s.io/pod-security-admission 0.33.0, policy/check_sysctls.go. */
    private static final Set<String> SAFE = Set.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.ip_local_reserved_ports",
            "net.ipv4.ip_unprivileged_port_start",
            "net.ipv4.ping_group_range",
            "net.ipv4.tcp_fin_timeout",
            "net.ipv4.tcp_keepalive_intvl",
            "net.ipv4.tcp_keepalive_probes",
            "net.ipv4.tcp_keepalive_time",
            "net.ipv4.tcp_rmem",
            "net.ipv4.tcp_syncookies",
            "net.ipv4.tcp_wmem");

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
        return Verdict.each(Pod.of(resource).spec().blocks("securityContext", "sysctls"), sysctl -> {
            String name = sysctl.text("name").orElse("");
            return Verdict.require(
                    SAFE.contains(name),
                    "%s is %s: only safe ones may be set, e.g. net.ipv4.tcp_keepalive_time"
                            .formatted(Texts.at(sysctl, "name"), name));
        });
    }
}
