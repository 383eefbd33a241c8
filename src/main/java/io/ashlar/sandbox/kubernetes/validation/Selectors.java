package io.ashlar.sandbox.kubernetes.validation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Labels, selectors of labels, and whether one matches the other.
 *
 * @see <a href="https://github.com/kubernetes/apimachinery/blob/v0.33.0/pkg/apis/meta/v1/validation/validation.go">the
 *     rules</a>
 */
final class Selectors {
    /** What Go prints of a selector in which nothing was given. */
    private static final FieldErrors.Verbatim NOTHING =
            new FieldErrors.Verbatim("v1.LabelSelector{MatchLabels:map[string]string(nil),"
                    + " MatchExpressions:[]v1.LabelSelectorRequirement(nil)}");

    private static final Set<String> OPERATORS = Set.of("In", "NotIn", "Exists", "DoesNotExist");

    private Selectors() {}

    /** Keys and values of labels. */
    static void labels(Field labels, FieldErrors errors) {
        for (Map.Entry<String, Field> label : labels.entries().entrySet()) {
            errors.invalid(labels, label.getKey(), Formats.QUALIFIED_NAME.complaints(label.getKey()));
            label.getValue()
                    .text()
                    .ifPresent(value -> errors.invalid(labels, value, Formats.LABEL_VALUE.complaints(value)));
        }
    }

    /** A selector with labels and expressions. */
    static void check(Field selector, FieldErrors errors) {
        labels(selector.child("matchLabels"), errors);
        for (Field expression : selector.child("matchExpressions").items()) {
            Field values = expression.child("values");
            String operator = expression.child("operator").text().orElse("");
            switch (operator) {
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
                default -> {
                    if (!expression.child("operator").isUnknown()) {
                        errors.invalid(expression.child("operator"), operator, "not a valid selector operator");
                    }
                }
            }
            key(expression.child("key"), errors);
            values.items().forEach(value -> errors.format(value, Formats.LABEL_VALUE));
        }
    }

    /** The key of an expression, which cannot be left out. */
    static void key(Field key, FieldErrors errors) {
        if (!key.isUnknown()) {
            String text = key.text().orElse("");
            errors.invalid(key, text, Formats.QUALIFIED_NAME.complaints(text));
        }
    }

    /** The selector of a workload: it selects something, and what it selects is the template. */
    static void selectsTemplate(Field spec, String kind, FieldErrors errors) {
        Field selector = spec.child("selector");
        if (selector.isAbsent()) {
            errors.required(selector);
        }
        check(selector, errors);
        if (selector.isGiven() && selectsAnything(selector)) {
            errors.invalid(selector, NOTHING, "empty selector is invalid for " + kind);
        }
        matchesTemplate(selector, spec.at("template.metadata.labels"), errors);
    }

    /** Whether all operators of a selector are operators. */
    static boolean isReadable(Field selector) {
        return selector.child("matchExpressions").items().stream()
                .map(expression -> expression.child("operator"))
                .allMatch(operator -> operator.isUnknown()
                        || OPERATORS.contains(operator.text().orElse("")));
    }

    /** Complains when the selector does not match the template's labels. */
    static void matchesTemplate(Field selector, Field labels, FieldErrors errors) {
        if (!selector.hasUnknowns() && !labels.hasUnknowns() && !matches(selector, labels.texts())) {
            Object shown = labels.texts().isEmpty()
                    ? new FieldErrors.Verbatim(labels.isAbsent() ? "map[string]string(nil)" : "map[string]string{}")
                    : labels.texts();
            errors.invalid(labels, shown, "`selector` does not match template `labels`");
        }
    }

    private static boolean selectsAnything(Field selector) {
        return !selector.isUnknown()
                && selector.child("matchLabels").isEmpty()
                && selector.child("matchExpressions").isEmpty();
    }

    /** Whether a selector of labels and expressions takes these labels. An empty one takes everything. */
    static boolean matches(Field selector, Map<String, String> labels) {
        return labels.entrySet()
                        .containsAll(selector.child("matchLabels").texts().entrySet())
                && selector.child("matchExpressions").items().stream().allMatch(one -> meets(one, labels));
    }

    private static boolean meets(Field expression, Map<String, String> labels) {
        String key = expression.child("key").text().orElse("");
        List<String> values = expression.child("values").textItems();
        return switch (expression.child("operator").text().orElse("")) {
            case "In" -> labels.containsKey(key) && values.contains(labels.get(key));
            case "NotIn" -> !labels.containsKey(key) || !values.contains(labels.get(key));
            case "Exists" -> labels.containsKey(key);
            case "DoesNotExist" -> !labels.containsKey(key);
            // Reported already as no operator.
            default -> true;
        };
    }
}
