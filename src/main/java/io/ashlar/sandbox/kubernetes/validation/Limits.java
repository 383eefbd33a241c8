package io.ashlar.sandbox.kubernetes.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * ResourceQuota, LimitRange and PriorityClass.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/core/validation/validation.go">
 *     ValidateResourceQuota, ValidateLimitRange</a>
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/scheduling/validation/validation.go">
 *     ValidatePriorityClass</a>
 */
final class Limits {
    private static final Set<String> SCOPES = Set.of(
            "Terminating",
            "NotTerminating",
            "BestEffort",
            "NotBestEffort",
            "PriorityClass",
            "CrossNamespacePodAffinity",
            "VolumeAttributesClass");

    private static final long HIGHEST_PRIORITY = 1_000_000_000;

    private static final Optional<Quantity> NONE = Optional.empty();

    private Limits() {}

    static void quota(Field object, FieldErrors errors) {
        Field spec = object.child("spec");
        spec.child("hard").entries().forEach((name, amount) -> Resources.ofQuota(name, amount, errors));
        Field scopes = spec.child("scopes");
        List<String> given = scopes.textItems();
        FieldErrors.Verbatim shown =
                new FieldErrors.Verbatim("[]core.ResourceQuotaScope{\"" + String.join("\", \"", given) + "\"}");
        for (String scope : given) {
            if (!SCOPES.contains(scope)) {
                errors.invalid(scopes, shown, "unsupported scope");
            }
            for (String name : new TreeSet<>(spec.child("hard").entries().keySet())) {
                if (!applies(scope, name)) {
                    errors.invalid(scopes, shown, "unsupported scope applied to resource");
                }
            }
        }
        if (given.containsAll(List.of("BestEffort", "NotBestEffort"))
                || given.containsAll(List.of("Terminating", "NotTerminating"))) {
            errors.invalid(scopes, shown, "conflicting scopes");
        }
        for (Field expression : spec.at("scopeSelector.matchExpressions").items()) {
            selector(expression, errors);
        }
    }

    /** https://kubernetes.io/docs/concepts/policy/resource-quotas/#quota-scopes */
    private static boolean applies(String scope, String resource) {
        return switch (scope) {
            case "BestEffort" -> resource.equals("pods");
            case "Terminating", "NotTerminating", "NotBestEffort", "PriorityClass" ->
                Set.of(
                                        "pods",
                                        "cpu",
                                        "memory",
                                        "requests.cpu",
                                        "requests.memory",
                                        "limits.cpu",
                                        "limits.memory",
                                        "requests.ephemeral-storage",
                                        "limits.ephemeral-storage",
                                        "ephemeral-storage")
                                .contains(resource)
                        || resource.contains("/");
            default -> true;
        };
    }

    private static void selector(Field expression, FieldErrors errors) {
        Field values = expression.child("values");
        // The server leaves the position out of the path.
        String path = "spec.scopeSelector.matchExpressions";
        Field scope = expression.child("scopeName");
        scope.text()
                .filter(name -> !SCOPES.contains(name))
                .ifPresent(name -> errors.invalid(scope.called(path + ".scopeName"), name, "unsupported scope"));
        switch (expression.child("operator").text().orElse("")) {
            case "In", "NotIn" -> {
                if (values.isEmpty()) {
                    errors.required(
                            values.called(path + ".values"),
                            "must be at least one value when `operator` is 'In' or 'NotIn' for scope selector");
                }
            }
            case "Exists", "DoesNotExist" -> {
                if (values.isSet()) {
                    errors.invalid(
                            values.called(path + ".values"),
                            values.textItems(),
                            "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope selector");
                }
            }
            default -> {
                Field operator = expression.child("operator");
                if (!operator.isUnknown()) {
                    errors.invalid(
                            operator.called(path + ".operator"),
                            operator.text().orElse(""),
                            "not a valid selector operator");
                }
            }
        }
    }

    static void range(Field object, FieldErrors errors) {
        Set<String> types = new HashSet<>();
        for (Field limit : object.at("spec.limits").items()) {
            Field type = limit.child("type");
            type.text().ifPresent(text -> {
                errors.invalid(type, text, Formats.QUALIFIED_NAME.complaints(text));
                if (!text.contains("/")
                        && !Set.of("Pod", "Container", "PersistentVolumeClaim").contains(text)) {
                    errors.invalid(type, text, "must be a standard limit type or fully qualified");
                }
                if (!types.add(text)) {
                    errors.duplicate(type, text);
                }
            });
            names(limit, errors);
            if (type.is("PersistentVolumeClaim")
                    && limit.child("min").key("storage").isAbsent()
                    && limit.child("max").key("storage").isAbsent()) {
                errors.required(
                        limit.child("limits"),
                        "either minimum or maximum storage value is required, but neither was provided");
            }
            bounds(limit, errors);
        }
    }

