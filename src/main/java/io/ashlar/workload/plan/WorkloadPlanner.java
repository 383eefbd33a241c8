package io.ashlar.workload.plan;

import io.ashlar.core.Names;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.core.manifest.Traffic;
import io.ashlar.ingress.plan.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns a checked specification into objects. */
public final class WorkloadPlanner {
    /** Where Prometheus runs, and how its pods are called: they alone may ask for metrics. */
    private static final Map<String, Object> PROMETHEUS = Traffic.application("monitoring", "prometheus");

    /** A pod that dies at once is not ready; longer than the readiness probe's first two tries. */
    private static final int MIN_READY_SECONDS = 10;

    /** As many as the deployment that it comes with; see row C13 of the sources for Argo CD's. */
    private static final int REVISIONS = 10;

    private static final int SCALE_DOWN_SECONDS = 300;

    private WorkloadPlanner() {}

    /** The objects of a service. */
    public static List<InstallStep> service(String name, ServiceSpec spec) {
        Names names = Names.of(name);
        PodPlan pods = new PodPlan(name, "service", spec.pod());
        List<InstallStep> steps = new ArrayList<>();
        steps.add(pods.serviceAccount(names.child("service-account")));
        steps.add(pods.networkPolicy(names.child("network-policy"), ingress(spec)));
        steps.add(deployment(names, pods, spec.pod(), spec.running())
                .after(names.child("service-account"))
                .after(names.child("network-policy")));
        steps.add(
                Manifest.of(names.child("service"), "v1", "Service", spec.pod().namespace(), name)
                        .labelled(pods.labels())
                        .with(
                                "spec",
                                Map.of(
                                        "type",
                                        "ClusterIP",
                                        "selector",
                                        pods.selector(),
                                        "ports",
                                        List.of(Map.of(
                                                "name",
                                                PodPlan.PORT_NAME,
                                                "port",
                                                spec.running().port(),
                                                "targetPort",
                                                PodPlan.PORT_NAME,
                                                "protocol",
                                                "TCP")))));
        steps.add(budget(names, pods, spec.pod()));
        spec.running().scaling().ifPresent(scaling -> steps.add(autoscaler(names, pods, spec.pod(), scaling)));
        spec.metricsPath()
                .ifPresent(path -> steps.add(monitor(names, pods, spec.pod(), "ServiceMonitor", "endpoints", path)));
        spec.entry()
                .filter(entry -> !spec.hosts().isEmpty())
                .ifPresent(entry -> steps.add(Routes.of(names, pods, spec, entry)));
        return steps;
    }

    /** The objects of a worker: those of a service that nobody calls. */
    public static List<InstallStep> worker(String name, WorkerSpec spec) {
        Names names = Names.of(name);
        PodPlan pods = new PodPlan(name, "worker", spec.pod());
        List<InstallStep> steps = new ArrayList<>();
        steps.add(pods.serviceAccount(names.child("service-account")));
        steps.add(pods.networkPolicy(
                names.child("network-policy"),
                spec.metricsPath().stream()
                        .map(path -> scraping(spec.running().port()))
                        .toList()));
        steps.add(deployment(names, pods, spec.pod(), spec.running())
                .after(names.child("service-account"))
                .after(names.child("network-policy")));
        steps.add(budget(names, pods, spec.pod()));
        spec.running().scaling().ifPresent(scaling -> steps.add(autoscaler(names, pods, spec.pod(), scaling)));
        spec.metricsPath()
                .ifPresent(
                        path -> steps.add(monitor(names, pods, spec.pod(), "PodMonitor", "podMetricsEndpoints", path)));
        return steps;
    }

    /** The objects of a scheduled task. */
    public static List<InstallStep> cronTask(String name, CronTaskSpec spec) {
        Names names = Names.of(name);
        PodPlan pods = new PodPlan(name, "task", spec.pod());
        return List.of(
                pods.serviceAccount(names.child("service-account")),
                pods.networkPolicy(names.child("network-policy"), List.of()),
                CronJobs.of(names, pods, spec)
                        .after(names.child("service-account"))
                        .after(names.child("network-policy")));
    }

