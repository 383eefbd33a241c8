package io.ashlar.observability.plan.dashboards;

/**
 * How figures are written.
 *
 * @see <a href="https://github.com/grafana/grafana/blob/main/packages/grafana-data/src/valueFormats/categories.ts">Grafana's units</a>
 */
public enum Unit {
    COUNT("short"),
    SHARE("percentunit"),
    SECONDS("s"),
    BYTES("bytes"),
    PER_SECOND("ops"),
    REQUESTS_PER_SECOND("reqps"),
    DOLLARS("currencyUSD");

    private final String grafana;

    Unit(String grafana) {
        this.grafana = grafana;
    }

    String grafana() {
        return grafana;
    }
}
