package io.ashlar.policies.security.kubernetes.restricted;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.kubernetes.Pod;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyValue;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;

/** Pods mount only volumes that Kubernetes manages. */
public final class RestrictedVolumeTypes implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-pod-volume-types", "Volumes are of the types that Kubernetes manages")
            .severity(Severity.MEDIUM)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Other volumes reach storage past its claims: their credentials and their access are nobody's to"
                    + " check.")
            .fix("Use a persistent volume claim, or one of the allowed types.")
            .reference(Framework.PSS, "Restricted")
            .build();

    private static final Types TYPES = Pod.WORKLOADS;

    /** k8s.io/pod-security-admission 0.33.0, policy/check_restrictedVolumes.go. */
    private static final List<String> ALLOWED = List.of(
            "configMap",
            "csi",
            "downwardAPI",
            "emptyDir",
            "ephemeral",
            "image",
            "persistentVolumeClaim",
            "projected",
            "secret");

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
        return Verdict.each(
                Pod.of(resource).spec().blocks("volumes"),
                volume -> Verdict.require(
                        volume.keys().stream()
                                .filter(key ->
                                        !key.equals("name") && volume.value(key) != PropertyValue.Nothing.NOTHING)
                                .allMatch(ALLOWED::contains),
                        "%s is of another type: it may be %s".formatted(volume.path(), String.join(", ", ALLOWED))));
    }
}
