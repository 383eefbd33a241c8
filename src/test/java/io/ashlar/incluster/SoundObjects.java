package io.ashlar.incluster;

import io.ashlar.core.manifest.ChartInstall;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Manifest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What nothing that this library puts into a cluster may lack; an empty list of findings is the aim. */
public final class SoundObjects {
    private static final Set<String> RUN_PODS = Set.of("Deployment", "StatefulSet", "DaemonSet", "CronJob", "Job");
    private static final Set<String> WITHOUT_PROBES = Set.of("CronJob", "Job");

    private static final String OWNER = "owner";

    private SoundObjects() {}

    /** Objects without an owner, pods without limits, probes or a network policy: each as one line. */
    public static List<String> findings(Collection<? extends InstallStep> plan) {
        List<String> findings = new ArrayList<>();
        List<Manifest> manifests = plan.stream()
                .filter(Manifest.class::isInstance)
                .map(Manifest.class::cast)
                .toList();
        manifests.stream()
                .filter(object -> !object.at("metadata", "labels").containsKey(OWNER))
                .forEach(object -> findings.add(object.resourceName() + " has no owner"));
        manifests.stream().filter(object -> RUN_PODS.contains(object.kind())).forEach(workload -> {
            containers(workload).forEach(container -> judge(workload, container, findings));
            if (!coveredByPolicy(workload, manifests)) {
                findings.add(workload.resourceName() + " has no network policy");
            }
        });
        plan.stream()
                .filter(ChartInstall.class::isInstance)
                .map(ChartInstall.class::cast)
                .filter(chart -> manifests.stream()
                        .noneMatch(object -> object.kind().equals("NetworkPolicy")
                                && object.namespace()
                                        .filter(chart.namespace()::equals)
                                        .isPresent()))
                .filter(chart -> !chart.namespace().equals("kube-system"))
                .forEach(chart -> findings.add(chart.resourceName() + " is in a namespace without network policy"));
        return findings;
    }

    private static void judge(Manifest workload, Map<?, ?> container, List<String> findings) {
        Map<?, ?> resources = map(container.get("resources"));
        for (String part : List.of("requests", "limits")) {
            for (String unit : List.of("cpu", "memory")) {
                if (!map(resources.get(part)).containsKey(unit)) {
                    findings.add(workload.resourceName() + " has no " + part + " of " + unit);
                }
            }
        }
        if (!WITHOUT_PROBES.contains(workload.kind())) {
            Stream.of("livenessProbe", "readinessProbe")
                    .filter(probe -> !container.containsKey(probe))
                    .forEach(probe -> findings.add(workload.resourceName() + " has no " + probe));
        }
    }

    private static List<Map<?, ?>> containers(Manifest workload) {
        Map<String, Object> pod = workload.kind().equals("CronJob")
                ? workload.at("spec", "jobTemplate", "spec", "template", "spec")
                : workload.at("spec", "template", "spec");
        return Stream.of("containers", "initContainers")
                .map(pod::get)
                .filter(Objects::nonNull)
                .flatMap(list -> ((List<?>) list).stream())
                .<Map<?, ?>>map(SoundObjects::map)
                .toList();
    }

    private static boolean coveredByPolicy(Manifest workload, List<Manifest> all) {
        Map<String, Object> template = workload.kind().equals("CronJob")
                ? workload.at("spec", "jobTemplate", "spec", "template", "metadata", "labels")
                : workload.at("spec", "template", "metadata", "labels");
        return all.stream()
                .filter(object -> object.kind().equals("NetworkPolicy"))
                .filter(policy -> policy.namespace().equals(workload.namespace()))
                .map(policy -> policy.at("spec", "podSelector", "matchLabels"))
                .anyMatch(selector -> template.entrySet().containsAll(selector.entrySet()));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
