package io.ashlar.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void a_problem_reads_as_a_sentence_with_its_code() {
        Problems problems = Problems.of("Postgres", "orders")
                .add("PG-014", "backupRetentionDays", 45, "RDS allows 0 to 35", "Lower it, or add a Backup.");

        assertThat(catchThrowableOfType(InvalidInputException.class, problems::throwIfAny))
                .hasMessage(
                        "PG-014 Postgres 'orders': backupRetentionDays is 45, but RDS allows 0 to 35. Lower it, or add"
                                + " a Backup.");
    }

    @Test
    void nothing_wrong_throws_nothing() {
        assertThatCode(() -> Problems.of("Postgres", "orders")
                        .require(true, "PG-001", "a", 1, "b", "c")
                        .throwIfAny())
                .doesNotThrowAnyException();
    }

    @Test
    void several_checks_are_reported_as_one() {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> Problems.reportTogether(List.of(
                        () -> Problems.of("Network", "main")
                                .add("A-1", "a", 1, "b", "C.")
                                .throwIfAny(),
                        () -> {},
                        () -> Problems.of("Redis", "cache")
                                .add("B-1", "a", 1, "b", "C.")
                                .throwIfAny())));

        assertThat(refused.problems()).extracting(Problem::code).containsExactly("A-1", "B-1");
        assertThat(refused)
                .hasMessage(
                        """
                A-1 Network 'main': a is 1, but b. C.
                B-1 Redis 'cache': a is 1, but b. C.""");
    }
}
