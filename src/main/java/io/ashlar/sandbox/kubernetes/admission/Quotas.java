package io.ashlar.sandbox.kubernetes.admission;

import io.ashlar.sandbox.kubernetes.validation.Field;
import io.ashlar.sandbox.kubernetes.validation.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an object or a pod uses of a quota, and whether there is enough left.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/policy/resource-quotas/">quotas</a>
 * @see <a href="https://github.com/kubernetes/apiserver/blob/v0.33.0/pkg/admission/plugin/resourcequota/controller.go">the
 *     plug-in and its words</a>
 */
final class Quotas {
    /** Resources that every container must ask for as soon as a quota limits them. */
    private static final Set<String> DEMANDED =
            Set.of("cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory");

    private Quotas() {}

    /** What one pod uses. */
    static Map<String, Quantity> usage(Containers pod) {
        Map<String, Quantity> usage = new TreeMap<>(Map.of("pods", Quantity.of(1), "count/pods", Quantity.of(1)));
        pod.requests().forEach((name, amount) -> {
            if (Set.of("cpu", "memory", "ephemeral-storage").contains(name)) {
                usage.put(name, amount);
            }
            usage.put("requests." + name, amount);
        });
        pod.limits().forEach((name, amount) -> usage.put("limits." + name, amount));
        return usage;
    }

    /** What an object uses by being there. */
    static Map<String, Quantity> usage(String resource, Field object) {
        Map<String, Quantity> usage = new TreeMap<>(Map.of("count/" + resource, Quantity.of(1)));
        switch (resource) {
            case "configmaps", "secrets", "resourcequotas", "replicationcontrollers" ->
                usage.put(resource, Quantity.of(1));
            case "services" -> ofService(object, usage);
            case "persistentvolumeclaims" -> ofClaim(object, usage);
            default -> {
                // Counted only.
            }
        }
        return usage;
    }

    private static void ofService(Field service, Map<String, Quantity> usage) {
        usage.put("services", Quantity.of(1));
        long ports = service.at("spec.ports").items().size();
        if (service.at("spec.type").is("LoadBalancer")) {
            usage.put("services.loadbalancers", Quantity.of(1));
            usage.put("services.nodeports", Quantity.of(ports));
        } else if (service.at("spec.type").is("NodePort")) {
            usage.put("services.nodeports", Quantity.of(ports));
        }
    }

    private static void ofClaim(Field claim, Map<String, Quantity> usage) {
        usage.put("persistentvolumeclaims", Quantity.of(1));
        Optional<String> storageClass = claim.at("spec.storageClassName").nonEmptyText();
        storageClass.ifPresent(
                name -> usage.put(name + ".storageclass.storage.k8s.io/persistentvolumeclaims", Quantity.of(1)));
        claim.at("spec.resources.requests").key("storage").quantity().ifPresent(size -> {
            usage.put("requests.storage", size);
            storageClass.ifPresent(name -> usage.put(name + ".storageclass.storage.k8s.io/requests.storage", size));
        });
    }

    /** Whether the scopes of a quota take in a pod. */
    static boolean takesIn(Field quota, Field podSpec, Containers pod) {
        boolean terminating = podSpec.child("activeDeadlineSeconds").isGiven();
        boolean bestEffort = pod.requests().isEmpty() && pod.limits().isEmpty();
        boolean byScopes =
                quota.at("spec.scopes").textItems().stream().allMatch(scope -> isIn(scope, terminating, bestEffort));
        return byScopes
                && quota.at("spec.scopeSelector.matchExpressions").items().stream()
                        .allMatch(expression -> {
                            String scope = expression.child("scopeName").text().orElse("");
                            if (!scope.equals("PriorityClass")) {
                                return isIn(scope, terminating, bestEffort);
                            }
                            String priority =
                                    podSpec.child("priorityClassName").text().orElse("");
                            boolean listed =
                                    expression.child("values").textItems().contains(priority);
                            return switch (expression.child("operator").text().orElse("")) {
                                case "In" -> listed;
                                case "NotIn" -> !listed;
                                case "Exists" -> !priority.isEmpty();
                                default -> priority.isEmpty();
                            };
                        });
    }

    private static boolean isIn(String scope, boolean terminating, boolean bestEffort) {
        return switch (scope) {
            case "Terminating" -> terminating;
            case "NotTerminating" -> !terminating;
            case "BestEffort" -> bestEffort;
            case "NotBestEffort" -> !bestEffort;
            default -> true;
        };
    }

    /** Whether the quota is about this object at all: one with scopes is about pods only. */
    static boolean isUnscoped(Field quota) {
        return quota.at("spec.scopes").isEmpty()
                && quota.at("spec.scopeSelector").isEmpty();
    }

    /** What containers must ask for, and do not. */
    static Optional<String> unasked(Field quota, Containers pod) {
        Map<String, Set<String>> missing = new TreeMap<>();
        Set<String> limited = hard(quota).keySet();
        for (Containers.Container one : pod.all()) {
            Set<String> asked = usage(new Containers(List.of(), List.of(one))).keySet();
            limited.stream()
                    .filter(DEMANDED::contains)
                    .filter(name -> !asked.contains(name))
                    .forEach(name -> missing.computeIfAbsent(name, any -> new TreeSet<>())
                            .add(one.name()));
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("failed quota: " + name(quota) + ": must specify "
                        + missing.entrySet().stream()
                                .map(entry -> entry.getKey() + " for: " + String.join(",", entry.getValue()))
                                .collect(Collectors.joining("; ")));
    }

    /** What is said when the quota has not enough left. */
    static Optional<String> exceeded(Field quota, Map<String, Quantity> asked, Map<String, Quantity> used) {
        Map<String, Quantity> hard = hard(quota);
        Set<String> failing = new TreeSet<>();
        asked.forEach((name, amount) -> {
            Quantity most = hard.get(name);
            Quantity before = used.getOrDefault(name, Quantity.ZERO);
            if (most != null && amount.sign() > 0 && before.plus(amount).compareTo(most) > 0) {
                failing.add(name);
            }
        });
        return failing.isEmpty()
                ? Optional.empty()
                : Optional.of("exceeded quota: " + name(quota) + ", requested: " + shown(asked, failing) + ", used: "
                        + shown(used, failing) + ", limited: " + shown(hard, failing));
    }

    private static String shown(Map<String, Quantity> amounts, Set<String> names) {
        return names.stream()
                .map(name -> name + "=" + amounts.getOrDefault(name, Quantity.ZERO))
                .collect(Collectors.joining(","));
    }

    private static Map<String, Quantity> hard(Field quota) {
        Map<String, Quantity> hard = new TreeMap<>();
        quota.at("spec.hard").entries().forEach((name, amount) -> amount.quantity()
                .ifPresent(most -> hard.put(name, most)));
        return hard;
    }

    private static String name(Field quota) {
        return quota.at("metadata.name").text().orElse("");
    }
}
