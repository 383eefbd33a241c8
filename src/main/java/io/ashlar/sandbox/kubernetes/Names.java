package io.ashlar.sandbox.kubernetes;

import io.ashlar.sandbox.model.Rules;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What names, labels and quantities look like.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/names/">names</a>
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/">labels</a>
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">quantities</a>
 */
final class Names {
    private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final Pattern LABEL_NAME = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?");
    private static final Pattern LABEL_PREFIX = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
    private static final Pattern QUANTITY =
            Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)(m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|n|u|[eE][+-]?\\d+)?");

    private Names() {}

    /** RFC 1123 label: namespaces and container names. */
    static final Rules.ValueRule RFC_1123_LABEL = both(
            Rules.length(1, 63),
            Rules.matches(
                    LABEL,
                    "a lowercase RFC 1123 label: lower case letters, digits and '-', beginning and ending with a letter "
                            + "or digit"));

    /** RFC 1035 label: services. */
    static final Rules.ValueRule RFC_1035_LABEL = both(
            Rules.length(1, 63),
            Rules.matches(
                    "[a-z]([-a-z0-9]*[a-z0-9])?",
                    "a DNS-1035 label: lower case letters, digits and '-', beginning with a letter and ending with a "
                            + "letter or digit"));

    /** RFC 1123 subdomain: most objects. */
    static final Rules.ValueRule RFC_1123_SUBDOMAIN = both(
            Rules.length(1, 253),
            Rules.matches(
                    LABEL + "(\\." + LABEL + ")*",
                    "a lowercase RFC 1123 subdomain: lower case letters, digits, '-' and '.', beginning and ending with "
                            + "a letter or digit"));

    /** What may stand in a path: roles and bindings. */
    static final Rules.ValueRule PATH_SEGMENT =
            Rules.matches("(?!\\.{1,2}$)[^/%]+", "a path segment: no '/', no '%', not '.' or '..'");

    private static Rules.ValueRule both(Rules.ValueRule one, Rules.ValueRule other) {
        return value -> one.complaint(value).or(() -> other.complaint(value));
    }

    /** What is wrong with the key of a label or annotation. */
    static Optional<String> keyComplaint(String key) {
        int slash = key.indexOf('/');
        String prefix = slash < 0 ? "" : key.substring(0, slash);
        String name = key.substring(slash + 1);
        boolean right = LABEL_NAME.matcher(name).matches()
                && (slash < 0
                        || (prefix.length() <= 253
                                && LABEL_PREFIX.matcher(prefix).matches()));
        return right
                ? Optional.empty()
                : Optional.of("the key '" + key + "' must be a name of at most 63 letters, digits, '-', '_' or '.', "
                        + "with an optional DNS prefix and '/'");
    }

    /** What is wrong with the value of a label. */
    static Optional<String> labelComplaint(String value) {
        return value.isEmpty() || LABEL_NAME.matcher(value).matches()
                ? Optional.empty()
                : Optional.of("the value '" + value + "' must be empty or at most 63 letters, digits, '-', '_' or '.', "
                        + "beginning and ending with a letter or digit");
    }

    static boolean isQuantity(String text) {
        return QUANTITY.matcher(text).matches();
    }

    /** How much a quantity is, in its base unit; only for comparing. */
    static double amount(String quantity) {
        int unit = 0;
        while (unit < quantity.length() && "+-.0123456789".indexOf(quantity.charAt(unit)) >= 0) {
            unit++;
        }
        double number = Double.parseDouble(quantity.substring(0, unit));
        String suffix = quantity.substring(unit);
        return switch (suffix) {
            case "" -> number;
            case "n" -> number / 1e9;
            case "u" -> number / 1e6;
            case "m" -> number / 1e3;
            case "k" -> number * 1e3;
            case "M" -> number * 1e6;
            case "G" -> number * 1e9;
            case "T" -> number * 1e12;
            case "P" -> number * 1e15;
            case "E" -> number * 1e18;
            case "Ki" -> number * 1024;
            case "Mi" -> number * 1024 * 1024;
            case "Gi" -> number * 1024 * 1024 * 1024;
            case "Ti" -> number * Math.pow(1024, 4);
            case "Pi" -> number * Math.pow(1024, 5);
            case "Ei" -> number * Math.pow(1024, 6);
            default -> Double.parseDouble(quantity);
        };
    }
}
