package io.ashlar.policy.host;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.PropertyValue;
import java.util.Map;
import java.util.Set;

/**
 * How the engine marks what is unknown or secret, and properties as it takes them; {@link WireProperties} reads what it sends.
 *
 * @see <a href="https://github.com/pulumi/pulumi/blob/v3.200.0/sdk/go/common/resource/plugin/rpc.go">how the engine does</a>
 */
final class Marshalling {
    /** What stands for an unknown boolean, number, text, list, asset, archive and block. */
    private static final Set<String> UNKNOWN = Set.of(
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff");

    private static final int MARK_LENGTH = 36;
    private static final String SIGNATURE = "4dabf18193072939515e22adb298388d";
    private static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    private static final String SECRET_VALUE = "value";

    private Marshalling() {}

    /** A text, or the mark of what is unknown. */
    static PropertyValue text(String text) {
        return text.length() == MARK_LENGTH && UNKNOWN.contains(text)
                ? new PropertyValue.Unknown(text)
                : new PropertyValue.Text(text);
    }

    /** A block, or the block that stands for a secret. */
    static PropertyValue structure(Map<String, PropertyValue> entries) {
        return entries.get(SIGNATURE) instanceof PropertyValue.Text signature
                        && signature.value().equals(SECRET)
                ? new PropertyValue.Secret(entries.getOrDefault(SECRET_VALUE, PropertyValue.Nothing.NOTHING))
                : PropertyMap.of(entries);
    }

    static Struct encode(PropertyMap map) {
        Struct.Builder struct = Struct.newBuilder();
        map.entries().forEach((key, value) -> struct.putFields(key, encode(value)));
        return struct.build();
    }

    private static Value encode(PropertyValue value) {
        Value.Builder encoded = Value.newBuilder();
        if (value instanceof PropertyValue.Flag flag) {
            encoded.setBoolValue(flag.value());
        } else if (value instanceof PropertyValue.Numeric number) {
            encoded.setNumberValue(number.value());
        } else if (value instanceof PropertyValue.Text text) {
            encoded.setStringValue(text.value());
        } else if (value instanceof PropertyValue.Unknown unknown) {
            encoded.setStringValue(unknown.mark());
        } else if (value instanceof PropertyValue.Items items) {
            ListValue.Builder list = ListValue.newBuilder();
            items.values().forEach(item -> list.addValues(encode(item)));
            encoded.setListValue(list);
        } else if (value instanceof PropertyValue.Secret secret) {
            encoded.setStructValue(Struct.newBuilder()
                    .putFields(
                            SIGNATURE, Value.newBuilder().setStringValue(SECRET).build())
                    .putFields(SECRET_VALUE, encode(secret.value())));
        } else if (value instanceof PropertyMap map) {
            encoded.setStructValue(encode(map));
        } else {
            encoded.setNullValue(NullValue.NULL_VALUE);
        }
        return encoded.build();
    }
}
