package io.ashlar.render.helm;

import io.ashlar.render.Cluster;
import io.ashlar.render.ClusterObject;
import io.ashlar.render.FileNames;
import io.ashlar.render.InstalledChart;
import io.ashlar.render.PlannedStack;
import io.ashlar.render.Yaml;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A Helm chart for each cluster of a stack. */
public final class HelmChartFiles {
    private static final String DEFINITION = "CustomResourceDefinition";

    private final String version;

    /** Charts of this version, such as {@code 1.4.0}. */
    public HelmChartFiles(String version) {
        this.version = version;
    }

    /**
     * The files of a stack.
     *
     * @return text by path: at the top where there is one cluster, else a folder for each
     */
    public SortedMap<String, String> of(PlannedStack stack, List<Cluster> clusters) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Cluster cluster : clusters) {
            boolean isOnly = clusters.size() == 1;
            String name = FileNames.safe(stack.project() + "-" + stack.stack() + (isOnly ? "" : "-" + cluster.name()));
            String prefix = isOnly ? "" : FileNames.safe(cluster.name()) + "/";
            chart(name, stack, cluster).forEach((path, text) -> files.put(prefix + path, text));
        }
        return Collections.unmodifiableSortedMap(files);
    }

    private Map<String, String> chart(String name, PlannedStack stack, Cluster cluster) {
        Map<String, String> files = new TreeMap<>();
        Map<List<String>, Parameter> parameters = new LinkedHashMap<>();
        Map<Boolean, List<ClusterObject>> definitions =
                cluster.objects().stream().collect(Collectors.partitioningBy(HelmChartFiles::isDefinition));
        FileNames.of(definitions.getOrDefault(true, List.of()))
                .forEach((object, file) -> files.put("crds/" + file, Yaml.write(object.content())));
        byFolder(definitions.getOrDefault(false, List.of()))
                .forEach((folder, objects) -> FileNames.of(objects).forEach((object, file) -> {
                    Parametrised parametrised = new Parametrised(object, kindKey(object, cluster.objects()));
                    parametrised.parameters().forEach(parameter -> parameters.put(parameter.path(), parameter));
                    files.put("templates/" + folder + "/" + file, Template.of(parametrised.content()));
                }));
        if (parameters.values().stream().findAny().isPresent()) {
            files.put("templates/_values.tpl", Template.HELPERS);
        }
        Collection<Parameter> values = parameters.values();
        for (InstalledChart chart : cluster.charts()) {
            files.put("releases/" + chart.key() + ".yaml", Yaml.write(chart.values()));
        }
        files.put(".helmignore", "/.rendered\n/releases/\n");
        files.put("Chart.yaml", Yaml.write(about(name, stack, cluster)));
        files.put("values.yaml", ChartValues.file(values));
        files.put("values.schema.json", ChartValues.schema(values));
        files.put("README.md", ChartReadme.of(name, stack, cluster, values));
        return files;
    }

    /** https://helm.sh/docs/topics/charts/#the-chartyaml-file */
    private Map<String, Object> about(String name, PlannedStack stack, Cluster cluster) {
        return Map.of(
                "apiVersion",
                "v2",
                "name",
                name,
                "description",
                "What stack %s of %s applies to its cluster %s"
                        .formatted(stack.stack(), stack.project(), cluster.name()),
                "type",
                "application",
                "version",
                version);
    }

    /** Helm installs {@code crds/} before it looks at the kinds of templates, and does not fill in values there. */
    private static boolean isDefinition(ClusterObject object) {
        return object.kind().equals(DEFINITION) && object.gaps().isEmpty();
    }

    private static Map<String, List<ClusterObject>> byFolder(List<ClusterObject> objects) {
        Map<String, List<ClusterObject>> folders = new TreeMap<>();
        for (ClusterObject object : objects) {
            String folder = object.namespace()
                    .map(namespace -> "namespaces/" + FileNames.safe(namespace))
                    .orElse("cluster");
            folders.computeIfAbsent(folder, any -> new ArrayList<>()).add(object);
        }
        return folders;
    }

    /** {@code deployment}; where kinds of two groups share everything, with the group. */
    private static String kindKey(ClusterObject object, List<ClusterObject> all) {
        String kind =
                Character.toLowerCase(object.kind().charAt(0)) + object.kind().substring(1);
        boolean isAlone = all.stream()
                        .filter(other -> other.title().equals(object.title()))
                        .count()
                == 1;
        return isAlone ? kind : kind + "." + object.group();
    }
}
