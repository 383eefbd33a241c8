package io.ashlar.sandbox.lifecycle;

import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.schema.ObjectSchema;
import io.ashlar.sandbox.schema.TypeToken;
import io.ashlar.sandbox.schema.ValueType;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives a plausible value to every output that the SDK promises and no rule has worked out. */
final class OutputShapes {
    private OutputShapes() {}

    /** The outputs of something that exists. */
    static Properties complete(ObjectSchema schema, Properties known, Subject subject) {
        Properties outputs = known;
        for (ObjectSchema.Property property : schema.properties().values()) {
            if (property.required() && !outputs.asMap().containsKey(property.name())) {
                Optional<Object> value = plausible(property, subject);
                if (value.isPresent()) {
                    outputs = outputs.with(property.name(), value.get());
                }
            }
        }
        return outputs;
    }

    /**
     * The outputs of something that a preview would create: what is not given is unknown, and so is a block that is given in part
     * and completed by the cloud, as AKS adds the issuer to its switch.
     */
    static Properties unknown(ObjectSchema schema, Properties known, Set<String> computed) {
        Properties outputs = known;
        for (ObjectSchema.Property property : schema.properties().values()) {
            Object given = outputs.asMap().get(property.name());
            boolean isComputed = computed.contains(property.name());
            if (given == null ? property.required() || isComputed : given instanceof Map && isComputed) {
                outputs = outputs.with(property.name(), Unknown.VALUE);
            }
        }
        return outputs;
    }

    /** Inputs in the shape of outputs: what is not given, or comes back in another shape, is unknown. */
    static Properties echoed(ObjectSchema schema, Properties inputs) {
        return Properties.of(echoed(schema, inputs.asMap()));
    }

    private static Map<String, Object> echoed(ObjectSchema schema, Map<?, ?> given) {
        Map<String, Object> echoed = new LinkedHashMap<>();
        schema.properties()
                .values()
                .forEach(property -> echoed.put(
                        property.name(),
                        given.containsKey(property.name())
                                ? echoed(property.type(), given.get(property.name()))
                                : Unknown.VALUE));
        return echoed;
    }

    private static Object echoed(ValueType type, @Nullable Object given) {
        if (type instanceof ValueType.OneOf || type instanceof ValueType.Anything) {
            return given == null ? Unknown.VALUE : given;
        }
        if (type instanceof ValueType.ListOf list && given instanceof List<?> items) {
            return items.stream().map(item -> echoed(list.element(), item)).toList();
        }
        if (given instanceof Map<?, ?> entries) {
            if (type instanceof ValueType.ObjectOf nested) {
                return echoed(nested.schema().get(), entries);
            }
            if (type instanceof ValueType.MapOf map) {
                Map<String, Object> echoed = new LinkedHashMap<>();
                entries.forEach((key, value) -> echoed.put(String.valueOf(key), echoed(map.element(), value)));
                return echoed;
            }
        }
        return given != null && fits(type, given) ? given : Unknown.VALUE;
    }

    private static boolean fits(ValueType type, Object given) {
        if (given instanceof String) {
            return type instanceof ValueType.Text || type instanceof ValueType.EnumOf;
        }
        if (given instanceof Number) {
            return type instanceof ValueType.Whole || type instanceof ValueType.Decimal;
        }
        return given instanceof Boolean && type instanceof ValueType.Flag;
    }

    private static Optional<Object> plausible(ObjectSchema.Property property, Subject subject) {
        ValueType type = property.type();
        if (type instanceof ValueType.Text) {
            return Optional.of(text(property.name(), subject));
        }
        if (type instanceof ValueType.Whole || type instanceof ValueType.Decimal) {
            return Optional.of(0);
        }
        if (type instanceof ValueType.Flag) {
            return Optional.of(false);
        }
        if (type instanceof ValueType.ListOf) {
            return Optional.of(List.of());
        }
        return type instanceof ValueType.MapOf ? Optional.of(Map.of()) : Optional.empty();
    }

    private static String text(String name, Subject subject) {
        return switch (name) {
            case "arn" -> {
                TypeToken type = TypeToken.of(subject.type());
                yield "arn:" + subject.provider().scope().partition() + ":" + type.service() + ":" + subject.region()
                        + ":" + subject.scope().account() + ":" + type.name().toLowerCase(Locale.ROOT) + "/"
                        + subject.id();
            }
            case "ownerId", "accountId" -> subject.scope().account();
            case "region" -> subject.region();
            case "name" -> subject.logicalName();
            default -> "";
        };
    }
}
