package io.ashlar.policy.host;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.WireFormat;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.PropertyValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads properties from the bytes that the engine sends, without protobuf's objects in between: a preview has every resource judged once
 * or twice by a JVM that has just been started, and most of what it did there was to make a {@link Struct} and to walk it.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">how protobuf writes messages</a>
 */
final class WireProperties {
    /** The fields of an entry of any map. */
    static final int MAP_KEY = 1;

    static final int MAP_VALUE = 2;

    private WireProperties() {}

    /** The properties of a message that is there already. */
    static PropertyMap read(Struct struct) {
        try {
            return struct(struct.toByteString().newCodedInput());
        } catch (IOException impossible) {
            throw new IllegalStateException("a message of protobuf's own is not read", impossible);
        }
    }

    /** The bytes of a struct, up to the end of what is given. */
    static PropertyMap struct(CodedInputStream input) throws IOException {
        return PropertyMap.of(fields(input));
    }

    /** Reads one field that is a message. */
    static <T> T message(CodedInputStream input, Reader<T> reader) throws IOException {
        int outer = input.pushLimit(input.readRawVarint32());
        T read = reader.read(input);
        input.popLimit(outer);
        return read;
    }

    /** Reads the fields of a message up to its end. */
    interface Reader<T> {
        T read(CodedInputStream input) throws IOException;
    }

    private static Map<String, PropertyValue> fields(CodedInputStream input) throws IOException {
        Map<String, PropertyValue> entries = new LinkedHashMap<>();
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == Struct.FIELDS_FIELD_NUMBER) {
                int outer = input.pushLimit(input.readRawVarint32());
                entry(input, entries);
                input.popLimit(outer);
            } else {
                input.skipField(tag);
            }
        }
        return entries;
    }

    private static void entry(CodedInputStream input, Map<String, PropertyValue> entries) throws IOException {
        String key = "";
        PropertyValue value = PropertyValue.Nothing.NOTHING;
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case MAP_KEY -> key = input.readStringRequireUtf8();
                case MAP_VALUE -> value = message(input, WireProperties::value);
                default -> input.skipField(tag);
            }
        }
        entries.put(key, value);
    }

    private static PropertyValue value(CodedInputStream input) throws IOException {
        PropertyValue value = PropertyValue.Nothing.NOTHING;
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case Value.BOOL_VALUE_FIELD_NUMBER -> value = new PropertyValue.Flag(input.readBool());
                case Value.NUMBER_VALUE_FIELD_NUMBER -> value = new PropertyValue.Numeric(input.readDouble());
                case Value.STRING_VALUE_FIELD_NUMBER -> value = Marshalling.text(input.readStringRequireUtf8());
                case Value.LIST_VALUE_FIELD_NUMBER -> value = message(input, WireProperties::items);
                case Value.STRUCT_VALUE_FIELD_NUMBER ->
                    value = Marshalling.structure(message(input, WireProperties::fields));
                default -> input.skipField(tag);
            }
        }
        return value;
    }

    private static PropertyValue items(CodedInputStream input) throws IOException {
        List<PropertyValue> items = new ArrayList<>();
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == ListValue.VALUES_FIELD_NUMBER) {
                items.add(message(input, WireProperties::value));
            } else {
                input.skipField(tag);
            }
        }
        return new PropertyValue.Items(items);
    }

    /** A text of a field, wherever in the message it stands; empty if it is not there. What follows it is not read. */
    static String text(CodedInputStream input, int field) throws IOException {
        for (int tag = input.readTag(); tag != 0; tag = input.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == field) {
                return input.readStringRequireUtf8();
            }
            input.skipField(tag);
        }
        return "";
    }
}
