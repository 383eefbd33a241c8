package io.ashlar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void a_failure_outweighs_an_unknown_which_outweighs_a_pass() {
        assertThat(Verdict.pass().and(Verdict.unknown("arn"))).isEqualTo(Verdict.unknown("arn"));
        assertThat(Verdict.unknown("arn").and(Verdict.fail("open"))).isEqualTo(Verdict.fail("open"));
        assertThat(Verdict.notApplicable("no").and(Verdict.pass())).isEqualTo(Verdict.pass());
    }

    @Test
    void faults_add_up_and_none_is_said_twice() {
        assertThat(Verdict.fail("a")
                        .and(Verdict.fail("b"))
                        .and(Verdict.fail("a"))
                        .messages())
                .containsExactly("a", "b");
        assertThat(Verdict.fail("a").and(Verdict.fail("a")).messages()).containsExactly("a");
    }

    @Test
    void nothing_to_check_is_not_applicable() {
        assertThat(Verdict.each(List.of(), item -> Verdict.fail("never")).outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }
}
