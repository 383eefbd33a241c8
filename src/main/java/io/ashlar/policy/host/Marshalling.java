package io.ashlar.policy.host;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.ashlar.core.EngineMark;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.PropertyValue;
import java.util.Map;

/**
 * How the engine marks what is unknown or secret, and properties as it takes them; {@link WireProperties} reads what it sends.
 *
 * @see <a href="https://github.com/pulumi/pulumi/blob/v3.200.0/sdk/go/common/resource/plugin/rpc.go">how the engine does</a>
 */
final class Marshalling {
    private Marshalling() {}

    /** A text, or the mark of what is unknown. */
    static PropertyValue text(String text) {
        return EngineMark.isUnknown(text) ? new PropertyValue.Unknown(text) : new PropertyValue.Text(text);
    }

    /** A block, or the block that stands for a secret. */
    static PropertyValue structure(Map<String, PropertyValue> entries) {
        return entries.get(EngineMark.SIGNATURE) instanceof PropertyValue.Text signature
                        && signature.value().equals(EngineMark.SECRET)
                ? new PropertyValue.Secret(entries.getOrDefault(EngineMark.SECRET_VALUE, PropertyValue.Nothing.NOTHING))
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
                            EngineMark.SIGNATURE,
                            Value.newBuilder().setStringValue(EngineMark.SECRET).build())
                    .putFields(EngineMark.SECRET_VALUE, encode(secret.value())));
        } else if (value instanceof PropertyMap map) {
            encoded.setStructValue(encode(map));
        } else {
            encoded.setNullValue(NullValue.NULL_VALUE);
        }
        return encoded.build();
    }
}
