package io.ashlar.sandbox.kubernetes.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What names, keys and addresses look like, and what the API server says of those that do not.
 *
 * @see <a href="https://github.com/kubernetes/apimachinery/blob/v0.33.0/pkg/util/validation/validation.go">its formats</a>
 */
public final class Formats {
    /** Answers with everything that is wrong with a text. */
    @FunctionalInterface
    public interface Format {
        /** The complaints; none when the text is right. */
        List<String> complaints(String text);

        /** Whether the text is right. */
        default boolean takes(String text) {
            return complaints(text).isEmpty();
        }
    }

    private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final String SUBDOMAIN = LABEL + "(\\." + LABEL + ")*";
    private static final String QUALIFIED = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private static final String ALPHANUMERIC_ENDS =
            "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_SUBDOMAIN = 253;

    private Formats() {}

    private static final Pattern SUBDOMAIN_PATTERN = Pattern.compile(SUBDOMAIN);

    /** RFC 1123 subdomain: the names of most objects. */
    public static final Format SUBDOMAIN_NAME = both(
            atMost(LONGEST_SUBDOMAIN),
            pattern(
                    SUBDOMAIN,
                    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and "
                            + "must start and end with an alphanumeric character",
                    "example.com"));

    private static final Format LABEL_PATTERN = pattern(
            LABEL,
            "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end "
                    + "with an alphanumeric character",
            "my-name",
            "123-abc");

    /** RFC 1123 label: namespaces, containers, volumes. */
    public static final Format LABEL_NAME = both(
            atMost(LONGEST_LABEL),
            text -> LABEL_PATTERN.takes(text)
                            || !SUBDOMAIN_PATTERN.matcher(text).matches()
                    ? LABEL_PATTERN.complaints(text)
                    : List.of("must not contain dots"));

    /** RFC 1035 label: services. */
    public static final Format SERVICE_NAME = both(
            atMost(LONGEST_LABEL),
            pattern(
                    "[a-z]([-a-z0-9]*[a-z0-9])?",
                    "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic "
                            + "character, and end with an alphanumeric character",
                    "my-name",
                    "abc-123"));

    /** {@code *.example.com}. */
    static final Format WILDCARD_SUBDOMAIN = both(
            atMost(LONGEST_SUBDOMAIN),
            pattern(
                    "\\*\\." + SUBDOMAIN,
                    "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must "
                            + "consist of lower case alphanumeric characters, '-' or '.' and end with an alphanumeric "
                            + "character",
                    "*.example.com"));

    private static final Format QUALIFIED_PATTERN =
            pattern(QUALIFIED, ALPHANUMERIC_ENDS, "MyName", "my.name", "123-abc");

    /** The key of a label: a name with an optional DNS prefix. */
    public static final Format QUALIFIED_NAME = Formats::qualifiedName;

    /** The key of an annotation: the same, in any case. */
    static final Format ANNOTATION_KEY = text -> QUALIFIED_NAME.complaints(text.toLowerCase(Locale.ROOT));

    /** The value of a label. */
    static final Format LABEL_VALUE = both(
            atMost(LONGEST_LABEL),
            pattern(
                    "(" + QUALIFIED + ")?",
                    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and "
                            + "must start and end with an alphanumeric character",
                    "MyValue",
                    "my_value",
                    "12345"));

    /** A key of a ConfigMap or Secret. */
    static final Format DATA_KEY = both(
            both(
                    atMost(LONGEST_SUBDOMAIN),
                    pattern(
                            "[-._a-zA-Z0-9]+",
                            "a valid config key must consist of alphanumeric characters, '-', '_' or '.'",
                            "key.name",
                            "KEY_NAME",
                            "key-name")),
            Formats::noParentDirectory);

    /** The name of an environment variable, since v1.32 anything printable but '='. */
    static final Format VARIABLE_NAME =
            text -> text.chars().allMatch(letter -> letter >= ' ' && letter <= '~' && letter != '=')
                    ? List.of()
                    : List.of("a valid environment variable name must consist only of printable ASCII characters other "
                            + "than '='");

    /** The name of a port of a container. */
    static final Format PORT_NAME = text -> {
        List<String> complaints = new ArrayList<>();
        complain(complaints, text.length() > 15, "must be no more than 15 characters");
        complain(
                complaints,
                !text.matches("[-a-z0-9]+"),
                "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
        complain(complaints, !text.matches(".*[a-z].*"), "must contain at least one letter (a-z)");
        complain(complaints, text.contains("--"), "must not contain consecutive hyphens");
        complain(complaints, text.startsWith("-") || text.endsWith("-"), "must not begin or end with a hyphen");
        return complaints;
    };

    /** {@code 25%}. */
    static final Format PERCENT = pattern(
            "[0-9]+%", "a valid percent string must be a numeric string followed by an ending '%'", "1%", "93%");

    /** The name of an HTTP header. */
    static final Format HEADER_NAME = pattern(
            "[-A-Za-z0-9]+", "a valid HTTP header must consist of alphanumeric characters or '-'", "X-Header-Name");

    /** What may stand in a path of the API: the names of roles and bindings. */
    public static final Format PATH_SEGMENT = text -> {
        if (text.equals(".") || text.equals("..")) {
            return List.of("may not be '" + text + "'");
        }
        List<String> complaints = new ArrayList<>();
        complain(complaints, text.contains("/"), "may not contain '/'");
        complain(complaints, text.contains("%"), "may not contain '%'");
        return complaints;
    };

    private static List<String> qualifiedName(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length > 2) {
            return List.of("a qualified name "
                    + QUALIFIED_PATTERN.complaints("").get(0)
                    + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')");
        }
        List<String> complaints = new ArrayList<>();
        if (parts.length == 2) {
            if (parts[0].isEmpty()) {
                complaints.add("prefix part must be non-empty");
            } else {
                SUBDOMAIN_NAME.complaints(parts[0]).forEach(what -> complaints.add("prefix part " + what));
            }
        }
        String name = parts[parts.length - 1];
        complain(complaints, name.isEmpty(), "name part must be non-empty");
        complain(complaints, name.length() > LONGEST_LABEL, "name part must be no more than 63 characters");
        QUALIFIED_PATTERN.complaints(name).forEach(what -> complaints.add("name part " + what));
        return complaints;
    }

    private static List<String> noParentDirectory(String text) {
        if (text.equals(".") || text.equals("..")) {
            return List.of("must not be '" + text + "'");
        }
        return text.startsWith("..") ? List.of("must not start with '..'") : List.of();
    }

    private static Format atMost(int longest) {
        return text -> text.length() > longest ? List.of("must be no more than " + longest + " characters") : List.of();
    }

    private static Format pattern(String expression, String words, String... examples) {
        Predicate<String> matches = Pattern.compile(expression).asMatchPredicate();
        String complaint = words + " (e.g. '" + String.join("',  or '", examples) + "', regex used for validation is '"
                + expression + "')";
        return text -> matches.test(text) ? List.of() : List.of(complaint);
    }

    private static Format both(Format one, Format other) {
        return text -> {
            List<String> complaints = new ArrayList<>(one.complaints(text));
            complaints.addAll(other.complaints(text));
            return complaints;
        };
    }

    private static void complain(List<String> complaints, boolean wrong, String complaint) {
        if (wrong) {
            complaints.add(complaint);
        }
    }
}
