package io.ashlar.baseline.plan;

import io.ashlar.baseline.plan.BaselineSpec.MetricsServer;
import io.ashlar.baseline.plan.BaselineSpec.RightSizing;
import io.ashlar.core.Names;
import io.ashlar.core.Versions.Chart;
import io.ashlar.core.manifest.ChartInstall;
import io.ashlar.core.manifest.Compute;
import io.ashlar.core.manifest.Later;
import io.ashlar.core.manifest.Restricted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What measures pods, and what adds nodes and sizes pods by it. */
final class Capacity {
    /** The values that the maker gives. */
    static final Later CLUSTER = new Later("cluster.name");

    static final Later REGION = new Later("cluster.region");
    static final Later QUEUE = new Later("karpenter.queue");
    static final Later IDENTITY = new Later("autoscaler.annotations");

    private static final String NAMESPACE = ScalerRights.NAMESPACE;
    private static final String SCALER = ScalerRights.ACCOUNT;

    private Capacity() {}

    static List<ChartInstall> plan(Names names, BaselineSpec spec) {
        List<ChartInstall> charts = new ArrayList<>();
        if (spec.metricsServer() == MetricsServer.INSTALLED) {
            charts.add(ChartInstall.of(
                    names.child("metrics-server"), Chart.METRICS_SERVER, NAMESPACE, metricsServer(spec)));
        }
        switch (spec.scaler()) {
            case CLUSTER_AUTOSCALER ->
                charts.add(ChartInstall.of(
                        names.child("cluster-autoscaler"),
                        Chart.CLUSTER_AUTOSCALER,
                        NAMESPACE,
                        clusterAutoscaler(spec)));
            case KARPENTER ->
                charts.add(ChartInstall.of(names.child("karpenter"), Chart.KARPENTER, NAMESPACE, karpenter(spec)));
            case CLOUD -> {
                // Nothing is installed.
            }
        }
        if (spec.rightSizing() == RightSizing.INSTALLED) {
            charts.add(ChartInstall.of(
                    names.child("vertical-autoscaler"), Chart.VERTICAL_POD_AUTOSCALER, NAMESPACE, rightSizing(spec)));
        }
        return charts;
    }

    private static int copies(BaselineSpec spec) {
        return spec.profile().keepsData() ? 2 : 1;
    }

    /** https://github.com/kubernetes-sigs/metrics-server/blob/master/charts/metrics-server/values.yaml */
    private static Map<String, Object> metricsServer(BaselineSpec spec) {
        return Map.of(
                "replicas",
                copies(spec),
                "podDisruptionBudget",
                Map.of("enabled", copies(spec) > 1, "maxUnavailable", 1),
                "resources",
                Compute.of("100m", "200Mi").resources(),
                "commonLabels",
                spec.ownership().chartLabels());
    }

    /** https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/charts/cluster-autoscaler/values.yaml */
    private static Map<String, Object> clusterAutoscaler(BaselineSpec spec) {
        Map<String, Object> values = new TreeMap<>();
        values.put("fullnameOverride", "cluster-autoscaler");
        values.put("cloudProvider", "aws");
        values.put("awsRegion", REGION);
        values.put("autoDiscovery", Map.of("clusterName", CLUSTER));
        values.put("replicaCount", copies(spec));
        values.put("resources", Compute.of("100m", "600Mi", "500m", "600Mi").resources());
        values.put("rbac", Map.of("serviceAccount", Map.of("create", true, "name", SCALER, "annotations", IDENTITY)));
        values.put("additionalLabels", spec.ownership().chartLabels());
        values.put(
                "extraArgs",
                Map.of(
                        "balance-similar-node-groups", true,
                        "skip-nodes-with-system-pods", false,
                        "expander", "least-waste"));
        values.put("securityContext", Restricted.pod());
        values.put("containerSecurityContext", Restricted.container());
        return values;
    }

    /** https://github.com/aws/karpenter-provider-aws/blob/main/charts/karpenter/values.yaml */
    private static Map<String, Object> karpenter(BaselineSpec spec) {
        return Map.of(
                "replicas",
                copies(spec),
                "serviceAccount",
                Map.of("create", true, "name", SCALER, "annotations", IDENTITY),
                "controller",
                Map.of("resources", Compute.of("500m", "1Gi", "1", "1Gi").resources()),
                "additionalLabels",
                spec.ownership().chartLabels(),
                "settings",
                Map.of("clusterName", CLUSTER, "interruptionQueue", QUEUE));
    }

    /** https://github.com/kubernetes/autoscaler/blob/master/vertical-pod-autoscaler/charts/vertical-pod-autoscaler/values.yaml */
    private static Map<String, Object> rightSizing(BaselineSpec spec) {
        Map<String, Object> part = Map.of(
                "replicas",
                copies(spec),
                "resources",
                Compute.of("50m", "256Mi", "500m", "512Mi").resources());
        return Map.of(
                "commonLabels",
                spec.ownership().chartLabels(),
                "admissionController",
                part,
                "recommender",
                part,
                "updater",
                part);
    }
}
