package io.ashlar.policies.security.kubernetes;

import io.ashlar.policy.PropertyMap;
import java.util.List;
import java.util.Optional;

/**
 * Which pods a selector means.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors">Labels and selectors</a>
 */
public final class LabelSelector {
    private LabelSelector() {}

    /** Whether a selector with {@code matchLabels} and {@code matchExpressions} selects these labels: an empty one selects all, none none. */
    public static boolean matches(Optional<PropertyMap> selector, PropertyMap labels) {
        return selector.isPresent()
                && selector.get()
                        .block("matchLabels")
                        .map(wanted -> holds(wanted, labels))
                        .orElse(true)
                && selector.get().blocks("matchExpressions").stream().allMatch(one -> expression(one, labels));
    }

    /** Whether every one of these labels is among those, with the same value. */
    public static boolean holds(PropertyMap wanted, PropertyMap labels) {
        return wanted.keys().stream().allMatch(key -> wanted.text(key).equals(labels.text(key)));
    }

    private static boolean expression(PropertyMap expression, PropertyMap labels) {
        Optional<String> label = labels.text(expression.text("key").orElse(""));
        List<String> values = expression.texts("values");
        return switch (expression.text("operator").orElse("")) {
            case "In" -> label.filter(values::contains).isPresent();
            case "NotIn" -> label.filter(values::contains).isEmpty();
            case "Exists" -> label.isPresent();
            case "DoesNotExist" -> label.isEmpty();
            default -> false;
        };
    }
}
