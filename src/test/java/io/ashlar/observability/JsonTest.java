package io.ashlar.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    /** Else every run of the engine would find every dashboard changed. */
    @Test
    void the_text_does_not_depend_on_the_order_of_a_map() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("z", 1);
        inner.put("a", true);
        Map<String, Object> outer = new LinkedHashMap<>();
        outer.put("second", List.of(inner, "x"));
        outer.put("first", inner);

        assertThat(Json.text(outer))
                .isEqualTo("{\"first\":{\"a\":true,\"z\":1},\"second\":[{\"a\":true,\"z\":1},\"x\"]}");
    }

    @Test
    void nothing_stays_nothing() {
        List<Object> steps = new ArrayList<>();
        steps.add(null);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("value", null);
        map.put("steps", steps);

        assertThat(Json.text(map)).isEqualTo("{\"steps\":[null],\"value\":null}");
    }
}
