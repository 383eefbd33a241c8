package io.ashlar.policy.evaluation;

import io.ashlar.policy.Outcome;
import java.util.Map;

/**
 * How many verdicts there were.
 *
 * @param outcomes count of verdicts by outcome
 * @param suppressed how many of the failures somebody accepted
 */
public record Tally(Map<Outcome, Long> outcomes, long suppressed) {
    public Tally {
        outcomes = Map.copyOf(outcomes);
    }

    /** How many verdicts had this outcome. */
    public long of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** How many verdicts there were; what does not apply is none. */
    public long verdicts() {
        return of(Outcome.PASS) + of(Outcome.FAIL) + of(Outcome.UNKNOWN) + of(Outcome.BROKEN);
    }

    /** One line: {@code 540 verdicts: 512 pass, 3 fail (2 accepted), 25 unknown until the update}. */
    public String line() {
        StringBuilder line = new StringBuilder("%d verdicts: %d pass".formatted(verdicts(), of(Outcome.PASS)));
        if (of(Outcome.FAIL) > 0) {
            line.append(", %d fail".formatted(of(Outcome.FAIL)));
            line.append(suppressed > 0 ? " (%d accepted)".formatted(suppressed) : "");
        }
        if (of(Outcome.UNKNOWN) > 0) {
            line.append(", %d unknown until the update".formatted(of(Outcome.UNKNOWN)));
        }
        if (of(Outcome.BROKEN) > 0) {
            line.append(", %d not judged because a rule failed".formatted(of(Outcome.BROKEN)));
        }
        return line.toString();
    }
}
