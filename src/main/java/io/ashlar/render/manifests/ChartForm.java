package io.ashlar.render.manifests;

import io.ashlar.render.Cluster;
import io.ashlar.render.InstalledChart;
import io.ashlar.render.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How the charts of a stack are written. */
public enum ChartForm {
    /** One Argo CD Application for each chart: Argo CD fetches and renders it, hooks included. */
    ARGOCD("an Argo CD Application each; apply them to the cluster that runs Argo CD") {
        @Override
        Map<String, String> files(Cluster cluster, Optional<String> named) {
            Map<String, Object> destination = named.<Map<String, Object>>map(name -> Map.of("name", name))
                    .orElse(Map.of("server", "https://kubernetes.default.svc"));
            Map<String, String> files = new TreeMap<>();
            List<String> listed = new ArrayList<>();
            Map<String, String> unlisted = new LinkedHashMap<>();
            for (InstalledChart chart : cluster.charts()) {
                String name = named.map(prefix -> prefix + "-").orElse("") + chart.key();
                String file = "application-" + name + ".yaml";
                files.put(file, Yaml.write(application(name, chart, destination)));
                if (chart.gaps().isEmpty()) {
                    listed.add(file);
                } else {
                    unlisted.put(file, Kustomization.fields(chart.gaps()));
                }
            }
            if (!files.isEmpty()) {
                files.put(Kustomization.FILE, Kustomization.of(listed, unlisted));
            }
            return files;
        }
    },
    /** Entries that kustomize renders with Helm: {@code kustomize build --enable-helm}. Hooks do not run. */
    KUSTOMIZE("entries of charts/kustomization.yaml; build it with --enable-helm") {
        @Override
        Map<String, String> files(Cluster cluster, Optional<String> named) {
            Map<String, String> files = new TreeMap<>();
            List<Map<String, Object>> listed = new ArrayList<>();
            Map<String, String> unlisted = new LinkedHashMap<>();
            for (InstalledChart chart : cluster.charts()) {
                String values = "values-" + chart.key() + ".yaml";
                files.put(values, Yaml.write(chart.values()));
                if (chart.gaps().isEmpty()) {
                    listed.add(entry(chart, values));
                } else {
                    unlisted.put(values, Kustomization.fields(chart.gaps()));
                }
            }
            if (!files.isEmpty()) {
                files.put(
                        Kustomization.FILE,
                        Kustomization.of(listed.isEmpty() ? Map.of() : Map.of("helmCharts", listed), unlisted));
            }
            return files;
        }
    };

    private final String explanation;

    ChartForm(String explanation) {
        this.explanation = explanation;
    }

    /** What it is, as the end of a sentence. */
    String explanation() {
        return explanation;
    }

    /** The files for a cluster's charts, by name. Where there are several clusters, this one has a name. */
    abstract Map<String, String> files(Cluster cluster, Optional<String> named);

    /**
     * An Application. Charts with large definitions need server-side apply; whether Argo CD syncs by itself is left to the team.
     *
     * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/helm/">Helm in Argo CD, registries without a scheme</a>
     */
    private static Map<String, Object> application(String name, InstalledChart chart, Map<String, Object> destination) {
        Map<String, Object> helm = new TreeMap<>();
        helm.put("releaseName", chart.release());
        if (!chart.values().isEmpty()) {
            helm.put("valuesObject", chart.values());
        }
        Map<String, Object> to = new TreeMap<>(destination);
        to.put("namespace", chart.namespace());
        return Map.of(
                "apiVersion",
                "argoproj.io/v1alpha1",
                "kind",
                "Application",
                "metadata",
                Map.of("name", name, "namespace", "argocd"),
                "spec",
                Map.of(
                        "project",
                        "default",
                        "source",
                        Map.of(
                                "repoURL",
                                chart.place().replaceFirst("^oci://", ""),
                                "chart",
                                chart.chartName(),
                                "targetRevision",
                                chart.version().isEmpty() ? "*" : chart.version(),
                                "helm",
                                helm),
                        "destination",
                        to,
                        "syncPolicy",
                        Map.of("syncOptions", List.of("ServerSideApply=true"))));
    }

    /** https://kubectl.docs.kubernetes.io/references/kustomize/builtins/#_helmchartinflationgenerator_ */
    private static Map<String, Object> entry(InstalledChart chart, String values) {
        Map<String, Object> entry = new TreeMap<>();
        entry.put("name", chart.chartName());
        entry.put("repo", chart.place());
        entry.put("releaseName", chart.release());
        entry.put("namespace", chart.namespace());
        entry.put("valuesFile", values);
        entry.put("includeCRDs", true);
        if (!chart.version().isEmpty()) {
            entry.put("version", chart.version());
        }
        return entry;
    }
}
