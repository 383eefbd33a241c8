package io.ashlar.core.manifest;

import java.util.List;
import java.util.Map;

/**
 * What a pod says to be admitted at the {@code restricted} level of Pod Security, and a read-only root beyond it.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted">The standard</a>
 */
public final class Restricted {
    /** The user of a pod whose image names none: not root, and no user of a usual image. */
    public static final int USER = 65532;

    private Restricted() {}

    /** The security context of a pod. */
    public static Map<String, Object> pod() {
        return Map.of(
                "runAsNonRoot",
                true,
                "runAsUser",
                USER,
                "runAsGroup",
                USER,
                "fsGroup",
                USER,
                "seccompProfile",
                Map.of("type", "RuntimeDefault"));
    }

    /** The security context of each of its containers. */
    public static Map<String, Object> container() {
        return Map.of(
                "allowPrivilegeEscalation",
                false,
                "readOnlyRootFilesystem",
                true,
                "runAsNonRoot",
                true,
                "capabilities",
                Map.of("drop", List.of("ALL")),
                "seccompProfile",
                Map.of("type", "RuntimeDefault"));
    }

    /** Labels of a namespace that admits nothing else, in the version of the cluster. */
    public static Map<String, String> namespace() {
        return Map.of(
                "pod-security.kubernetes.io/enforce", "restricted",
                "pod-security.kubernetes.io/warn", "restricted",
                "pod-security.kubernetes.io/audit", "restricted");
    }
}
