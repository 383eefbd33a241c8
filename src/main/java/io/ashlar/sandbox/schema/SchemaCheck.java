package io.ashlar.sandbox.schema;

import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Holds an input against its schema. */
public final class SchemaCheck {
    private final List<Violation> violations = new ArrayList<>();

    private final boolean convertsTexts;

    private SchemaCheck(boolean convertsTexts) {
        this.convertsTexts = convertsTexts;
    }

    /** Everything that is wrong with the input, in the order of its properties; empty when nothing is. */
    public static List<Violation> violations(ResourceSchema schema, Properties inputs) {
        return check(schema.type(), schema.inputs(), inputs, !schema.type().startsWith("kubernetes:"));
    }

    /** The same for an object of any kind; the owner is named in messages. */
    public static List<Violation> violations(String owner, ObjectSchema schema, Properties inputs) {
        return check(owner, schema, inputs, true);
    }

    private static List<Violation> check(String owner, ObjectSchema schema, Properties inputs, boolean convertsTexts) {
        SchemaCheck check = new SchemaCheck(convertsTexts);
        check.object(owner, "", schema, inputs.asMap());
        return List.copyOf(check.violations);
    }

    private void object(String owner, String path, ObjectSchema schema, Map<?, ?> given) {
        given.forEach((key, value) -> {
            String name = String.valueOf(key);
            // Names with two underscores are the engine's own: __defaults, __internal.
            if (!name.startsWith("__")) {
                schema.property(name)
                        .ifPresentOrElse(
                                property -> value(join(path, name), property.type(), value),
                                () -> violations.add(unknownProperty(owner, join(path, name), name, schema)));
            }
        });
        schema.properties().values().stream()
                .filter(property -> property.required() && !given.containsKey(property.name()))
                .forEach(property -> violations.add(new Violation(
                        join(path, property.name()),
                        "missing required property '" + join(path, property.name()) + "' ("
                                + property.type().described() + ")")));
    }

    private static Violation unknownProperty(String owner, String path, String name, ObjectSchema schema) {
        return new Violation(
                path,
                "unknown property '" + path + "': " + owner + " has no such input."
                        + Nearest.hint(name, schema.properties().keySet()));
    }

    private void value(String path, ValueType type, Object value) {
        if (value == Unknown.VALUE) {
            return;
        }
        if (type instanceof ValueType.ListOf list) {
            list(path, list, value);
        } else if (type instanceof ValueType.MapOf map) {
            map(path, map, value);
        } else if (type instanceof ValueType.ObjectOf object) {
            nested(path, object, value);
        } else if (type instanceof ValueType.OneOf either) {
            oneOf(path, either, value);
        } else if (type instanceof ValueType.EnumOf listed) {
            listed(path, listed, value);
        } else if (!isOfKind(type, value)) {
            wrongKind(path, type, value);
        }
    }

    private void list(String path, ValueType.ListOf type, Object value) {
        if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                value(path + "[" + i + "]", type.element(), items.get(i));
            }
        } else {
            wrongKind(path, type, value);
        }
    }

    private void map(String path, ValueType.MapOf type, Object value) {
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, item) -> value(path + "[\"" + key + "\"]", type.element(), item));
        } else {
            wrongKind(path, type, value);
        }
    }

    private void nested(String path, ValueType.ObjectOf type, Object value) {
        if (value instanceof Map<?, ?> given) {
            object(type.name(), path, type.schema().get(), given);
        } else {
            wrongKind(path, type, value);
        }
    }

    private void oneOf(String path, ValueType.OneOf type, Object value) {
        if (type.first() instanceof ValueType.ObjectOf first
                && type.second() instanceof ValueType.ObjectOf second
                && value instanceof Map<?, ?> given) {
            violations.addAll(fewest(path, first, second, given));
            return;
        }
        ValueType closest = matches(type.first(), value) ? type.first() : type.second();
        boolean listed = type.second() instanceof ValueType.EnumOf;
        if (listed && value instanceof String) {
            // Text beside a list of values: the list is what the cloud takes, the text only spares a cast.
            value(path, type.second(), value);
        } else if (matches(closest, value)) {
            value(path, closest, value);
        } else {
            wrongKind(path, type, value);
        }
    }

    /** Which of two objects somebody meant shows in what fits better. */
    private List<Violation> fewest(String path, ValueType.ObjectOf first, ValueType.ObjectOf second, Map<?, ?> given) {
        SchemaCheck asFirst = new SchemaCheck(convertsTexts);
        asFirst.nested(path, first, given);
        SchemaCheck asSecond = new SchemaCheck(convertsTexts);
        asSecond.nested(path, second, given);
        return asSecond.violations.size() < asFirst.violations.size() ? asSecond.violations : asFirst.violations;
    }

    private void listed(String path, ValueType.EnumOf type, Object value) {
        String given = value instanceof Number number ? numeral(number) : String.valueOf(value);
        if (!type.values().contains(given) && !EnumLag.allows(type.name(), given)) {
            List<String> allowed = type.values();
            String shown = allowed.size() > 12
                    ? String.join(", ", allowed.subList(0, 12)) + " and " + (allowed.size() - 12) + " more"
                    : String.join(", ", allowed);
            violations.add(new Violation(
                    path, "'" + path + "' is '" + given + "', allowed: " + shown + "." + Nearest.hint(given, allowed)));
        }
    }

    private void wrongKind(String path, ValueType type, Object value) {
        violations.add(
                new Violation(path, "'" + path + "' must be " + type.described() + ", but is " + describe(value)));
    }

    private boolean matches(ValueType type, Object value) {
        if (type instanceof ValueType.ListOf) {
            return value instanceof List;
        }
        if (type instanceof ValueType.MapOf || type instanceof ValueType.ObjectOf) {
            return value instanceof Map;
        }
        if (type instanceof ValueType.OneOf either) {
            return matches(either.first(), value) || matches(either.second(), value);
        }
        return isOfKind(type, value);
    }

    /**
     * Most providers convert texts that spell a number or a flag, and numbers and flags where a text is wanted (stack
     * configuration is all text), so those pass. The Kubernetes API converts nothing.
     */
    private boolean isOfKind(ValueType type, Object value) {
        if (type instanceof ValueType.Text || type instanceof ValueType.EnumOf) {
            return value instanceof String || (convertsTexts && (value instanceof Number || value instanceof Boolean));
        }
        if (type instanceof ValueType.Whole) {
            return value instanceof Number number
                    ? number.doubleValue() == Math.rint(number.doubleValue())
                    : convertsTexts
                            && value instanceof String text
                            && WHOLE.matcher(text).matches();
        }
        if (type instanceof ValueType.Decimal) {
            return value instanceof Number
                    || (convertsTexts
                            && value instanceof String text
                            && DECIMAL.matcher(text).matches());
        }
        if (type instanceof ValueType.Flag) {
            return value instanceof Boolean || (convertsTexts && ("true".equals(value) || "false".equals(value)));
        }
        return type instanceof ValueType.Anything;
    }

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    private static String describe(Object value) {
        if (value instanceof String text) {
            return "the text '" + text + "'";
        }
        if (value instanceof Number number) {
            return "the number " + numeral(number);
        }
        if (value instanceof List) {
            return "a list";
        }
        return value instanceof Map ? "an object" : String.valueOf(value);
    }

    private static String numeral(Number number) {
        double value = number.doubleValue();
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : number.toString();
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
