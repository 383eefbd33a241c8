package io.ashlar.sandbox.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireTest {

    private static Value text(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }

    @Test
    void a_secret_that_the_engine_left_wrapped_is_read_as_its_value() {
        Struct secret = Struct.newBuilder()
                .putFields("4dabf18193072939515e22adb298388d", text("1b47061264138c4ac30d75fd1eb44270"))
                .putFields("value", text("apiVersion: v1"))
                .build();

        Properties read = Wire.read(Struct.newBuilder()
                .putFields(
                        "kubeconfig", Value.newBuilder().setStructValue(secret).build())
                .build());

        assertThat(read).isEqualTo(Properties.of(Map.of("kubeconfig", "apiVersion: v1")));
    }

    @Test
    void an_object_without_the_engines_mark_stays_an_object() {
        Properties object = Properties.of(Map.of("labels", Map.of("value", "x")));

        assertThat(Wire.read(Wire.write(object))).isEqualTo(object);
    }
}
