package io.ashlar.sandbox.kubernetes.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where pods may run: affinities, tolerations and spread.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/core/validation/validation.go">validateAffinity,
 *     ValidateTolerations, validateTopologySpreadConstraints</a>
 */
final class Scheduling {
    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

    private Scheduling() {}

    static void check(Field spec, FieldErrors errors) {
        Selectors.labels(spec.child("nodeSelector"), errors);
        Field affinity = spec.child("affinity");
        nodes(affinity.child("nodeAffinity"), errors);
        pods(affinity.child("podAffinity"), errors);
        pods(affinity.child("podAntiAffinity"), errors);
        spec.child("tolerations").items().forEach(toleration -> toleration(toleration, errors));
        spread(spec.child("topologySpreadConstraints"), errors);
    }

    private static void nodes(Field affinity, FieldErrors errors) {
        Field required = affinity.child(REQUIRED);
        if (required.isGiven()) {
            nodeTerms(required.child("nodeSelectorTerms"), errors);
        }
        for (Field term : affinity.child(PREFERRED).items()) {
            weight(term, errors);
            nodeTerm(term.child("preference"), errors);
        }
    }

    /** What nodes a pod or a volume is bound to. */
    static void nodeTerms(Field terms, FieldErrors errors) {
        if (terms.isEmpty()) {
            errors.required(terms, "must have at least one node selector term");
        }
        terms.items().forEach(term -> nodeTerm(term, errors));
    }

    private static void nodeTerm(Field term, FieldErrors errors) {
        for (Field expression : term.child("matchExpressions").items()) {
            Field operator = expression.child("operator");
            Field values = expression.child("values");
            switch (operator.text().orElse("")) {
                case "In", "NotIn" -> {
                    if (values.isEmpty()) {
                        errors.required(values, "must be specified when `operator` is 'In' or 'NotIn'");
                    }
                }
                case "Exists", "DoesNotExist" -> {
                    if (values.isSet()) {
                        errors.forbidden(values, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                    }
                }
                case "Gt", "Lt" -> {
                    if (!values.isUnknown() && values.items().size() != 1) {
                        errors.required(values, "must be specified single value when `operator` is 'Lt' or 'Gt'");
                    }
                }
                default -> {
                    if (!operator.isUnknown()) {
                        errors.invalid(operator, operator.text().orElse(""), "not a valid selector operator");
                    }
                }
            }
            Selectors.key(expression.child("key"), errors);
            values.items().forEach(value -> errors.format(value, Formats.LABEL_VALUE));
        }
    }

    private static void weight(Field term, FieldErrors errors) {
        Field weight = term.child("weight");
        if (!weight.isUnknown()) {
            long number = weight.number().orElse(0);
            if (number < 1 || number > 100) {
                errors.invalid(weight, number, "must be in the range 1-100");
            }
        }
    }

    private static void pods(Field affinity, FieldErrors errors) {
        affinity.child(REQUIRED).items().forEach(term -> podTerm(term, errors));
        for (Field weighted : affinity.child(PREFERRED).items()) {
            weight(weighted, errors);
            podTerm(weighted.child("podAffinityTerm"), errors);
        }
    }

    private static void podTerm(Field term, FieldErrors errors) {
        Selectors.check(term.child("labelSelector"), errors);
        Selectors.check(term.child("namespaceSelector"), errors);
        for (String namespace : term.child("namespaces").textItems()) {
            errors.invalid(term.child("namespace"), namespace, Formats.LABEL_NAME.complaints(namespace));
        }
        Field key = term.child("topologyKey");
        if (key.isEmpty()) {
            errors.required(key, "can not be empty");
        }
        Selectors.key(key, errors);
    }

    private static void toleration(Field toleration, FieldErrors errors) {
        Field operator = toleration.child("operator");
        String how = operator.text().orElse("");
        errors.format(toleration.child("key"), Formats.QUALIFIED_NAME);
        if (toleration.child("key").isEmpty() && !how.equals("Exists") && !operator.isUnknown()) {
            errors.invalid(
                    operator,
                    how,
                    "operator must be Exists when `key` is empty, which means \"match all values and all keys\"");
        }
        Field effect = toleration.child("effect");
        if (toleration.child("tolerationSeconds").isKnown() && !effect.is("NoExecute") && !effect.isUnknown()) {
            errors.invalid(
                    effect, effect.text().orElse(""), "effect must be 'NoExecute' when `tolerationSeconds` is set");
        }
        String value = toleration.child("value").text().orElse("");
        switch (how) {
            case "", "Equal" -> {
                List<String> complaints = Formats.LABEL_VALUE.complaints(value);
                if (!complaints.isEmpty()) {
                    errors.invalid(operator, value, String.join(";", complaints));
                }
            }
            case "Exists" -> {
                if (!value.isEmpty()) {
                    errors.invalid(operator, value, "value must be empty when `operator` is 'Exists'");
                }
            }
            default -> errors.unsupported(operator, how, "Equal", "Exists");
        }
        errors.oneOf(effect, "NoSchedule", "PreferNoSchedule", "NoExecute");
    }

    private static void spread(Field constraints, FieldErrors errors) {
        Set<String> seen = new HashSet<>();
        for (Field constraint : constraints.items()) {
            Field skew = constraint.child("maxSkew");
            Field action = constraint.child("whenUnsatisfiable");
            Field key = constraint.child("topologyKey");
            positive(skew, errors);
            if (key.isEmpty()) {
                errors.required(key, "can not be empty");
            }
            if (!action.isUnknown()
                    && !Set.of("DoNotSchedule", "ScheduleAnyway")
                            .contains(action.text().orElse(""))) {
                errors.unsupported(action, action.text().orElse(""), "DoNotSchedule", "ScheduleAnyway");
            }
            String pair = "{" + key.text().orElse("") + ", " + action.text().orElse("") + "}";
            if (!key.isUnknown() && !seen.add(pair)) {
                // The server names the first of the two.
                errors.duplicate(constraint.child("{topologyKey, whenUnsatisfiable}"), pair);
            }
            Field domains = constraint.child("minDomains");
            if (domains.isGiven()) {
                positive(domains, errors);
                if (action.is("ScheduleAnyway")) {
                    errors.invalid(
                            domains,
                            domains.number().orElse(0),
                            "can only use minDomains if whenUnsatisfiable=DoNotSchedule, not ScheduleAnyway");
                }
            }
            errors.oneOf(constraint.child("nodeAffinityPolicy"), "Honor", "Ignore");
            errors.oneOf(constraint.child("nodeTaintsPolicy"), "Honor", "Ignore");
            Selectors.check(constraint.child("labelSelector"), errors);
        }
    }

    private static void positive(Field field, FieldErrors errors) {
        if (!field.isUnknown() && field.number().orElse(0) <= 0) {
            errors.invalid(field, field.number().orElse(0), "must be greater than zero");
        }
    }
}
