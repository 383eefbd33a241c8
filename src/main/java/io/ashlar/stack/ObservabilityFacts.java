package io.ashlar.stack;

import io.ashlar.observability.plan.LogStore;
import io.ashlar.observability.plan.alerts.Slo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Logs, traces, alerts and dashboards beside the metrics that every stack has.
 *
 * @param runbooks address below which {@code docs/runbooks} can be read ({@code runbooks})
 * @param logs what keeps logs ({@code logs}: {@code loki}, or {@code elasticsearch})
 * @param promises what services promise ({@code promises}: the names of services, by team)
 */
public record ObservabilityFacts(String runbooks, LogStore logs, List<Slo> promises) {
    private static final Map<String, LogStore> STORES =
            Map.of("loki", LogStore.LOKI, "elasticsearch", LogStore.ELASTICSEARCH);

    public ObservabilityFacts {
        promises = List.copyOf(promises);
    }

    static ObservabilityFacts read(ConfigSection section, List<Team> teams) {
        ObservabilityFacts facts = new ObservabilityFacts(
                section.text("runbooks"),
                section.optionalChoice(
                                "logs", key -> Optional.ofNullable(STORES.get(key)), List.of("loki", "elasticsearch"))
                        .orElse(LogStore.LOKI),
                section.optionalSection("promises")
                        .map(promises -> promises(promises, teams))
                        .orElse(List.of()));
        section.rejectUnknownKeys();
        return facts;
    }

    /** Only teams that there are: any other name is an unknown key. */
    private static List<Slo> promises(ConfigSection byTeam, List<Team> teams) {
        List<Slo> promises = new ArrayList<>();
        teams.forEach(team -> byTeam.texts(team.name())
                .forEach(service -> promises.add(Slo.standard(team.name(), service, team.owner()))));
        byTeam.rejectUnknownKeys();
        return promises;
    }
}
