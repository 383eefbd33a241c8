package io.ashlar.sandbox.kubernetes.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Containers and init containers of a pod.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/core/validation/validation.go">
 *     validateContainers, validateInitContainers</a>
 */
final class Containers {
    private static final String[] PULL_POLICIES = {"Always", "IfNotPresent", "Never"};

    private Containers() {}

    static void check(Field spec, Optional<Set<String>> volumes, OptionalLong gracePeriod, FieldErrors errors) {
        Field containers = spec.child("containers");
        Set<String> names = new HashSet<>();
        if (errors.demand(containers)) {
            for (Field container : containers.items()) {
                common(container, volumes, errors);
                unique(container, names, errors);
                Probes.check(container, gracePeriod, errors);
                if (container.child("restartPolicy").isKnown()) {
                    errors.forbidden(container.child("restartPolicy"), "may not be set for non-init containers");
                }
            }
            hostPorts(containers.items(), errors);
        }
        for (Field container : spec.child("initContainers").items()) {
            common(container, volumes, errors);
            unique(container, names, errors);
            hostPorts(List.of(container), errors);
            initOnly(container, gracePeriod, errors);
        }
        if (spec.child("hostNetwork").isTrue()) {
            containers.items().forEach(container -> samePorts(container, errors));
        }
    }

    private static void unique(Field container, Set<String> names, FieldErrors errors) {
        Field name = container.child("name");
        name.text().filter(text -> !names.add(text)).ifPresent(text -> errors.duplicate(name, text));
    }

    private static void common(Field container, Optional<Set<String>> volumes, FieldErrors errors) {
        if (errors.demand(container.child("name"))) {
            errors.format(container.child("name"), Formats.LABEL_NAME);
        }
        errors.demand(container.child("image"));
        errors.oneOf(container.child("terminationMessagePolicy"), "File", "FallbackToLogsOnError");
        ports(container, errors);
        Environments.check(container, errors);
        Volumes.mounts(container, volumes, errors);
        errors.oneOf(container.child("imagePullPolicy"), PULL_POLICIES);
        Resources.check(container.child("resources"), errors);
        Security.ofContainer(container, errors);
    }

    private static void ports(Field container, FieldErrors errors) {
        Set<String> names = new HashSet<>();
        for (Field port : container.child("ports").items()) {
            Field name = port.child("name");
            name.nonEmptyText().ifPresent(text -> {
                if (!Formats.PORT_NAME.takes(text)) {
                    errors.format(name, Formats.PORT_NAME);
                } else if (!names.add(text)) {
                    errors.duplicate(name, text);
                }
            });
            if (errors.demand(port.child("containerPort"))) {
                errors.between(port.child("containerPort"), 1, 65535);
            }
            if (!port.child("hostPort").isEmpty()) {
                errors.between(port.child("hostPort"), 1, 65535);
            }
            errors.oneOf(port.child("protocol"), "SCTP", "TCP", "UDP");
        }
    }

    private static void hostPorts(List<Field> containers, FieldErrors errors) {
        Set<String> taken = new HashSet<>();
        for (Field container : containers) {
            for (Field port : container.child("ports").items()) {
                Field hostPort = port.child("hostPort");
                if (!hostPort.isEmpty() && !hostPort.isUnknown()) {
                    String used = port.child("protocol").nonEmptyText().orElse("TCP") + "/"
                            + port.child("hostIP").text().orElse("") + "/"
                            + hostPort.number().orElse(0);
                    if (!taken.add(used)) {
                        errors.duplicate(hostPort, used);
                    }
                }
            }
        }
    }

    private static void samePorts(Field container, FieldErrors errors) {
        for (Field port : container.child("ports").items()) {
            Field hostPort = port.child("hostPort");
            if (!hostPort.isEmpty() && !hostPort.isUnknown() && isAnother(hostPort, port.child("containerPort"))) {
                errors.invalid(
                        hostPort, hostPort.number().orElse(0), "must match `containerPort` when `hostNetwork` is true");
            }
        }
    }

    private static boolean isAnother(Field hostPort, Field containerPort) {
        return !containerPort.isUnknown() && !hostPort.sameAs(containerPort);
    }

    private static void initOnly(Field container, OptionalLong gracePeriod, FieldErrors errors) {
        Field policy = container.child("restartPolicy");
        errors.oneOf(policy, "Always");
        if (policy.is("Always")) {
            Probes.check(container, gracePeriod, errors);
            return;
        }
        for (String sidecarOnly : List.of("lifecycle", "livenessProbe", "readinessProbe", "startupProbe")) {
            if (container.child(sidecarOnly).isKnown() && !policy.isUnknown()) {
                errors.forbidden(
                        container.child(sidecarOnly),
                        "may not be set for init containers without restartPolicy=Always");
            }
        }
    }
}
