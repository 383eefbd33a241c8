package io.ashlar.sandbox.kubernetes.validation;

import java.util.List;
import java.util.Map;

/**
 * HorizontalPodAutoscaler and PodDisruptionBudget.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/autoscaling/validation/validation.go">
 *     autoscaling</a>
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/policy/validation/validation.go">policy</a>
 */
final class Scaling {
    private static final Map<String, String> SOURCES = Map.of(
            "Object", "object",
            "Pods", "pods",
            "Resource", "resource",
            "External", "external",
            "ContainerResource", "containerResource");

    private static final String[] METRIC_TYPES = {"ContainerResource", "External", "Object", "Pods", "Resource"};

    private Scaling() {}

    static void autoscaler(Field object, FieldErrors errors) {
        Field spec = object.child("spec");
        Field least = spec.child("minReplicas");
        Field most = spec.child("maxReplicas");
        least.number().ifPresent(number -> {
            if (number < 1) {
                errors.invalid(least, number, "must be greater than or equal to 1");
            }
        });
        most.number().ifPresent(number -> {
            if (number < 1) {
                errors.invalid(most, number, "must be greater than 0");
            }
            if (number < least.number().orElse(1)) {
                errors.invalid(most, number, "must be greater than or equal to `minReplicas`");
            }
        });
        reference(spec.child("scaleTargetRef"), errors);
        if (object.child("apiVersion").is("autoscaling/v2")) {
            spec.child("metrics").items().forEach(metric -> metric(metric, errors));
            if (least.number().isPresent() && least.number().getAsLong() == 0 && !scalesToNothing(spec)) {
                errors.forbidden(
                        spec.child("metrics"),
                        "must specify at least one Object or External metric to support scaling to zero replicas");
            }
            behavior(spec.at("behavior.scaleUp"), errors);
            behavior(spec.at("behavior.scaleDown"), errors);
        }
    }

    private static boolean scalesToNothing(Field spec) {
        return spec.child("metrics").isUnknown()
                || spec.child("metrics").items().stream()
                        .map(metric -> metric.child("type"))
                        .anyMatch(type -> type.is("Object") || type.is("External") || type.isUnknown());
    }

    private static void reference(Field target, FieldErrors errors) {
        for (String part : List.of("kind", "name")) {
            if (errors.demand(target.child(part))) {
                errors.format(target.child(part), Formats.PATH_SEGMENT);
            }
        }
    }

    private static void metric(Field metric, FieldErrors errors) {
        if (metric.isUnknown() || metric.child("type").isUnknown()) {
            return;
        }
        String type = metric.child("type").text().orElse("");
        String expected = SOURCES.getOrDefault(type, "");
        if (expected.isEmpty()) {
            errors.unsupported(metric.child("type"), type, METRIC_TYPES);
        }
        List<String> given = List.of("object", "external", "pods", "resource", "containerResource").stream()
                .filter(source -> metric.child(source).isGiven())
                .toList();
        if (!given.isEmpty()) {
            source(metric.child(given.get(0)), given.get(0), errors);
        }
        if (!expected.isEmpty() && metric.child(expected).isAbsent()) {
            errors.required(metric.child(expected), "must populate information for the given metric source");
        }
        if (given.size() != 1) {
            given.stream()
                    .filter(source -> !source.equals(expected))
                    .forEach(source ->
                            errors.forbidden(metric.child(source), "must populate the given metric source only"));
        }
    }

