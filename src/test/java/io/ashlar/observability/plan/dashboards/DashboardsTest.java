package io.ashlar.observability.plan.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.ashlar.observability.tools.Tool;
import io.ashlar.observability.tools.Tool.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DashboardsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonMapper YAML = new JsonMapper(new YAMLFactory());
    private static final Pattern LEGEND = Pattern.compile("\\{\\{(\\w+)}}");
    private static final int COLUMNS = 24;

    @TempDir
    Path folder;

    static Stream<Dashboard> dashboards() {
        return Dashboards.all().stream();
    }

    @Test
    void there_is_one_for_each_thing_that_people_ask_about() {
        assertThat(dashboards().map(Dashboard::title))
                .containsExactly(
                        "Platform health",
                        "Cluster capacity",
                        "Workload golden signals",
                        "SLO and error budget",
                        "Deployments",
                        "Postgres",
                        "Redis",
                        "Backups",
                        "Ingress",
                        "Logs and traces",
                        "Cost");
    }

    /** As recording rules, which are PromQL and nothing else, with a value for each variable. */
    @Test
    void prometheus_parses_every_query() throws Exception {
        List<Object> rules = new ArrayList<>();
        dashboards()
                .flatMap(DashboardsTest::queries)
                .forEach(query -> rules.add(Map.of(
                        "record",
                        "panel:query%d:check".formatted(rules.size()),
                        "expr",
                        query.expression()
                                .replace("$__rate_interval", "5m")
                                .replaceAll("\\$(namespace|service|slo|instance)", "some"))));
        Path file = folder.resolve("queries.yaml");
        YAML.writeValue(file.toFile(), Map.of("groups", List.of(Map.of("name", "queries", "rules", rules))));

        Outcome checked = Tool.PROMTOOL.run("check", "rules", file.toString());

        assertThat(checked.output()).contains("SUCCESS: %d rules found".formatted(rules.size()));
        assertThat(checked.exit()).isZero();
        assertThat(rules).hasSize(146);
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void panels_have_ids_of_their_own_and_do_not_overlap(Dashboard dashboard) {
        JsonNode panels = JSON.valueToTree(GrafanaModel.of(dashboard)).path("panels");
        Set<Integer> ids = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (JsonNode panel : panels) {
            assertThat(ids.add(panel.path("id").asInt())).isTrue();
            JsonNode at = panel.path("gridPos");
            assertThat(at.path("x").asInt() + at.path("w").asInt()).isLessThanOrEqualTo(COLUMNS);
            for (int x = 0; x < at.path("w").asInt(); x++) {
                for (int y = 0; y < at.path("h").asInt(); y++) {
                    String cell =
                            (at.path("x").asInt() + x) + "/" + (at.path("y").asInt() + y);
                    assertThat(taken.add(cell)).as(panel.path("title").asText()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void every_panel_asks_the_clusters_prometheus_something_and_says_in_which_unit(Dashboard dashboard) {
        JsonNode model = JSON.valueToTree(GrafanaModel.of(dashboard));

        assertThat(model.path("uid").asText()).startsWith("ashlar-").hasSizeLessThanOrEqualTo(40);
        for (JsonNode panel : model.path("panels")) {
            if (!panel.path("type").asText().equals("row")) {
                assertThat(panel.path("datasource").path("uid").asText()).isEqualTo("prometheus");
                assertThat(panel.path("targets")).isNotEmpty();
                assertThat(panel.path("fieldConfig")
                                .path("defaults")
                                .path("unit")
                                .asText())
                        .isNotBlank();
            }
        }
    }

    /** A variable that is not declared asks for its own name, and finds nothing. */
    @ParameterizedTest
    @MethodSource("dashboards")
    void every_variable_in_a_query_can_be_chosen(Dashboard dashboard) {
        List<String> chosen =
                dashboard.variables().stream().map(Dashboard.Variable::name).toList();

        assertThat(queries(dashboard)
                        .flatMap(query -> Pattern.compile("\\$([a-z]\\w*)")
                                .matcher(query.expression())
                                .results())
                        .map(found -> found.group(1)))
                .isSubsetOf(chosen);
    }

    /** A label in a legend that the query does not keep shows as nothing. */
    @ParameterizedTest
    @MethodSource("dashboards")
    void every_label_in_a_legend_is_kept_by_its_query(Dashboard dashboard) {
        queries(dashboard).filter(query -> query.expression().contains(" by (")).forEach(query -> assertThat(
                        LEGEND.matcher(query.legend()).results().map(found -> found.group(1)))
                .allMatch(label -> Pattern.compile("by \\([^)]*\\b" + label + "\\b[^)]*\\)")
                        .matcher(query.expression())
                        .find()));
    }

    @Test
    void latency_leads_to_the_traces_of_slow_requests() {
        JsonNode panels =
                JSON.valueToTree(GrafanaModel.of(ServiceDashboards.workloads())).path("panels");

        assertThat(panels)
                .filteredOn(panel -> panel.path("title").asText().equals("Answers within"))
                .singleElement()
                .satisfies(panel -> assertThat(panel.path("targets"))
                        .allMatch(target -> target.path("exemplar").asBoolean()));
    }

    private static Stream<Query> queries(Dashboard dashboard) {
        return dashboard.rows().stream()
                .flatMap(row -> row.panels().stream())
                .flatMap(panel -> panel.queries().stream());
    }
}
