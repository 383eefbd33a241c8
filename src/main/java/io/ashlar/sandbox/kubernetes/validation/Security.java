package io.ashlar.sandbox.kubernetes.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Security contexts of pods and containers.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/core/validation/validation.go">
 *     validatePodSpecSecurityContext, ValidateSecurityContext</a>
 */
final class Security {
    private static final String SYSCTL = "^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$";

    private Security() {}

    static void ofPod(Field spec, FieldErrors errors) {
        Field context = spec.child("securityContext");
        for (String id : List.of("fsGroup", "runAsUser", "runAsGroup")) {
            errors.between(context.child(id), 0, Integer.MAX_VALUE);
        }
        context.child("supplementalGroups").items().forEach(group -> errors.between(group, 0, Integer.MAX_VALUE));
        Field shared = spec.child("shareProcessNamespace");
        if (shared.isTrue() && spec.child("hostPID").isTrue()) {
            errors.invalid(
                    shared.called(context.path() + ".shareProcessNamespace"),
                    true,
                    "ShareProcessNamespace and HostPID cannot both be enabled");
        }
        sysctls(context.child("sysctls"), errors);
        errors.oneOf(context.child("fsGroupChangePolicy"), "Always", "OnRootMismatch");
        seccomp(context.child("seccompProfile"), errors);
    }

    private static void sysctls(Field sysctls, FieldErrors errors) {
        Set<String> names = new HashSet<>();
        for (Field sysctl : sysctls.items()) {
            Field name = sysctl.child("name");
            if (errors.demand(name)) {
                name.text().ifPresent(text -> {
                    if (text.length() > 253 || !text.matches(SYSCTL)) {
                        errors.invalid(name, text, "must have at most 253 characters and match regex " + SYSCTL);
                    } else if (!names.add(text)) {
                        errors.duplicate(name, text);
                    }
                });
            }
        }
    }

    static void ofContainer(Field container, FieldErrors errors) {
        Field context = container.child("securityContext");
        errors.between(context.child("runAsUser"), 0, Integer.MAX_VALUE);
        errors.between(context.child("runAsGroup"), 0, Integer.MAX_VALUE);
        errors.oneOf(context.child("procMount"), "Default", "Unmasked");
        seccomp(context.child("seccompProfile"), errors);
        if (context.child("allowPrivilegeEscalation").isFalse()) {
            if (context.child("privileged").isTrue()) {
                errors.contradiction(
                        context, "cannot set `allowPrivilegeEscalation` to false and `privileged` to true");
            }
            if (context.at("capabilities.add").textItems().contains("CAP_SYS_ADMIN")) {
                errors.contradiction(
                        context, "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN");
            }
        }
    }

    private static void seccomp(Field profile, FieldErrors errors) {
        if (profile.isAbsent() || profile.isUnknown()) {
            return;
        }
        Field type = profile.child("type");
        if (type.isEmpty()) {
            errors.required(type, "type is required when seccompProfile is set");
        }
        errors.oneOf(type, "Localhost", "RuntimeDefault", "Unconfined");
        Field local = profile.child("localhostProfile");
        if (type.is("Localhost")) {
            if (local.isAbsent()) {
                errors.required(local, "must be set when seccomp type is Localhost");
            }
            Volumes.relative(local, errors);
        } else if (local.isKnown() && !type.isUnknown()) {
            errors.contradiction(local, "can only be set when seccomp type is Localhost");
        }
    }
}
