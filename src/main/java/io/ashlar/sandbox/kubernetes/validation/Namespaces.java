package io.ashlar.sandbox.kubernetes.validation;

import java.util.List;

/**
 * The labels by which a namespace asks for Pod Security.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces">
 *     the labels</a>
 */
final class Namespaces {
    private static final List<String> LEVELS = List.of("privileged", "baseline", "restricted");

    private Namespaces() {}

    static void check(Field object, FieldErrors errors) {
        Field labels = object.at("metadata.labels");
        for (String mode : List.of("enforce", "audit", "warn")) {
            Field level = labels.key("pod-security.kubernetes.io/" + mode);
            level.text()
                    .filter(text -> !LEVELS.contains(text))
                    .ifPresent(text -> errors.invalid(level, text, "must be one of " + String.join(", ", LEVELS)));
            Field version = labels.key("pod-security.kubernetes.io/" + mode + "-version");
            version.text()
                    .filter(text -> !text.matches("latest|v1\\.(0|[1-9][0-9]*)"))
                    .ifPresent(text -> errors.invalid(version, text, "must be \"latest\" or \"v1.x\""));
        }
    }
}