    private static List<Map<String, Object>> ingress(ServiceSpec spec) {
        List<Map<String, Object>> callers = new ArrayList<>();
        spec.callers().forEach(caller -> callers.add(caller.peer()));
        spec.entry()
                .filter(entry -> !spec.hosts().isEmpty())
                .map(Entry::namespace)
                .ifPresent(namespace -> callers.add(Traffic.namespace(namespace)));
        List<Map<String, Object>> rules = new ArrayList<>();
        if (!callers.isEmpty()) {
            rules.add(Traffic.from(callers, List.of(Traffic.port(spec.running().port(), "TCP"))));
        }
        spec.metricsPath().ifPresent(path -> rules.add(scraping(spec.running().port())));
        return rules;
    }

    private static Map<String, Object> scraping(int port) {
        return Traffic.from(List.of(PROMETHEUS), List.of(Traffic.port(port, "TCP")));
    }

    private static Manifest deployment(Names names, PodPlan pods, PodSpec pod, Running running) {
        Map<String, Object> spec = new TreeMap<>();
        if (running.scaling().isEmpty()) {
            spec.put("replicas", running.replicas(pod.profile()));
        }
        spec.put("strategy", running.rollout().strategy());
        spec.put("minReadySeconds", MIN_READY_SECONDS);
        spec.put("revisionHistoryLimit", REVISIONS);
        spec.put("selector", Map.of("matchLabels", pods.selector()));
        spec.put(
                "template",
                pods.template(
                        Map.of("topologySpreadConstraints", spread(pods)),
                        Map.of(
                                "ports",
                                List.of(Map.of(
                                        "name", PodPlan.PORT_NAME, "containerPort", running.port(), "protocol", "TCP")),
                                "livenessProbe",
                                running.probes().liveness(),
                                "readinessProbe",
                                running.probes().readiness())));
        return Manifest.of(names.child("deployment"), "apps/v1", "Deployment", pod.namespace(), pods.name())
                .labelled(pods.labels())
                .with("spec", spec);
    }

    /** Over zones and over nodes, as far as there is room: a full zone is no reason not to run. */
    private static List<Map<String, Object>> spread(PodPlan pods) {
        return List.of(spread("topology.kubernetes.io/zone", pods), spread("kubernetes.io/hostname", pods));
    }

    private static Map<String, Object> spread(String over, PodPlan pods) {
        return Map.of(
                "maxSkew",
                1,
                "topologyKey",
                over,
                "whenUnsatisfiable",
                "ScheduleAnyway",
                "labelSelector",
                Map.of("matchLabels", pods.selector()));
    }

    /** Nodes may be drained, one pod at a time. */
    private static Manifest budget(Names names, PodPlan pods, PodSpec pod) {
        return Manifest.of(
                        names.child("disruption-budget"),
                        "policy/v1",
                        "PodDisruptionBudget",
                        pod.namespace(),
                        pods.name())
                .labelled(pods.labels())
                .with("spec", Map.of("maxUnavailable", 1, "selector", Map.of("matchLabels", pods.selector())));
    }

    private static Manifest autoscaler(Names names, PodPlan pods, PodSpec pod, Scaling scaling) {
        Map<String, Object> cpu = Map.of(
                "type",
                "Resource",
                "resource",
                Map.of(
                        "name",
                        "cpu",
                        "target",
                        Map.of("type", "Utilization", "averageUtilization", scaling.cpuPercent())));
        return Manifest.of(
                        names.child("autoscaler"),
                        "autoscaling/v2",
                        "HorizontalPodAutoscaler",
                        pod.namespace(),
                        pods.name())
                .labelled(pods.labels())
                .with(
                        "spec",
                        Map.of(
                                "scaleTargetRef",
                                Map.of("apiVersion", "apps/v1", "kind", "Deployment", "name", pods.name()),
                                "minReplicas",
                                scaling.fewest(),
                                "maxReplicas",
                                scaling.most(),
                                "metrics",
                                List.of(cpu),
                                "behavior",
                                Map.of("scaleDown", Map.of("stabilizationWindowSeconds", SCALE_DOWN_SECONDS))))
                .after(names.child("deployment"));
    }

    private static Manifest monitor(
            Names names, PodPlan pods, PodSpec pod, String kind, String endpoints, String path) {
        return Manifest.of(names.child("monitor"), "monitoring.coreos.com/v1", kind, pod.namespace(), pods.name())
                .labelled(pods.labels())
                .with(
                        "spec",
                        Map.of(
                                "selector",
                                Map.of("matchLabels", pods.selector()),
                                endpoints,
                                List.of(Map.of("port", PodPlan.PORT_NAME, "path", path, "interval", "30s"))));
    }
}
