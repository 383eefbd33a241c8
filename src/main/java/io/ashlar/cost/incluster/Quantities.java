package io.ashlar.cost.incluster;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Quantities as Kubernetes writes them.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">Quantity</a>
 */
final class Quantities {
    private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)(m|k|M|G|T|Ki|Mi|Gi|Ti)?");
    private static final double GIB = 1L << 30;
    private static final Map<String, Double> FACTORS = Map.of(
            "m",
            1e-3,
            "k",
            1e3,
            "M",
            1e6,
            "G",
            1e9,
            "T",
            1e12,
            "Ki",
            1024.0,
            "Mi",
            1024.0 * 1024,
            "Gi",
            GIB,
            "Ti",
            GIB * 1024);

    private Quantities() {}

    /** Bytes in GiB: {@code 512Mi} is 0.5. */
    static Optional<Double> gib(@Nullable Object quantity) {
        return plain(quantity).map(bytes -> bytes / GIB);
    }

    /** Processors: {@code 250m} is 0.25. */
    static Optional<Double> plain(@Nullable Object quantity) {
        if (quantity instanceof Number number) {
            return Optional.of(number.doubleValue());
        }
        Matcher matcher = FORM.matcher(quantity instanceof String text ? text : "");
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(matcher.group(1));
        String suffix = matcher.group(2);
        return Optional.of(suffix == null ? value : value * FACTORS.getOrDefault(suffix, 1.0));
    }
}
