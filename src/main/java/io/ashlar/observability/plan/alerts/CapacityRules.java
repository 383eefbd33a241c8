package io.ashlar.observability.plan.alerts;

import static io.ashlar.observability.plan.alerts.Team.PLATFORM;

import java.util.List;
import java.util.Map;

/**
 * Whether the cluster has room. What is requested counts, since the scheduler counts it: a node may idle and still be full.
 *
 * @see <a href="https://github.com/kubernetes/kube-state-metrics/tree/main/docs/metrics">kube-state-metrics' metrics</a>
 * @see <a href="https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/proposals/metrics.md">The autoscaler's metrics</a>
 */
final class CapacityRules {
    private CapacityRules() {}

    static RuleGroup capacity() {
        return new RuleGroup(
                "cluster-capacity",
                List.of(
                        requested("cluster:cpu_requests:ratio", "cpu"),
                        requested("cluster:memory_requests:ratio", "memory")),
                List.of(
                        nearlyFull("ClusterCpuNearlyFull", "cluster:cpu_requests:ratio", "processors"),
                        nearlyFull("ClusterMemoryNearlyFull", "cluster:memory_requests:ratio", "memory"),
                        podsUnschedulable(),
                        growthFails(),
                        autoscalerStuck(),
                        addressesRunOut(),
                        idle()));
    }

    /** Of pods that run or wait; what has ended holds nothing. */
    private static Recording requested(String series, String resource) {
        return new Recording(
                series,
                """
                sum(kube_pod_container_resource_requests{resource="%1$s"}
                    * on (namespace, pod) group_left () max by (namespace, pod)
                      (kube_pod_status_phase{phase=~"Pending|Running"} == 1))
                  / sum(kube_node_status_allocatable{resource="%1$s"})"""
                        .formatted(resource),
                Map.of());
    }

    private static Alert nearlyFull(String name, String series, String what) {
        return Alert.warning(name, PLATFORM)
                .when(series + " > 0.85")
                .forMinutes(30)
                .says(
                        "The cluster has nearly given away its " + what,
                        "{{ $value | humanizePercentage }} of what nodes offer is requested; the loss of a node may"
                                + " leave pods without a place.");
    }

    private static Alert podsUnschedulable() {
        return Alert.warning("PodsUnschedulable", PLATFORM)
                .when("sum by (namespace) (kube_pod_status_unschedulable) > 0")
                .forMinutes(10)
                .says(
                        "Pods in {{ $labels.namespace }} find no node",
                        "{{ $value }} pods have waited for ten minutes, longer than a new node takes.");
    }

    private static Alert growthFails() {
        return Alert.critical("ClusterCannotGrow", PLATFORM)
                .when("sum by (reason) (increase(cluster_autoscaler_failed_scale_ups_total[15m])) > 0")
                .forMinutes(15)
                .says(
                        "The cluster cannot add nodes: {{ $labels.reason }}",
                        "The cloud refuses new machines; the load of the day decides when that is felt.");
    }

    private static Alert autoscalerStuck() {
        return Alert.warning("AutoscalerNotSafe", PLATFORM)
                .when("min by (namespace) (cluster_autoscaler_cluster_safe_to_autoscale) == 0")
                .forMinutes(15)
                .says(
                        "The autoscaler has stopped",
                        "Too many nodes are not ready for it to trust what it sees; it adds and removes none.");
    }

    /** Each interface takes addresses in blocks, so a subnet is full before its last address is used. */
    private static Alert addressesRunOut() {
        return Alert.warning("NodePodSlotsNearlyFull", PLATFORM)
                .when(
                        """
                        sum(kube_pod_status_phase{phase="Running"})
                          / sum(kube_node_status_allocatable{resource="pods"}) > 0.9""")
                .forMinutes(30)
                .says(
                        "The nodes' places for pods are nearly taken",
                        "{{ $value | humanizePercentage }} of the pods that nodes may run are running.");
    }

    private static Alert idle() {
        return Alert.info("ClusterMostlyIdle", PLATFORM)
                .when("cluster:cpu_requests:ratio < 0.3 and cluster:memory_requests:ratio < 0.3")
                .forMinutes(24 * 60)
                .says(
                        "The cluster is larger than what runs in it",
                        "For a day, less than a third of processors and memory has been requested: {{ $value |"
                                + " humanizePercentage }} of processors.");
    }
}
