package io.ashlar.sandbox.kubernetes.validation;

import java.util.List;
import java.util.OptionalLong;

/**
 * Probes, and what runs after a container's start and before its end.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/core/validation/validation.go">validateProbe
 *     and validateHandler</a>
 */
final class Probes {
    private static final List<String> TIMES =
            List.of("initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold");

    private Probes() {}

    /** The three probes and the lifecycle of a container. */
    static void check(Field container, OptionalLong gracePeriod, FieldErrors errors) {
        Field lifecycle = container.child("lifecycle");
        for (String moment : List.of("postStart", "preStop")) {
            if (lifecycle.child(moment).isGiven()) {
                handler(lifecycle.child(moment), List.of("exec", "httpGet", "tcpSocket", "sleep"), gracePeriod, errors);
            }
        }
        onlyOneSuccess(container.child("livenessProbe"), gracePeriod, errors);
        Field readiness = container.child("readinessProbe");
        if (readiness.isGiven()) {
            probe(readiness, gracePeriod, errors);
            Field grace = readiness.child("terminationGracePeriodSeconds");
            if (grace.isKnown()) {
                errors.invalid(grace, grace.value().orElse(""), "must not be set for readinessProbes");
            }
        }
        onlyOneSuccess(container.child("startupProbe"), gracePeriod, errors);
    }

    private static void onlyOneSuccess(Field probe, OptionalLong gracePeriod, FieldErrors errors) {
        if (probe.isGiven()) {
            probe(probe, gracePeriod, errors);
            Field threshold = probe.child("successThreshold");
            // The server fills in 1 for 0.
            threshold.number().ifPresent(number -> {
                if (number != 1 && number != 0) {
                    errors.invalid(threshold, number, "must be 1");
                }
            });
        }
    }

    private static void probe(Field probe, OptionalLong gracePeriod, FieldErrors errors) {
        if (probe.isUnknown()) {
            return;
        }
        handler(probe, List.of("exec", "httpGet", "tcpSocket", "grpc"), gracePeriod, errors);
        TIMES.forEach(time -> errors.notNegative(probe.child(time)));
        Field grace = probe.child("terminationGracePeriodSeconds");
        grace.number().ifPresent(number -> {
            if (number <= 0) {
                errors.invalid(grace, number, "must be greater than 0");
            }
        });
    }

    private static void handler(Field handler, List<String> kinds, OptionalLong gracePeriod, FieldErrors errors) {
        if (handler.isUnknown()) {
            return;
        }
        List<Field> given =
                kinds.stream().map(handler::child).filter(Field::isGiven).toList();
        if (given.isEmpty()) {
            errors.required(handler, "must specify a handler type");
            return;
        }
        given.stream()
                .skip(1)
                .filter(Field::isKnown)
                .forEach(more -> errors.forbidden(more, "may not specify more than 1 handler type"));
        Field first = given.get(0);
        if (handler.child("exec").isGiven()) {
            errors.demand(first.child("command"));
        } else if (handler.child("httpGet").isGiven()) {
            port(first.child("port"), errors);
            errors.oneOf(first.child("scheme"), "HTTP", "HTTPS");
            for (Field header : first.child("httpHeaders").items()) {
                header.child("name")
                        .text()
                        .ifPresent(name ->
                                errors.invalid(first.child("httpHeaders"), name, Formats.HEADER_NAME.complaints(name)));
            }
        } else if (handler.child("sleep").isGiven()) {
            sleep(first, gracePeriod, errors);
        } else {
            port(first.child("port"), errors);
        }
    }

    private static void sleep(Field sleep, OptionalLong gracePeriod, FieldErrors errors) {
        long seconds = sleep.child("seconds").number().orElse(0);
        if (gracePeriod.isPresent() && (seconds < 0 || seconds > gracePeriod.getAsLong())) {
            errors.invalid(
                    sleep,
                    seconds,
                    "must be non-negative and less than terminationGracePeriodSeconds (" + gracePeriod.getAsLong()
                            + ")");
        }
    }

    /** A port by number or by name. */
    static void port(Field port, FieldErrors errors) {
        if (port.text().isPresent()) {
            String name = port.text().get();
            errors.invalid(port, name, Formats.PORT_NAME.complaints(name));
        } else if (!port.isUnknown()) {
            long number = port.number().orElse(0);
            if (number < 1 || number > 65535) {
                errors.invalid(port, number, "must be between 1 and 65535, inclusive");
            }
        }
    }
}
