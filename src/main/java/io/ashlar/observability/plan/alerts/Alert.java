package io.ashlar.observability.plan.alerts;

import io.ashlar.monitoring.plan.AlertTier;
import java.time.Duration;

/**
 * One alert.
 *
 * @param name its name, which is also its runbook's
 * @param tier how much it matters
 * @param team who acts on it, as the {@code team} label that Alertmanager routes by
 * @param expression PromQL that has a result as long as something is wrong
 * @param hold how long that must last
 * @param summary one line that names the thing; may hold {@code {{ $labels.… }}}
 * @param description what it means and what was measured; may hold templates too
 * @see <a href="https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/">Alerting rules</a>
 */
public record Alert(
        String name,
        AlertTier tier,
        String team,
        String expression,
        Duration hold,
        String summary,
        String description) {

    static Draft critical(String name, String team) {
        return new Draft(name, AlertTier.CRITICAL, team);
    }

    static Draft warning(String name, String team) {
        return new Draft(name, AlertTier.WARNING, team);
    }

    static Draft info(String name, String team) {
        return new Draft(name, AlertTier.INFO, team);
    }

    /** An alert of which is known how much it matters, and to whom. */
    record Draft(String name, AlertTier tier, String team) {

        Condition when(String expression) {
            return new Condition(this, expression.strip());
        }
    }

    /** An alert of which is also known what is wrong. */
    record Condition(Draft draft, String expression) {

        Lasting forMinutes(int minutes) {
            return new Lasting(this, Duration.ofMinutes(minutes));
        }
    }

    /** An alert of which only the words are missing. */
    record Lasting(Condition condition, Duration hold) {

        Alert says(String summary, String description) {
            Draft draft = condition.draft();
            return new Alert(
                    draft.name(), draft.tier(), draft.team(), condition.expression(), hold, summary, description);
        }
    }
}
