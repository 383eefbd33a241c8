package io.ashlar.render.manifests;

import io.ashlar.render.Cluster;
import io.ashlar.render.ClusterObject;
import io.ashlar.render.FileNames;
import io.ashlar.render.PlannedStack;
import io.ashlar.render.Yaml;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Folders for kustomize. */
public final class ManifestFiles {
    private static final String WHOLE_CLUSTER = "cluster";

    private final ChartForm form;

    /** Files with the charts in this form. */
    public ManifestFiles(ChartForm form) {
        this.form = form;
    }

    /**
     * The files of a stack.
     *
     * @return text by path: at the top where there is one cluster, else a folder for each
     */
    public SortedMap<String, String> of(PlannedStack stack, List<Cluster> clusters) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Cluster cluster : clusters) {
            Optional<String> folder = clusters.size() == 1 ? Optional.empty() : Optional.of(cluster.name());
            String prefix = folder.map(name -> FileNames.safe(name) + "/").orElse("");
            objects(cluster).forEach((path, text) -> files.put(prefix + path, text));
            form.files(cluster, folder).forEach((path, text) -> files.put(prefix + "charts/" + path, text));
        }
        files.put("README.md", new ManifestReadme(form).of(stack, clusters));
        return Collections.unmodifiableSortedMap(files);
    }

    private static Map<String, String> objects(Cluster cluster) {
        Map<String, List<ClusterObject>> folders = new LinkedHashMap<>();
        folders.put(WHOLE_CLUSTER, new ArrayList<>());
        cluster.objects().stream()
                .flatMap(object -> object.namespace().stream())
                .sorted()
                .distinct()
                .forEach(namespace -> folders.put("namespaces/" + FileNames.safe(namespace), new ArrayList<>()));
        for (ClusterObject object : cluster.objects()) {
            String folder = object.namespace()
                    .map(namespace -> "namespaces/" + FileNames.safe(namespace))
                    .orElse(WHOLE_CLUSTER);
            folders.getOrDefault(folder, new ArrayList<>()).add(object);
        }
        Map<String, String> files = new TreeMap<>();
        List<String> listed = new ArrayList<>();
        folders.forEach((folder, objects) -> {
            if (folder(folder, objects, files)) {
                listed.add(folder);
            }
        });
        if (!listed.isEmpty()) {
            files.put(Kustomization.FILE, Kustomization.top(listed));
        }
        return files;
    }

    /** Adds a folder's files; whether kustomize finds something in it. */
    private static boolean folder(String folder, List<ClusterObject> objects, Map<String, String> files) {
        List<String> listed = new ArrayList<>();
        Map<String, String> unlisted = new LinkedHashMap<>();
        FileNames.of(objects).forEach((object, name) -> {
            files.put(folder + "/" + name, Yaml.write(object.content()));
            if (object.gaps().isEmpty()) {
                listed.add(name);
            } else {
                unlisted.put(name, Kustomization.fields(object.gaps()));
            }
        });
        if (!listed.isEmpty() || !unlisted.isEmpty()) {
            files.put(folder + "/" + Kustomization.FILE, Kustomization.of(listed, unlisted));
        }
        return !listed.isEmpty();
    }
}
