package io.ashlar.observability.plan.dashboards;

import java.util.List;
import java.util.Optional;

/**
 * One picture.
 *
 * @param title what it shows
 * @param kind how
 * @param unit what its figures are
 * @param limit the figure from which it is red, if there is one; the alert's own where there is an alert
 * @param exemplars whether traces of single requests are shown in it
 * @param queries what it asks
 */
public record Panel(
        String title, Kind kind, Unit unit, Optional<Limit> limit, Exemplars exemplars, List<Query> queries) {
    public Panel {
        queries = List.copyOf(queries);
    }

    /** How a panel shows its figures, and how wide and high it is on Grafana's grid of 24 columns. */
    public enum Kind {
        GRAPH("timeseries", 12, 8),
        FIGURE("stat", 6, 4),
        TABLE("table", 12, 8);

        private final String grafana;
        private final int width;
        private final int height;

        Kind(String grafana, int width, int height) {
            this.grafana = grafana;
            this.width = width;
            this.height = height;
        }

        String grafana() {
            return grafana;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }
    }

    /** Whether traces of single requests are shown. */
    public enum Exemplars {
        SHOWN,
        NONE
    }

    /**
     * Where good ends.
     *
     * @param figure the figure
     * @param bad which side of it is red
     */
    public record Limit(double figure, Side bad) {
        /** A side of a figure. */
        public enum Side {
            ABOVE,
            BELOW
        }
    }

    static Panel graph(String title, Unit unit, Query... queries) {
        return new Panel(title, Kind.GRAPH, unit, Optional.empty(), Exemplars.NONE, List.of(queries));
    }

    static Panel figure(String title, Unit unit, String expression) {
        return new Panel(title, Kind.FIGURE, unit, Optional.empty(), Exemplars.NONE, List.of(Query.of(expression, "")));
    }

    static Panel table(String title, Unit unit, String expression) {
        return new Panel(title, Kind.TABLE, unit, Optional.empty(), Exemplars.NONE, List.of(Query.of(expression, "")));
    }

    Panel redAbove(double figure) {
        return limited(new Limit(figure, Limit.Side.ABOVE));
    }

    Panel redBelow(double figure) {
        return limited(new Limit(figure, Limit.Side.BELOW));
    }

    Panel withExemplars() {
        return new Panel(title, kind, unit, limit, Exemplars.SHOWN, queries);
    }

    private Panel limited(Limit red) {
        return new Panel(title, kind, unit, Optional.of(red), exemplars, queries);
    }
}
