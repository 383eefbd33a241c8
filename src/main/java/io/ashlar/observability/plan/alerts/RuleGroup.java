package io.ashlar.observability.plan.alerts;

import java.util.List;

/**
 * Rules that are evaluated together, in order: what is recorded first, then the alerts that read it.
 *
 * @param name its name, also in the name of the object that carries it
 * @param recordings what is computed ahead
 * @param alerts alerts
 */
public record RuleGroup(String name, List<Recording> recordings, List<Alert> alerts) {
    public RuleGroup {
        recordings = List.copyOf(recordings);
        alerts = List.copyOf(alerts);
    }

    static RuleGroup of(String name, Alert... alerts) {
        return new RuleGroup(name, List.of(), List.of(alerts));
    }
}
