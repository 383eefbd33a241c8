package io.ashlar.sandbox.schema;

import com.pulumi.asset.AssetOrArchive;
import com.pulumi.core.Either;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.CustomType;
import com.pulumi.core.annotations.EnumType;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.Import;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads object schemas from SDK classes. Safe for many threads; each class is read once. */
final class SchemaReader {
    private final Map<Class<?>, ObjectSchema> inputs = new ConcurrentHashMap<>();
    private final Map<Class<?>, ObjectSchema> outputs = new ConcurrentHashMap<>();

    /** The inputs that an {@code …Args} class declares. */
    ObjectSchema inputsOf(Class<?> args) {
        return inputs.computeIfAbsent(args, this::readInputs);
    }

    private ObjectSchema readInputs(Class<?> args) {
        Map<String, ObjectSchema.Property> properties = new LinkedHashMap<>();
        for (Field field : args.getDeclaredFields()) {
            Import declared = field.getAnnotation(Import.class);
            if (declared != null) {
                String name = declared.name().isEmpty() ? field.getName() : declared.name();
                // An input declared as JSON travels as one text, whatever its Java type.
                ValueType type = declared.json() ? new ValueType.Anything() : typeOf(field.getGenericType());
                properties.put(name, new ObjectSchema.Property(name, type, declared.required()));
            }
        }
        return new ObjectSchema(nameOf(args), properties);
    }

    /** The outputs that a resource class exports; required where its getter promises a value. */
    ObjectSchema outputsOf(Class<?> resource) {
        return outputs.computeIfAbsent(resource, this::readOutputs);
    }

    private ObjectSchema readOutputs(Class<?> resource) {
        Map<String, ObjectSchema.Property> properties = new LinkedHashMap<>();
        for (Field field : resource.getDeclaredFields()) {
            Export declared = field.getAnnotation(Export.class);
            if (declared != null) {
                String name = declared.name().isEmpty() ? field.getName() : declared.name();
                properties.put(
                        name,
                        new ObjectSchema.Property(
                                name, typeOf(field.getGenericType()), promisesValue(resource, field.getName())));
            }
        }
        return new ObjectSchema(resource.getSimpleName(), properties);
    }

    private static boolean promisesValue(Class<?> resource, String getter) {
        try {
            Type returned = resource.getMethod(getter).getGenericReturnType();
            return !(argument(returned, 0) instanceof ParameterizedType inner && inner.getRawType() == Optional.class);
        } catch (NoSuchMethodException renamed) {
            return false;
        }
    }

    private ValueType typeOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == Output.class || raw == Optional.class) {
                return typeOf(argument(type, 0));
            }
            if (raw == List.class) {
                return new ValueType.ListOf(typeOf(argument(type, 0)));
            }
            if (raw == Map.class) {
                return new ValueType.MapOf(typeOf(argument(type, 1)));
            }
            if (raw == Either.class) {
                return new ValueType.OneOf(typeOf(argument(type, 0)), typeOf(argument(type, 1)));
            }
        }
        return type instanceof Class<?> plain ? plainType(plain) : new ValueType.Anything();
    }

    private ValueType plainType(Class<?> type) {
        if (type == String.class) {
            return new ValueType.Text();
        }
        if (type == Integer.class) {
            return new ValueType.Whole();
        }
        if (type == Double.class) {
            return new ValueType.Decimal();
        }
        if (type == Boolean.class) {
            return new ValueType.Flag();
        }
        if (type.isAnnotationPresent(EnumType.class)) {
            return new ValueType.EnumOf(type.getName(), valuesOf(type));
        }
        if (AssetOrArchive.class.isAssignableFrom(type) || !type.getName().startsWith("com.pulumi.")) {
            return new ValueType.Anything();
        }
        return new ValueType.ObjectOf(
                nameOf(type),
                () -> type.isAnnotationPresent(CustomType.class) ? nestedOutputsOf(type) : inputsOf(type));
    }

    private ObjectSchema nestedOutputsOf(Class<?> type) {
        return outputs.computeIfAbsent(type, this::readNestedOutputs);
    }

    /** A nested output has no annotated fields: its builder's setters carry the names, and what may be missing is nullable. */
    private ObjectSchema readNestedOutputs(Class<?> type) {
        Map<String, String> named = settersOf(type);
        Map<String, ObjectSchema.Property> properties = new LinkedHashMap<>();
        for (Field field : type.getDeclaredFields()) {
            String name = named.get(field.getName());
            if (name != null) {
                boolean promised = Arrays.stream(field.getAnnotations())
                        .noneMatch(says -> says.annotationType().getSimpleName().equals("Nullable"));
                properties.put(name, new ObjectSchema.Property(name, typeOf(field.getGenericType()), promised));
            }
        }
        return new ObjectSchema(nameOf(type), properties);
    }

    /** The name in the cloud's words of each field; a field whose name is a word of Java has another. */
    private static Map<String, String> settersOf(Class<?> type) {
        Map<String, String> named = new LinkedHashMap<>();
        for (Class<?> builder : type.getDeclaredClasses()) {
            for (Method method : builder.getDeclaredMethods()) {
                CustomType.Setter setter = method.getAnnotation(CustomType.Setter.class);
                if (setter != null) {
                    named.put(method.getName(), setter.value().isEmpty() ? method.getName() : setter.value());
                }
            }
        }
        return named;
    }

    private static List<String> valuesOf(Class<?> enumType) {
        List<String> values = new ArrayList<>();
        Object[] constants = enumType.getEnumConstants();
        for (Method method : enumType.getDeclaredMethods()) {
            if (method.isAnnotationPresent(EnumType.Converter.class) && constants != null) {
                for (Object constant : constants) {
                    values.add(String.valueOf(convert(method, constant)));
                }
            }
        }
        return List.copyOf(values);
    }

    private static Object convert(Method converter, Object constant) {
        try {
            return converter.invoke(constant);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException("the SDK's enum " + constant.getClass() + " cannot be read", broken);
        }
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : Object.class;
    }

    private static String nameOf(Class<?> args) {
        String name = args.getSimpleName();
        return name.endsWith("Args") ? name.substring(0, name.length() - "Args".length()) : name;
    }
}
