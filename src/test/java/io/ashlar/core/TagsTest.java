package io.ashlar.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TagsTest {

    @Test
    void the_later_value_wins_and_the_original_stays() {
        Tags tags = Tags.none().with("owner", "platform");

        assertThat(tags.with("owner", "shop").values()).isEqualTo(Map.of("owner", "shop"));
        assertThat(tags.with(Map.of("cost", "1")).values()).isEqualTo(Map.of("cost", "1", "owner", "platform"));
        assertThat(tags.values()).isEqualTo(Map.of("owner", "platform"));
    }

    @Test
    void a_named_resource_carries_its_name() {
        assertThat(Tags.none().with("owner", "platform").named("main-vpc"))
                .isEqualTo(Map.of("Name", "main-vpc", "owner", "platform"));
    }
}
