package io.ashlar.observability.plan.dashboards;

import io.ashlar.observability.plan.dashboards.Dashboard.Row;
import io.ashlar.observability.plan.dashboards.Dashboard.Variable;
import io.ashlar.observability.plan.dashboards.Panel.Exemplars;
import io.ashlar.observability.plan.dashboards.Panel.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A dashboard in Grafana's own words. It lays panels out from left to right and from top to bottom.
 *
 * @see <a href="https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/">The JSON model</a>
 */
public final class GrafanaModel {
    /** The uid that every cluster's Prometheus has in its Grafana: the chart's own default. */
    public static final String PROMETHEUS = "prometheus";

    /** The model of Grafana 11; later ones migrate it when they load it. */
    private static final int SCHEMA_VERSION = 39;

    private static final int COLUMNS = 24;
    private static final String GREEN = "green";
    private static final String RED = "red";

    private final Dashboard dashboard;
    private final List<Object> panels = new ArrayList<>();
    private int x;
    private int y;
    private int lineHeight;

    private GrafanaModel(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    /** The model of a dashboard. */
    public static Map<String, Object> of(Dashboard dashboard) {
        return new GrafanaModel(dashboard).model();
    }

    private Map<String, Object> model() {
        dashboard.rows().forEach(this::add);
        Map<String, Object> model = new TreeMap<>();
        model.put("uid", "ashlar-" + dashboard.key());
        model.put("title", dashboard.title());
        model.put("tags", List.of("ashlar"));
        model.put("schemaVersion", SCHEMA_VERSION);
        model.put("editable", false);
        model.put("graphTooltip", 1);
        model.put("refresh", "1m");
        model.put("timezone", "browser");
        model.put("time", Map.of("from", "now-6h", "to", "now"));
        model.put(
                "templating",
                Map.of(
                        "list",
                        dashboard.variables().stream()
                                .map(GrafanaModel::variable)
                                .toList()));
        model.put("annotations", Map.of("list", List.of(deployments())));
        model.put("panels", panels);
        return model;
    }

    private static Map<String, Object> datasource() {
        return Map.of("type", "prometheus", "uid", PROMETHEUS);
    }

    /** Most troubles begin with a deployment: every picture shows them. */
    private static Map<String, Object> deployments() {
        Map<String, Object> annotation = new TreeMap<>();
        annotation.put("name", "Deployments");
        annotation.put("datasource", datasource());
        annotation.put("enable", true);
        annotation.put("iconColor", "blue");
        annotation.put("expr", "changes(kube_deployment_status_observed_generation[2m]) > 0");
        annotation.put("titleFormat", "{{namespace}}/{{deployment}}");
        return annotation;
    }

    private static Map<String, Object> variable(Variable variable) {
        Map<String, Object> model = new TreeMap<>();
        model.put("name", variable.name());
        model.put("label", variable.name());
        model.put("type", "query");
        model.put("datasource", datasource());
        model.put("query", "label_values(%s, %s)".formatted(variable.series(), variable.label()));
        model.put("definition", "label_values(%s, %s)".formatted(variable.series(), variable.label()));
        model.put("refresh", 2);
        model.put("sort", 1);
        model.put("multi", false);
        model.put("includeAll", false);
        return model;
    }

    private void add(Row row) {
        newLine();
        Map<String, Object> heading = new TreeMap<>();
        heading.put("id", panels.size() + 1);
        heading.put("type", "row");
        heading.put("title", row.title());
        heading.put("collapsed", false);
        heading.put("panels", List.of());
        heading.put("gridPos", position(COLUMNS, 1));
        panels.add(heading);
        newLine();
        row.panels().forEach(this::add);
    }

    private void add(Panel panel) {
        if (x + panel.kind().width() > COLUMNS) {
            newLine();
        }
        Map<String, Object> model = new TreeMap<>();
        model.put("id", panels.size() + 1);
        model.put("type", panel.kind().grafana());
        model.put("title", panel.title());
        model.put("datasource", datasource());
        model.put("gridPos", position(panel.kind().width(), panel.kind().height()));
        model.put("targets", targets(panel));
        model.put("fieldConfig", Map.of("defaults", defaults(panel), "overrides", List.of()));
        model.put("options", options(panel));
        panels.add(model);
    }

    private Map<String, Object> position(int width, int height) {
        Map<String, Object> position = Map.of("x", x, "y", y, "w", width, "h", height);
        x += width;
        lineHeight = Math.max(lineHeight, height);
        return position;
    }

    private void newLine() {
        x = 0;
        y += lineHeight;
        lineHeight = 0;
    }

    private static List<Object> targets(Panel panel) {
        List<Object> targets = new ArrayList<>();
        for (Query query : panel.queries()) {
            Map<String, Object> target = new TreeMap<>();
            target.put("refId", String.valueOf((char) ('A' + targets.size())));
            target.put("datasource", datasource());
            target.put("expr", query.expression());
            target.put("legendFormat", query.legend().isEmpty() ? "__auto" : query.legend());
            target.put("exemplar", panel.exemplars() == Exemplars.SHOWN);
            target.put("instant", panel.kind() != Panel.Kind.GRAPH);
            target.put("range", panel.kind() == Panel.Kind.GRAPH);
            target.put("format", panel.kind() == Panel.Kind.TABLE ? "table" : "time_series");
            targets.add(target);
        }
        return targets;
    }

    private static Map<String, Object> defaults(Panel panel) {
        Map<String, Object> defaults = new TreeMap<>();
        defaults.put("unit", panel.unit().grafana());
        defaults.put("color", Map.of("mode", panel.kind() == Panel.Kind.GRAPH ? "palette-classic" : "thresholds"));
        defaults.put("thresholds", Map.of("mode", "absolute", "steps", steps(panel)));
        if (panel.kind() == Panel.Kind.GRAPH) {
            defaults.put("min", 0);
            defaults.put(
                    "custom",
                    Map.of(
                            "fillOpacity",
                            10,
                            "showPoints",
                            "never",
                            "thresholdsStyle",
                            Map.of("mode", panel.limit().isPresent() ? "line" : "off")));
        }
        return defaults;
    }

    /** The first step has no figure: it is what everything below the second is. */
    private static List<Object> steps(Panel panel) {
        boolean lowIsBad =
                panel.limit().map(Limit::bad).filter(Limit.Side.BELOW::equals).isPresent();
        Map<String, @Nullable Object> first = new TreeMap<>();
        first.put("color", lowIsBad ? RED : GREEN);
        first.put("value", null);
        List<Object> steps = new ArrayList<>(List.of(first));
        panel.limit().ifPresent(limit -> steps.add(Map.of("color", lowIsBad ? GREEN : RED, "value", limit.figure())));
        return steps;
    }

    private static Map<String, Object> options(Panel panel) {
        return switch (panel.kind()) {
            case GRAPH ->
                Map.of(
                        "legend", Map.of("displayMode", "list", "placement", "bottom", "showLegend", true),
                        "tooltip", Map.of("mode", "multi", "sort", "desc"));
            case FIGURE ->
                Map.of(
                        "reduceOptions", Map.of("calcs", List.of("lastNotNull"), "fields", "", "values", false),
                        "colorMode", "value",
                        "graphMode", "none");
            case TABLE -> Map.of("showHeader", true, "cellHeight", "sm");
        };
    }
}
