package io.ashlar.core;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @Test
    void children_are_called_by_component_role_and_key() {
        assertThat(Names.of("main").child("vpc")).isEqualTo("main-vpc");
        assertThat(Names.of("main").child("nat", "eu-west-1a")).isEqualTo("main-nat-eu-west-1a");
    }

    @Test
    void a_name_that_fits_is_left_alone() {
        assertThat(Names.within(8, "database")).isEqualTo("database");
    }

    @Test
    void a_name_that_is_too_long_ends_in_a_digest_of_the_whole() {
        assertThat(Names.within(20, "orders-database-of-the-shop")).isEqualTo("orders-data-0371f728");
    }

    @Property
    void shortened_names_fit_and_stay_apart(
            @ForAll @LowerChars @StringLength(min = 1, max = 80) String one,
            @ForAll @LowerChars @StringLength(min = 1, max = 80) String other,
            @ForAll @IntRange(min = 12, max = 63) int limit) {
        assertThat(Names.within(limit, one)).hasSizeLessThanOrEqualTo(limit);
        assertThat(Names.within(limit, one).equals(Names.within(limit, other))).isEqualTo(one.equals(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "main", "shop-2", "a1", "abcdefghijklmnopqrstuvwxyz-12345"})
    void component_names_that_every_cloud_takes_are_accepted(String name) {
        Problems problems = Problems.of("Network", name);
        Names.check(name, problems);
        assertThat(problems.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1a", "-a", "a-", "a_b", "a.b", "abcdefghijklmnopqrstuvwxyz-123456"})
    void component_names_that_some_cloud_refuses_are_refused(String name) {
        Problems problems = Problems.of("Network", name);
        Names.check(name, problems);
        assertThat(problems.found()).extracting(Problem::code).containsExactly("CORE-001");
    }
}