    private static void source(Field source, String kind, FieldErrors errors) {
        Field target = source.child("target");
        Field value = target.child("value");
        Field average = target.child("averageValue");
        Field utilization = target.child("averageUtilization");
        switch (kind) {
            case "resource", "containerResource" -> {
                if (source.child("name").isEmpty()) {
                    errors.required(source.child("name"), "must specify a resource name");
                }
                if (kind.equals("containerResource")
                        && source.child("container").isEmpty()) {
                    errors.required(source.child("container"), "must specify a container");
                }
                target(target, errors);
                if (utilization.isAbsent() && average.isAbsent()) {
                    errors.required(utilization, "must set either a target raw value or a target utilization");
                }
                if (utilization.isKnown() && average.isKnown()) {
                    errors.forbidden(average, "may not set both a target raw value and a target utilization");
                }
            }
            case "pods" -> {
                name(source, errors);
                target(target, errors);
                if (average.isAbsent()) {
                    errors.required(average, "must specify a positive target averageValue");
                }
            }
            default -> {
                if (kind.equals("object")) {
                    reference(source.child("describedObject"), errors);
                }
                name(source, errors);
                target(target, errors);
                if (value.isAbsent() && average.isAbsent()) {
                    errors.required(
                            average,
                            kind.equals("object")
                                    ? "must set either a target value or averageValue"
                                    : "must set either a target value for metric or a per-pod target");
                }
                if (kind.equals("external") && value.isKnown() && average.isKnown()) {
                    errors.forbidden(value, "may not set both a target value for metric and a per-pod target");
                }
            }
        }
    }

    private static void name(Field source, FieldErrors errors) {
        Field name = source.at("metric.name");
        if (name.isEmpty()) {
            errors.required(name, "must specify a metric name");
        }
        errors.format(name, Formats.PATH_SEGMENT);
    }

    private static void target(Field target, FieldErrors errors) {
        Field type = target.child("type");
        if (type.isEmpty()) {
            errors.required(type, "must specify a metric target type");
        }
        if (!type.isUnknown()
                && !List.of("Utilization", "Value", "AverageValue")
                        .contains(type.text().orElse(""))) {
            errors.invalid(type, type.text().orElse(""), "must be either Utilization, Value, or AverageValue");
        }
        for (String amount : List.of("value", "averageValue")) {
            Field field = target.child(amount);
            Resources.quantity(field, errors).ifPresent(quantity -> {
                if (quantity.sign() <= 0) {
                    errors.invalid(field, new FieldErrors.Verbatim(quantity.toString()), "must be positive");
                }
            });
        }
        Field utilization = target.child("averageUtilization");
        utilization.number().ifPresent(number -> {
            if (number < 1) {
                errors.invalid(utilization, number, "must be greater than 0");
            }
        });
    }

    private static void behavior(Field rules, FieldErrors errors) {
        if (rules.isAbsent() || rules.isUnknown()) {
            return;
        }
        Field window = rules.child("stabilizationWindowSeconds");
        window.number().ifPresent(seconds -> {
            if (seconds < 0) {
                errors.invalid(window, seconds, "must be greater than or equal to zero");
            } else if (seconds > 3600) {
                errors.invalid(window, seconds, "must be less than or equal to 3600");
            }
        });
        errors.oneOf(rules.child("selectPolicy"), "Disabled", "Max", "Min");
        for (Field policy : rules.child("policies").items()) {
            errors.oneOf(policy.child("type"), "Percent", "Pods");
            for (String amount : List.of("value", "periodSeconds")) {
                policy.child(amount).number().ifPresent(number -> {
                    if (number <= 0) {
                        errors.invalid(policy.child(amount), number, "must be greater than zero");
                    }
                });
            }
            policy.child("periodSeconds").number().ifPresent(number -> {
                if (number > 1800) {
                    errors.invalid(policy.child("periodSeconds"), number, "must be less than or equal to 1800");
                }
            });
        }
    }

    static void disruptionBudget(Field object, FieldErrors errors) {
        Field spec = object.child("spec");
        if (spec.child("minAvailable").isKnown() && spec.child("maxUnavailable").isKnown()) {
            errors.contradiction(spec, "minAvailable and maxUnavailable cannot be both set");
        }
        for (String bound : List.of("minAvailable", "maxUnavailable")) {
            Workloads.countOrPercent(spec.child(bound), errors);
            Workloads.atMostAll(spec.child(bound), errors);
        }
        Selectors.check(spec.child("selector"), errors);
        errors.oneOf(spec.child("unhealthyPodEvictionPolicy"), "AlwaysAllow", "IfHealthyBudget");
    }
}
