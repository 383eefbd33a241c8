package io.ashlar.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AwsMachinesTest {

    @ParameterizedTest
    @CsvSource({
        "t3.medium, 2, 4",
        "t3.large, 2, 8",
        "db.t4g.micro, 2, 1",
        "db.t3.large, 2, 8",
        "db.r6g.large, 2, 16",
        "m7g.4xlarge, 16, 64",
        "cache.t3.medium, 2, 4",
        "c7i.xlarge, 4, 8"
    })
    void the_name_says_processors_and_memory(String type, int processors, int memoryGib) {
        assertThat(AwsMachines.of(type)).contains(new Machine(processors, memoryGib));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t3", "db.serverless", "p5.48xlarge", "t3.huge", "m5.metal"})
    void other_names_say_nothing(String type) {
        assertThat(AwsMachines.of(type)).isEmpty();
    }

    @Test
    void a_single_medium_of_a_memory_family_has_one_processor() {
        assertThat(AwsMachines.of("cache.r6g.medium")).contains(new Machine(1, 8));
    }
}
