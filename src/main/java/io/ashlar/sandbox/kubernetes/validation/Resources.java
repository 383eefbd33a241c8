package io.ashlar.sandbox.kubernetes.validation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Requests and limits, and the names of resources in all the places where amounts are given.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/core/validation/validation.go">
 *     validateResourceRequirements</a>
 */
final class Resources {
    private static final Set<String> OF_CONTAINERS = Set.of("cpu", "memory", "ephemeral-storage");

    /** https://kubernetes.io/docs/concepts/policy/resource-quotas/ */
    private static final Set<String> COUNTED = Set.of(
            "pods",
            "resourcequotas",
            "services",
            "replicationcontrollers",
            "secrets",
            "configmaps",
            "persistentvolumeclaims",
            "services.nodeports",
            "services.loadbalancers");

    private static final Set<String> OF_QUOTAS = Set.of(
            "cpu",
            "memory",
            "ephemeral-storage",
            "requests.cpu",
            "requests.memory",
            "requests.storage",
            "requests.ephemeral-storage",
            "limits.cpu",
            "limits.memory",
            "limits.ephemeral-storage");

    private Resources() {}

    /** The requests and limits of a container. */
    static void check(Field resources, FieldErrors errors) {
        Field limits = resources.child("limits");
        Field requests = resources.child("requests");
        limits.entries().forEach((name, amount) -> ofContainer(name, amount, errors));
        for (Map.Entry<String, Field> request : requests.entries().entrySet()) {
            ofContainer(request.getKey(), request.getValue(), errors);
            within(request.getKey(), request.getValue(), requests, limits, errors);
        }
    }

    private static void within(String name, Field request, Field requests, Field limits, FieldErrors errors) {
        boolean overcommits = isNative(name) && !isHugePage(name);
        Field limit = limits.key(name);
        if (limit.isAbsent() && !overcommits && !limits.isUnknown()) {
            errors.required(limits, "Limit must be set for non overcommitable resources");
        }
        Optional<Quantity> least = request.quantity();
        Optional<Quantity> most = limit.quantity();
        if (least.isEmpty() || most.isEmpty()) {
            return;
        }
        if (!overcommits && !least.equals(most)) {
            errors.invalid(requests, least.get().toString(), "must be equal to " + name + " limit of " + most.get());
        } else if (overcommits && least.get().compareTo(most.get()) > 0) {
            errors.invalid(
                    requests,
                    least.get().toString(),
                    "must be less than or equal to " + name + " limit of " + most.get());
        }
    }

    /** An amount of a resource that containers can have. */
    static void ofContainer(String name, Field amount, FieldErrors errors) {
        if (name(name, amount, errors)) {
            if (!name.contains("/") && !OF_CONTAINERS.contains(name) && !isHugePage(name)) {
                errors.invalid(amount, shown(name), "must be a standard resource for containers");
            }
        }
        value(name, amount, errors);
    }

    /** An amount of anything that quotas can limit. */
    static void ofQuota(String name, Field amount, FieldErrors errors) {
        if (name(name, amount, errors)) {
            if (!name.contains("/") && !isOfQuota(name)) {
                errors.invalid(amount, shown(name), "must be a standard resource for quota");
            }
        }
        value(name, amount, errors);
    }

    /** The name of a resource of any kind; answers whether it is right. */
    static boolean name(String name, Field at, FieldErrors errors) {
        if (!Formats.QUALIFIED_NAME.takes(name)) {
            Formats.QUALIFIED_NAME.complaints(name).forEach(what -> errors.invalid(at, shown(name), what));
            return false;
        }
        boolean standard =
                OF_CONTAINERS.contains(name) || isOfQuota(name) || name.equals("storage") || isHugePage(name);
        if (!name.contains("/") && !standard) {
            errors.invalid(at, shown(name), "must be a standard resource type or fully qualified");
        }
        return true;
    }

    /** The names of resources are printed without quotes. */
    private static FieldErrors.Verbatim shown(String name) {
        return new FieldErrors.Verbatim(name);
    }

    private static boolean isOfQuota(String name) {
        return OF_QUOTAS.contains(name)
                || COUNTED.contains(name)
                || isHugePage(name)
                || name.startsWith("requests.hugepages-");
    }

    private static void value(String name, Field amount, FieldErrors errors) {
        quantity(amount, errors).ifPresent(quantity -> {
            if (quantity.sign() < 0) {
                errors.invalid(amount, quantity.toString(), "must be greater than or equal to 0");
            }
            if (!quantity.isWhole() && (COUNTED.contains(name) || !isNative(name))) {
                errors.contradiction(amount, "must be an integer");
            }
        });
    }

    /** The quantity of a field; complains when what stands there is none. */
    static Optional<Quantity> quantity(Field amount, FieldErrors errors) {
        Optional<Quantity> quantity = amount.quantity();
        if (quantity.isEmpty()) {
            amount.text().ifPresent(text -> errors.invalid(amount, text, Quantity.MALFORMED));
        }
        return quantity;
    }

    private static boolean isHugePage(String name) {
        return name.startsWith("hugepages-");
    }

    /** Whether the resource is one of Kubernetes' own. */
    private static boolean isNative(String name) {
        return !name.contains("/") || name.toLowerCase(Locale.ROOT).contains("kubernetes.io/");
    }
}
