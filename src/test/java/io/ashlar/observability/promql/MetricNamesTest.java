package io.ashlar.observability.promql;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.observability.plan.alerts.Alert;
import io.ashlar.observability.plan.alerts.Catalogue;
import io.ashlar.observability.plan.alerts.Recording;
import io.ashlar.observability.plan.alerts.RuleGroup;
import io.ashlar.observability.plan.alerts.Slo;
import io.ashlar.observability.plan.dashboards.Dashboards;
import io.ashlar.observability.plan.dashboards.Query;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No alert and no panel waits for a metric that nothing exposes. */
class MetricNamesTest {
    private static final List<RuleGroup> GROUPS =
            Catalogue.of(List.of(Slo.standard("shop", "user-service", "product")), 1000);

    @Test
    void names_are_told_from_functions_labels_and_durations() {
        assertThat(MetricNames.in("histogram_quantile(0.95, sum by (le, pod) (rate(a_bucket{x=~\"b(c)\"}[5m]))) > 1e9"
                        + " and on (pod) group_left () c:d_e:ratio offset 15m"))
                .containsExactly("a_bucket", "c:d_e:ratio");
    }

    @Test
    void every_metric_in_a_rule_or_a_panel_is_recorded_or_documented() {
        Set<String> known = new TreeSet<>(MetricNames.documented().keySet());
        GROUPS.stream()
                .flatMap(group -> group.recordings().stream())
                .map(Recording::series)
                .forEach(known::add);

        assertThat(used()).hasSizeGreaterThan(100).isSubsetOf(known);
    }

    @Test
    void no_documented_name_is_there_that_nobody_reads() {
        assertThat(MetricNames.documented().keySet()).isSubsetOf(used());
    }

    @Test
    void every_recorded_series_is_read_by_an_alert_or_a_panel() {
        assertThat(GROUPS.stream().flatMap(group -> group.recordings().stream()).map(Recording::series))
                .allMatch(used()::contains);
    }

    private static Set<String> used() {
        return Stream.of(
                        GROUPS.stream()
                                .flatMap(group -> group.recordings().stream())
                                .map(Recording::expression),
                        GROUPS.stream()
                                .flatMap(group -> group.alerts().stream())
                                .map(Alert::expression),
                        Dashboards.all().stream()
                                .flatMap(board -> board.rows().stream())
                                .flatMap(row -> row.panels().stream())
                                .flatMap(panel -> panel.queries().stream())
                                .map(Query::expression))
                .flatMap(expressions -> expressions)
                .flatMap(expression -> MetricNames.in(expression).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
