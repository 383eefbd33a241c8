package io.ashlar.render;

import io.ashlar.core.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a stack puts into one cluster.
 *
 * @param name the cluster's, after the provider that the stack reaches it by
 * @param objects in the order in which they are applied
 * @param charts by namespace and release
 * @param leftOut what no file is written for
 */
public record Cluster(String name, List<ClusterObject> objects, List<InstalledChart> charts, List<LeftOut> leftOut) {
    private static final String KUBERNETES = "kubernetes:";

    public Cluster {
        objects = List.copyOf(objects);
        charts = List.copyOf(charts);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Something in a cluster that no file is written for.
     *
     * @param what such as {@code Secret shop/database}
     * @param reason why, and what to do, as a sentence
     */
    public record LeftOut(String what, String reason) {}

    /**
     * The clusters of a stack, by name.
     *
     * @throws io.ashlar.core.InvalidInputException if two resources are the same object, or two clusters have one name
     */
    public static List<Cluster> of(PlannedStack stack) {
        Map<String, List<PlannedStack.Resource>> byProvider = new TreeMap<>();
        for (PlannedStack.Resource resource : stack.resources()) {
            if (resource.type().startsWith(KUBERNETES)) {
                byProvider
                        .computeIfAbsent(resource.provider(), any -> new ArrayList<>())
                        .add(resource);
            }
        }
        Problems problems = Problems.of("Stack", stack.stack());
        Map<String, Cluster> clusters = new TreeMap<>();
        byProvider.forEach((provider, resources) -> {
            Cluster cluster = one(clusterName(provider), resources, problems);
            if (clusters.put(cluster.name(), cluster) != null) {
                problems.add(
                        "RND-003",
                        "provider",
                        "'" + clusterName(provider) + "' twice",
                        "each cluster's provider has a name of its own, which its files are put under",
                        "Name one of them otherwise.");
            }
        });
        problems.throwIfAny();
        return List.copyOf(clusters.values());
    }

    private static String clusterName(String provider) {
        return provider.isEmpty() ? "default" : PlannedStack.lastOf(provider);
    }

    private static Cluster one(String name, List<PlannedStack.Resource> resources, Problems problems) {
        List<InstalledChart> charts = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        Map<String, ClusterObject> objects = new TreeMap<>();
        for (PlannedStack.Resource resource : resources) {
            if (resource.type().equals("kubernetes:helm.sh/v3:Release")) {
                add(InstalledChart.of(resource), InstalledChart.untold(resource), charts, leftOut);
            } else if (isPatch(resource) || resource.inputs().containsKey("items")) {
                leftOut.add(new LeftOut(
                        resource.type() + " " + resource.name(),
                        "It is no object of its own. Give the program the objects themselves."));
            } else {
                add(ClusterObject.of(resource), objects, leftOut, problems);
            }
        }
        charts.sort(Comparator.comparing(InstalledChart::namespace).thenComparing(InstalledChart::release));
        return new Cluster(
                name, objects.values().stream().sorted(InstallOrder.OF_OBJECTS).toList(), charts, leftOut);
    }

    private static void add(
            InstalledChart chart, Optional<String> untold, List<InstalledChart> charts, List<LeftOut> leftOut) {
        if (chart.place().isEmpty()) {
            leftOut.add(new LeftOut(
                    chart.title(), "It lies in no repository that a file could name. Install it from where it lies."));
            return;
        }
        charts.add(chart);
        untold.ifPresent(options -> leftOut.add(
                new LeftOut(chart.title(), "The files do not say its " + options + ". Say it where it is installed.")));
    }

    /** The engine's own way to change an object of somebody else: its type says so, its kind does not. */
    private static boolean isPatch(PlannedStack.Resource resource) {
        return resource.type().endsWith("Patch")
                && !String.valueOf(resource.inputs().get("kind")).endsWith("Patch");
    }

    private static void add(
            ClusterObject object, Map<String, ClusterObject> objects, List<LeftOut> leftOut, Problems problems) {
        if (SecretKeys.isSecret(object)) {
            leftOut.add(new LeftOut(object.title(), SecretKeys.reason(object)));
        } else if (objects.put(object.identity(), object) != null) {
            problems.add(
                    "RND-004",
                    "resources",
                    object.title() + " twice",
                    "an object belongs to one resource",
                    "Remove one of the two from the program.");
        }
    }
}