    private static void names(Field limit, FieldErrors errors) {
        boolean ofPods = limit.child("type").is("Pod");
        boolean ofContainers = ofPods || limit.child("type").is("Container");
        for (String bound : List.of("max", "min", "default", "defaultRequest", "maxLimitRequestRatio")) {
            Field amounts = limit.child(bound);
            if (ofPods && bound.startsWith("default")) {
                if (amounts.isSet()) {
                    errors.forbidden(amounts, "may not be specified when `type` is 'Pod'");
                }
                continue;
            }
            for (Map.Entry<String, Field> amount : amounts.entries().entrySet()) {
                Resources.quantity(amount.getValue(), errors);
                if (ofContainers) {
                    Resources.ofContainer(amount.getKey(), amount.getValue(), errors);
                } else {
                    Resources.name(amount.getKey(), amount.getValue(), errors);
                }
            }
        }
    }

    private static void bounds(Field limit, FieldErrors errors) {
        Set<String> names = new TreeSet<>();
        for (String bound : List.of("max", "min", "default", "defaultRequest", "maxLimitRequestRatio")) {
            names.addAll(limit.child(bound).entries().keySet());
        }
        for (String name : names) {
            Optional<Quantity> least = limit.child("min").key(name).quantity();
            Optional<Quantity> most = limit.child("max").key(name).quantity();
            // What the server fills in for containers before it looks.
            boolean ofContainers = limit.child("type").is("Container");
            Optional<Quantity> usual =
                    limit.child("default").key(name).quantity().or(() -> ofContainers ? most : NONE);
            Optional<Quantity> request = limit.child("defaultRequest")
                    .key(name)
                    .quantity()
                    .or(() -> ofContainers ? usual.or(() -> least) : NONE);
            Field atRequest = limit.child("defaultRequest").key(name);
            Field atDefault = limit.child("default").key(name);
            above(limit.child("min").key(name), least, "min value", most, "max value", errors);
            above(atRequest, least, "min value", request, "default request value", errors);
            above(atRequest, request, "default request value", most, "max value", errors);
            above(atRequest, request, "default request value", usual, "default limit value", errors);
            above(atDefault, least, "min value", usual, "default value", errors);
            above(atDefault, usual, "default value", most, "max value", errors);
            Field ratio = limit.child("maxLimitRequestRatio").key(name);
            ratio.quantity().ifPresent(allowed -> {
                if (allowed.compareTo(Quantity.of(1)) < 0) {
                    errors.contradiction(ratio, "ratio " + allowed + " is less than 1");
                }
                if (least.isPresent() && most.isPresent() && least.get().sign() > 0) {
                    double possible = most.get().dividedBy(least.get());
                    if (allowed.dividedBy(Quantity.of(1)) > possible) {
                        errors.contradiction(
                                ratio,
                                String.format(
                                        java.util.Locale.ROOT,
                                        "ratio %s is greater than max/min = %f",
                                        allowed,
                                        possible));
                    }
                }
            });
        }
    }

    private static void above(
            Field at,
            Optional<Quantity> low,
            String lowName,
            Optional<Quantity> high,
            String highName,
            FieldErrors errors) {
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            errors.contradiction(at, lowName + " " + low.get() + " is greater than " + highName + " " + high.get());
        }
    }

    static void quota(Field object, Field before, FieldErrors errors) {
        Field scopes = object.at("spec.scopes");
        if (!scopes.hasUnknowns()
                && !Set.copyOf(scopes.textItems())
                        .equals(Set.copyOf(before.at("spec.scopes").textItems()))) {
            errors.contradiction(scopes, "field is immutable");
        }
    }

    static void priority(Field object, FieldErrors errors) {
        Field name = object.at("metadata.name");
        Field value = object.child("value");
        if (name.text().filter(text -> text.startsWith("system-")).isPresent()) {
            errors.forbidden(
                    name,
                    "priority class names with 'system-' prefix are reserved for system use only. error: "
                            + name.text().orElse("") + " is not a known system priority class");
        } else if (value.number().orElse(0) > HIGHEST_PRIORITY) {
            errors.forbidden(value, "maximum allowed value of a user defined priority is " + HIGHEST_PRIORITY);
        }
        errors.oneOf(object.child("preemptionPolicy"), "PreemptLowerPriority", "Never");
    }

    static void priority(Field object, Field before, FieldErrors errors) {
        Field value = object.child("value");
        if (!value.isUnknown()
                && value.number().orElse(0) != before.child("value").number().orElse(0)) {
            errors.forbidden(value, "may not be changed in an update.");
        }
        Field policy = object.child("preemptionPolicy");
        String now = policy.nonEmptyText().orElse("PreemptLowerPriority");
        if (!policy.isUnknown()
                && !now.equals(before.child("preemptionPolicy").nonEmptyText().orElse("PreemptLowerPriority"))) {
            errors.invalid(policy, now, "field is immutable");
        }
    }
}
