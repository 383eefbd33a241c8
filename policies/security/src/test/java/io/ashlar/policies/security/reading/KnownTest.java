package io.ashlar.policies.security.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.PropertyValue;
import io.ashlar.policy.Verdict;
import io.ashlar.policy.test.Given;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownTest {
    private static final PropertyMap BLOCK =
            (PropertyMap) PropertyValue.of(Map.of("yes", "here", "no", List.of(), "unknown", Given.UNKNOWN));

    private static Verdict any(String... keys) {
        return Known.any(List.of(keys), key -> !BLOCK.texts(key).isEmpty(), "none is");
    }

    private static Verdict notBoth(String one, String other) {
        return Known.notBoth(() -> found(one), () -> found(other), (a, b) -> a + " and " + b);
    }

    private static Optional<String> found(String key) {
        return Texts.first(BLOCK, text -> true, key);
    }

    @Test
    void one_that_is_known_to_be_is_enough_whatever_is_unknown() {
        assertThat(any("no", "unknown", "yes")).isEqualTo(Verdict.pass());
    }

    @Test
    void one_that_is_unknown_may_be_the_one() {
        assertThat(any("no", "unknown")).isEqualTo(Verdict.unknown("unknown"));
    }

    @Test
    void none_is_a_failure_also_where_there_is_nothing() {
        assertThat(any("no")).isEqualTo(Verdict.fail("none is"));
        assertThat(any()).isEqualTo(Verdict.fail("none is"));
    }

    @Test
    void two_that_must_not_meet_fail_together_and_pass_if_either_is_known_to_be_away() {
        assertThat(notBoth("yes", "yes")).isEqualTo(Verdict.fail("here and here"));
        assertThat(notBoth("unknown", "no")).isEqualTo(Verdict.pass());
        assertThat(notBoth("no", "unknown")).isEqualTo(Verdict.pass());
        assertThat(notBoth("unknown", "yes")).isEqualTo(Verdict.unknown("unknown"));
        assertThat(notBoth("yes", "unknown")).isEqualTo(Verdict.unknown("unknown"));
    }
}
