package io.ashlar.sandbox.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.sandbox.lifecycle.Request.Operation;
import io.ashlar.sandbox.time.Durations.Basis;
import org.junit.jupiter.api.Test;

class DurationsTest {
    private final Durations durations = Durations.known();

    @Test
    void every_figure_says_where_it_is_from() {
        assertThat(durations.all()).hasSizeGreaterThan(25).allSatisfy((type, typical) -> {
            assertThat(typical.source()).as(type).isNotBlank();
            assertThat(typical.create()).as(type).isPositive();
            if (typical.basis() != Basis.ESTIMATED) {
                assertThat(typical.source()).as(type).containsAnyOf("https://", "as a record", "public logs");
            }
        });
    }

    @Test
    void a_type_without_a_figure_takes_what_its_package_usually_takes() {
        assertThat(durations.of("aws:sqs/queue:Queue").orElseThrow().of(Operation.CREATE))
                .hasSeconds(2);
        assertThat(durations.of("ashlar:network:Network")).isEmpty();
    }

    @Test
    void a_change_takes_no_longer_than_a_moment_where_nothing_else_is_known() {
        assertThat(durations.of("aws:ec2/vpc:Vpc").orElseThrow().of(Operation.UPDATE))
                .hasSeconds(2);
        assertThat(durations.of("aws:eks/cluster:Cluster").orElseThrow().of(Operation.CREATE))
                .hasSeconds(540);
    }
}
