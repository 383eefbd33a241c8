package io.ashlar.sandbox.value;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries property values between the engine's protobuf form and {@link Properties}. */
public final class Wire {
    private static final Value NULL =
            Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build();

    /** How the engine marks a value that is more than it seems, and a secret among those (sdk/go/common/resource/sig). */
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";

    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";

    private Wire() {}

    /** Reads an object from the wire. A null inside an object is an absent property. */
    public static Properties read(Struct struct) {
        return Properties.of(readMap(struct));
    }

    /** Writes an object to the wire. */
    public static Struct write(Properties properties) {
        return writeMap(properties.asMap());
    }

    private static Map<String, Object> readMap(Struct struct) {
        Map<String, Object> map = new LinkedHashMap<>();
        struct.getFieldsMap().forEach((key, value) -> {
            Object read = readValue(value);
            if (read != null) {
                map.put(key, read);
            }
        });
        return map;
    }

    private static @Nullable Object readValue(Value value) {
        return switch (value.getKindCase()) {
            case NUMBER_VALUE -> value.getNumberValue();
            case STRING_VALUE -> Unknown.isWrittenAs(value.getStringValue()) ? Unknown.VALUE : value.getStringValue();
            case BOOL_VALUE -> value.getBoolValue();
            case STRUCT_VALUE -> readStruct(value.getStructValue());
            case LIST_VALUE -> readList(value.getListValue());
            default -> null;
        };
    }

    /** The engine unwraps secrets before every call but the one that configures a provider. */
    private static @Nullable Object readStruct(Struct struct) {
        Value signature = struct.getFieldsMap().get(SIGNATURE);
        boolean isSecret = signature != null && signature.getStringValue().equals(SECRET);
        return isSecret ? readValue(struct.getFieldsOrDefault("value", NULL)) : readMap(struct);
    }

    private static List<Object> readList(ListValue list) {
        List<Object> values = new ArrayList<>(list.getValuesCount());
        for (Value value : list.getValuesList()) {
            Object read = readValue(value);
            if (read != null) {
                values.add(read);
            }
        }
        return Collections.unmodifiableList(values);
    }

    private static Struct writeMap(Map<String, Object> map) {
        Struct.Builder struct = Struct.newBuilder();
        map.forEach((key, value) -> struct.putFields(key, writeValue(value)));
        return struct.build();
    }

    private static Value writeValue(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        Value.Builder written = Value.newBuilder();
        if (value instanceof String text) {
            written.setStringValue(text);
        } else if (value instanceof Boolean bool) {
            written.setBoolValue(bool);
        } else if (value instanceof Number number) {
            written.setNumberValue(number.doubleValue());
        } else if (value instanceof Unknown) {
            written.setStringValue(Unknown.TEXT);
        } else if (value instanceof Map<?, ?> map) {
            written.setStructValue(writeMap(Properties.keyed(map)));
        } else if (value instanceof List<?> list) {
            ListValue.Builder values = ListValue.newBuilder();
            list.forEach(item -> values.addValues(writeValue(item)));
            written.setListValue(values);
        } else {
            throw new IllegalArgumentException(
                    "a property cannot hold a " + value.getClass().getName());
        }
        return written.build();
    }
}
