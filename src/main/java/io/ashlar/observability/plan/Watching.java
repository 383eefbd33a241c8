package io.ashlar.observability.plan;

import io.ashlar.core.Names;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.observability.plan.alerts.Catalogue;
import io.ashlar.observability.plan.alerts.RuleFile;
import io.ashlar.observability.plan.alerts.RuleGroup;
import io.ashlar.observability.plan.dashboards.Dashboard;
import io.ashlar.observability.plan.dashboards.Dashboards;
import io.ashlar.observability.plan.dashboards.GrafanaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Rules, dashboards and data sources as objects that Prometheus' operator and Grafana's sidecars find by themselves. */
final class Watching {
    private final Names names;
    private final ObservabilitySpec spec;
    private final Function<Object, String> json;

    Watching(Names names, ObservabilitySpec spec, Function<Object, String> json) {
        this.names = names;
        this.spec = spec;
        this.json = json;
    }

    List<InstallStep> plan() {
        List<InstallStep> steps = new ArrayList<>();
        Catalogue.of(spec.objectives(), spec.monthlyBudget()).forEach(group -> steps.add(rules(group)));
        Dashboards.all().forEach(dashboard -> steps.add(dashboard(dashboard)));
        steps.add(Manifest.of(names.child("data-sources"), "v1", "ConfigMap", Homes.MAIN, "data-sources")
                .labelled(spec.ownership().labels("grafana", "data-sources"))
                .labelled(Map.of("grafana_datasource", "1"))
                .with("data", Map.of("ashlar.yaml", json.apply(DataSources.of(spec)))));
        return steps;
    }

    /** https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PrometheusRule. */
    private Manifest rules(RuleGroup group) {
        return Manifest.of(
                        names.child("rules", group.name()),
                        "monitoring.coreos.com/v1",
                        "PrometheusRule",
                        Homes.MAIN,
                        group.name())
                .labelled(spec.ownership().labels("prometheus", "rules"))
                .with("spec", new RuleFile(spec.runbooks()).of(List.of(group)));
    }

    private Manifest dashboard(Dashboard dashboard) {
        return Manifest.of(
                        names.child("dashboard", dashboard.key()),
                        "v1",
                        "ConfigMap",
                        Homes.MAIN,
                        "dashboard-" + dashboard.key())
                .labelled(spec.ownership().labels("grafana", "dashboards"))
                .labelled(Map.of("grafana_dashboard", "1"))
                .with("data", Map.of(dashboard.key() + ".json", json.apply(GrafanaModel.of(dashboard))));
    }
}
