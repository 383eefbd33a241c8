package io.ashlar.policy.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import io.ashlar.policy.PropertyMap;
import org.junit.jupiter.api.Test;

class MarshallingTest {
    private static final String AS_THE_ENGINE_SENDS_IT =
            """
            {
              "name": "orders",
              "port": 5432,
              "nothing": null,
              "arn": "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
              "subnets": "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
              "password": {
                "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
                "value": "hunter2"
              },
              "token": {
                "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
                "value": "04da6b54-80e4-46f7-96ec-b56ff0331ba9"
              },
              "tags": {"__defaults": [], "Name": "orders"},
              "script": {"4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17", "text": "echo"},
              "__defaults": ["port"]
            }
            """;

    private static Struct struct() throws InvalidProtocolBufferException {
        Struct.Builder struct = Struct.newBuilder();
        JsonFormat.parser().merge(AS_THE_ENGINE_SENDS_IT, struct);
        return struct.build();
    }

    @Test
    void unknown_and_secret_values_are_marked() throws Exception {
        PropertyMap map = WireProperties.read(struct());

        assertThat(map.text("name")).contains("orders");
        assertThat(map.has("nothing")).isFalse();
        assertThat(map.isUnknown("arn")).isTrue();
        assertThat(map.isUnknown("subnets")).isTrue();
        assertThat(map.isSecret("password")).isTrue();
        assertThat(map.text("password")).contains("hunter2");
        assertThat(map.isSecret("token") && map.isUnknown("token")).isTrue();
        assertThat(map.textsByKey("tags")).containsOnlyKeys("Name");
        assertThat(map.text("script", "text")).contains("echo");
    }

    @Test
    void what_came_goes_back_as_it_came_marks_and_engine_keys_and_all() throws Exception {
        assertThat(Marshalling.encode(WireProperties.read(struct()))).isEqualTo(struct());
    }

    @Test
    void a_change_touches_nothing_else() throws Exception {
        Struct changed = Marshalling.encode(WireProperties.read(struct()).with(true, "encrypted"));

        assertThat(changed.toBuilder().removeFields("encrypted").build()).isEqualTo(struct());
        assertThat(changed.getFieldsOrThrow("encrypted").getBoolValue()).isTrue();
    }
}
