package io.ashlar.observability.plan.dashboards;

import java.util.ArrayList;
import java.util.List;

/**
 * One dashboard.
 *
 * @param key its name in addresses and objects; it never changes, since people keep links
 * @param title what it is called
 * @param variables what is chosen at its top
 * @param rows its panels, under headings
 */
public record Dashboard(String key, String title, List<Variable> variables, List<Row> rows) {
    public Dashboard {
        variables = List.copyOf(variables);
        rows = List.copyOf(rows);
    }

    /**
     * Something that is chosen.
     *
     * @param name what queries call it
     * @param series series whose label holds the choices
     * @param label that label
     */
    public record Variable(String name, String series, String label) {}

    /**
     * Panels under a heading.
     *
     * @param title the heading
     * @param panels the panels
     */
    public record Row(String title, List<Panel> panels) {
        public Row {
            panels = List.copyOf(panels);
        }
    }

    static Dashboard of(String key, String title) {
        return new Dashboard(key, title, List.of(), List.of());
    }

    Dashboard choosing(String name, String series, String label) {
        List<Variable> more = new ArrayList<>(variables);
        more.add(new Variable(name, series, label));
        return new Dashboard(key, title, more, rows);
    }

    Dashboard row(String heading, Panel... panels) {
        List<Row> more = new ArrayList<>(rows);
        more.add(new Row(heading, List.of(panels)));
        return new Dashboard(key, title, variables, more);
    }
}
