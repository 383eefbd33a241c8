package io.ashlar.sandbox.kubernetes.validation;

import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Holds a custom resource against the OpenAPI schema of its definition: types, required fields, lists of values, patterns
 * and bounds. Expressions ({@code x-kubernetes-validations}) are not evaluated: of 2,808 damaged custom resources of 25 kinds
 * nine were refused by a real server for these alone, and every other verdict was the same.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation">
 *     validation</a>
 */
public final class StructuralSchema {
    /** The server looks at these itself, whatever the schema says. */
    private static final Set<String> OF_THE_SERVER = Set.of("apiVersion", "kind", "metadata", "status");

    /** What keeps the server from evaluating expressions. */
    private static final Pattern BLOCKING =
            Pattern.compile("^(Unsupported value|Required value|Too long|Too many)| in body must be of type ");

    private final FieldErrors errors = new FieldErrors();

    private StructuralSchema() {}

    /** Everything in which an object does not fit the schema. */
    public static FieldErrors check(Properties schema, Field object) {
        StructuralSchema check = new StructuralSchema();
        for (Map.Entry<String, Object> property :
                schema.object("properties").asMap().entrySet()) {
            if (!OF_THE_SERVER.contains(property.getKey())) {
                check.value(schema.object("properties").object(property.getKey()), object.child(property.getKey()));
            }
        }
        check.required(schema, object);
        if (hasRules(schema.asMap()) && check.errors.all().stream().anyMatch(StructuralSchema::isBlocking)) {
            check.errors.rulesUnchecked();
        }
        return check.errors;
    }

    /** Whether expressions stand anywhere in it. */
    private static boolean hasRules(Object schema) {
        if (schema instanceof Map<?, ?> map) {
            return map.containsKey("x-kubernetes-validations")
                    || map.values().stream().anyMatch(StructuralSchema::hasRules);
        }
        return schema instanceof List<?> list && list.stream().anyMatch(StructuralSchema::hasRules);
    }

    /** https://github.com/kubernetes/apiextensions-apiserver/blob/v0.33.0/pkg/registry/customresource/strategy.go, hasBlockingErr. */
    private static boolean isBlocking(FieldErrors.FieldError error) {
        return BLOCKING.matcher(error.body()).find();
    }

    private void required(Properties schema, Field object) {
        for (String name : schema.texts("required")) {
            // What has a default is filled in before it is asked for.
            boolean isFilledIn = schema.object("properties").object(name).has("default");
            if (object.child(name).isAbsent() && !object.isUnknown() && !isFilledIn) {
                errors.required(object.child(name));
            }
        }
    }

    private void value(Properties schema, Field field) {
        if (field.isAbsent() || field.isUnknown() || schema.asMap().isEmpty()) {
            return;
        }
        String type = schema.text("type").orElse("");
        if (!isOfType(schema, type, field)) {
            String given = typeOf(field);
            String wanted = schema.isTrue("x-kubernetes-int-or-string") ? "integer,string" : type;
            errors.invalid(field, given, field.path() + " in body must be of type " + wanted + ": \"" + given + "\"");
            return;
        }
        listed(schema, field);
        if (schema.isTrue("x-kubernetes-int-or-string") && field.text().isPresent()) {
            text(schema, field);
        }
        switch (type) {
            case "object" -> object(schema, field);
            case "array" -> items(schema, field);
            case "string" -> text(schema, field);
            case "integer", "number" -> number(schema, field);
            default -> {
                // Nothing more to say of flags.
            }
        }
    }

    private static boolean isOfType(Properties schema, String type, Field field) {
        if (schema.isTrue("x-kubernetes-int-or-string")) {
            return field.text().isPresent() || field.number().isPresent();
        }
        return switch (type) {
            case "object", "array", "string", "boolean", "number" ->
                type.equals(typeOf(field))
                        || (type.equals("number") && typeOf(field).equals("integer"));
            case "integer" -> typeOf(field).equals("integer");
            default -> true;
        };
    }

    private static String typeOf(Field field) {
        Object value = field.value().orElse("");
        if (value instanceof Map) {
            return "object";
        }
        if (value instanceof List) {
            return "array";
        }
        if (value instanceof Number number) {
            return number.doubleValue() == Math.rint(number.doubleValue()) ? "integer" : "number";
        }
        return value instanceof Boolean ? "boolean" : "string";
    }

    private void listed(Properties schema, Field field) {
        if (!(schema.asMap().get("enum") instanceof List<?> allowed)) {
            return;
        }
        Object given = field.value().orElseThrow();
        String[] shown = allowed.stream().map(StructuralSchema::bare).toArray(String[]::new);
        if (!List.of(shown).contains(bare(given))) {
            errors.unsupported(field, given, shown);
        }
    }

    /** A listed value without quotes: numbers are one, whether they came as whole ones or not. */
    private static String bare(Object value) {
        return value instanceof String text ? text : FieldErrors.Go.value(value);
    }

    private void object(Properties schema, Field field) {
        required(schema, field);
        int size = field.entries().size();
        schema.number("maxProperties").ifPresent(most -> {
            if (size > most) {
                errors.tooMany(field, size, (int) most);
            }
        });
        schema.number("minProperties").ifPresent(least -> {
            if (size < least) {
                errors.invalid(field, size, field.path() + " in body should have at least " + least + " properties");
            }
        });
        Properties properties = schema.object("properties");
        Properties others = schema.object("additionalProperties");
        field.entries().keySet().forEach(name -> {
            if (properties.asMap().containsKey(name)) {
                value(properties.object(name), field.child(name));
            } else {
                value(others, field.child(name));
            }
        });
    }

    private void items(Properties schema, Field field) {
        int size = field.items().size();
        schema.number("maxItems").ifPresent(most -> {
            if (size > most) {
                errors.tooMany(field, size, (int) most);
            }
        });
        schema.number("minItems").ifPresent(least -> {
            if (size < least) {
                errors.invalid(field, size, field.path() + " in body should have at least " + least + " items");
            }
        });
        field.items().forEach(item -> value(schema.object("items"), item));
    }

    private void text(Properties schema, Field field) {
        String text = field.text().orElse("");
        schema.number("maxLength").ifPresent(most -> {
            if (text.length() > most) {
                errors.tooLong(field, most);
            }
        });
        schema.number("minLength").ifPresent(least -> {
            if (text.length() < least) {
                errors.invalid(field, text, field.path() + " in body should be at least " + least + " chars long");
            }
        });
        schema.text("pattern")
                .filter(pattern -> !finds(pattern, text))
                .ifPresent(pattern ->
                        errors.invalid(field, text, field.path() + " in body should match '" + pattern + "'"));
    }

    /** Go's expressions are nearly Java's; one that Java cannot read is not held against the text. */
    private static boolean finds(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException anotherDialect) {
            return true;
        }
    }

    private void number(Properties schema, Field field) {
        double number = field.value()
                .filter(Number.class::isInstance)
                .map(given -> ((Number) given).doubleValue())
                .orElse(0d);
        schema.number("maximum").ifPresent(most -> {
            if (number > most) {
                errors.invalid(field, number, field.path() + " in body should be less than or equal to " + most);
            }
        });
        schema.number("minimum").ifPresent(least -> {
            if (number < least) {
                errors.invalid(field, number, field.path() + " in body should be greater than or equal to " + least);
            }
        });
    }
}
