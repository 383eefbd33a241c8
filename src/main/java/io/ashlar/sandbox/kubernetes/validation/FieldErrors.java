package io.ashlar.sandbox.kubernetes.validation;

import io.ashlar.sandbox.model.Findings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Collects what is wrong with an object, worded as the API server words it.
 *
 * @see <a href="https://github.com/kubernetes/apimachinery/blob/v0.33.0/pkg/util/validation/field/errors.go">its errors</a>
 */
public final class FieldErrors {
    /** One error: the place, and what is said of it. */
    public record FieldError(String path, String body) {
        /** {@code spec.replicas: Invalid value: -1: must be greater than or equal to 0}. */
        public String line() {
            return path + ": " + body;
        }
    }

    private final Set<FieldError> errors = new LinkedHashSet<>();

    private void add(String path, String body, String detail) {
        errors.add(new FieldError(path, detail.isEmpty() ? body : body + ": " + detail));
    }

    void required(Field field) {
        required(field, "");
    }

    void required(Field field, String detail) {
        add(field.path(), "Required value", detail);
    }

    /** Reports the field when nothing stands there; answers whether something does. */
    boolean demand(Field field) {
        if (field.isEmpty()) {
            required(field);
        }
        return !field.isEmpty();
    }

    void invalid(Field field, Object shown, String detail) {
        add(field.path(), "Invalid value: " + printed(shown), detail);
    }

    /** One error for each complaint about the text. */
    void invalid(Field field, String text, List<String> complaints) {
        complaints.forEach(complaint -> invalid(field, text, complaint));
    }

    /** Checks the text of a field, when it has one, against a format. */
    void format(Field field, Formats.Format format) {
        field.nonEmptyText().ifPresent(text -> invalid(field, text, format.complaints(text)));
    }

    void unsupported(Field field, Object shown, String... allowed) {
        add(
                field.path(),
                "Unsupported value: " + printed(shown),
                "supported values: " + Arrays.stream(allowed).map(Go::quoted).collect(Collectors.joining(", ")));
    }

    /** An object that stands for one of these kinds does for none. Its Go structure, which the server prints, is left out. */
    void unsupportedObject(Field field, String... allowed) {
        add(
                field.path(),
                "Unsupported value",
                "supported values: " + Arrays.stream(allowed).map(Go::quoted).collect(Collectors.joining(", ")));
    }

    /** The text of a field, when there is one, must be one of these. */
    void oneOf(Field field, String... allowed) {
        field.nonEmptyText()
                .filter(text -> !List.of(allowed).contains(text))
                .ifPresent(text -> unsupported(field, text, allowed));
    }

    void duplicate(Field field, Object shown) {
        add(field.path(), "Duplicate value: " + printed(shown), "");
    }

    void notFound(Field field, String name) {
        add(field.path(), "Not found: " + Go.quoted(name), "");
    }

    void forbidden(Field field, String detail) {
        add(field.path(), "Forbidden", detail);
    }

    void tooLong(Field field, long most) {
        add(field.path(), "Too long", "may not be more than " + most + " bytes");
    }

    void tooMany(Field field, int given, int most) {
        add(field.path(), "Too many: " + given, "must have at most " + most + " items");
    }

    /** The number of a field, when there is one, must not be below zero. */
    void notNegative(Field field) {
        field.number().ifPresent(number -> {
            if (number < 0) {
                invalid(field, number, "must be greater than or equal to 0");
            }
        });
    }

    /** The number of a field, when there is one, must lie between these. */
    void between(Field field, long least, long most) {
        field.number().ifPresent(number -> {
            if (number < least || number > most) {
                invalid(field, number, "must be between " + least + " and " + most + ", inclusive");
            }
        });
    }

    /** The field may not change. */
    void immutable(Field before, Field after) {
        if (!after.hasUnknowns() && !before.sameAs(after)) {
            invalid(after, after.value().orElse("null"), "field is immutable");
        }
    }

    /** Two fields of an object contradict each other. The server prints all of the object's Go structure; left out here. */
    void contradiction(Field field, String detail) {
        add(field.path(), "Invalid value", detail);
    }

    /** Expressions of a definition are not evaluated on an object that does not fit its schema. */
    void rulesUnchecked() {
        add(
                "<nil>",
                "Invalid value: \"null\"",
                "some validation rules were not checked because the object was invalid; correct the existing errors to"
                        + " complete validation");
    }

    private static String printed(Object shown) {
        return shown instanceof Verbatim verbatim ? verbatim.text() : Go.value(shown);
    }

    /** A value that is printed as it stands. */
    record Verbatim(String text) {}

    /** Takes over what another collector found. */
    void addAll(FieldErrors others) {
        errors.addAll(others.errors);
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** What was found, in the order of the rules, each once. */
    public List<FieldError> all() {
        return List.copyOf(errors);
    }

    /** Everything as one text, as the API server answers: {@code [a, b]} where there are several. */
    public String joined() {
        List<String> lines = errors.stream().map(FieldError::line).toList();
        return lines.size() == 1 ? lines.get(0) : "[" + String.join(", ", lines) + "]";
    }

    /** Hands everything on, each said of the object, e.g. {@code Deployment.apps "web" is invalid: …}. */
    public void addTo(Findings findings, String object) {
        errors.forEach(error -> findings.add(error.path(), object + " is invalid: " + error.line()));
    }

    /** How Go's {@code %#v} prints values, which is what the API server shows of what was given. */
    static final class Go {
        private Go() {}

        static String quoted(String text) {
            return "\""
                    + text.replace("\\", "\\\\")
                            .replace("\"", "\\\"")
                            .replace("\n", "\\n")
                            .replace("\t", "\\t")
                    + "\"";
        }

        static String value(Object value) {
            if (value instanceof String text) {
                return text.equals("null") ? "\"null\"" : quoted(text);
            }
            if (value instanceof Number number) {
                double amount = number.doubleValue();
                return amount == Math.rint(amount) ? Long.toString(number.longValue()) : number.toString();
            }
            if (value instanceof Map<?, ?> map) {
                List<String> entries = new ArrayList<>();
                new TreeMap<>(texts(map)).forEach((key, item) -> entries.add(quoted(key) + ":" + value(item)));
                return "map[string]string{" + String.join(", ", entries) + "}";
            }
            if (value instanceof List<?> list) {
                return "[]string{" + list.stream().map(Go::value).collect(Collectors.joining(", ")) + "}";
            }
            return String.valueOf(value);
        }

        private static Map<String, Object> texts(Map<?, ?> map) {
            Map<String, Object> texts = new TreeMap<>();
            map.forEach((key, item) -> texts.put(String.valueOf(key), item));
            return texts;
        }
    }
}
