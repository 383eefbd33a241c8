package io.ashlar.observability.plan.alerts;

import static io.ashlar.observability.plan.alerts.Team.PRODUCT;

/**
 * What is wrong with a workload that Kubernetes itself does not call wrong, or not soon enough. The chart's own rules tell
 * of crash loops, missing replicas and stuck rollouts.
 *
 * @see <a href="https://github.com/kubernetes/kube-state-metrics/tree/main/docs/metrics/workload">kube-state-metrics' metrics</a>
 */
final class WorkloadRules {
    private WorkloadRules() {}

    static RuleGroup workloads() {
        return RuleGroup.of(
                "workloads",
                Alert.critical("WorkloadDown", PRODUCT)
                        .when(
                                """
                                kube_deployment_status_replicas_available == 0
                                  and on (namespace, deployment) kube_deployment_spec_replicas > 0""")
                        .forMinutes(5)
                        .says(
                                "{{ $labels.namespace }}/{{ $labels.deployment }} has no pod that is ready",
                                "Nothing answers for it."),
                Alert.critical("ServiceUnreachable", PRODUCT)
                        .when(
                                """
                                max by (namespace, service)
                                  (up{service!="",namespace!~"kube-system|monitoring|observability"}) == 0""")
                        .forMinutes(5)
                        .says(
                                "No pod behind {{ $labels.namespace }}/{{ $labels.service }} can be scraped",
                                "It is down, or its metrics are: then nothing else about it can alert."),
                Alert.warning("ContainerKilledForMemory", PRODUCT)
                        .when(
                                """
                                sum by (namespace, pod, container)
                                  (increase(kube_pod_container_status_restarts_total[15m])) > 0
                                  and on (namespace, pod, container)
                                    kube_pod_container_status_last_terminated_reason{reason="OOMKilled"} == 1""")
                        .forMinutes(0)
                        .says(
                                "{{ $labels.namespace }}/{{ $labels.pod }}: {{ $labels.container }} was killed for its"
                                        + " memory",
                                "It reached its limit in the last quarter of an hour."),
                Alert.warning("ContainerMemoryNearLimit", PRODUCT)
                        .when(
                                """
                                max by (namespace, pod, container)
                                  (container_memory_working_set_bytes{container!=""})
                                  / on (namespace, pod, container) max by (namespace, pod, container)
                                    (kube_pod_container_resource_limits{resource="memory"}) > 0.9""")
                        .forMinutes(15)
                        .says(
                                "{{ $labels.namespace }}/{{ $labels.pod }}: {{ $labels.container }} has little memory"
                                        + " left",
                                "It holds {{ $value | humanizePercentage }} of its limit, and is killed at all of it."),
                Alert.warning("ImagePullFailing", PRODUCT)
                        .when(
                                """
                                sum by (namespace, pod, container)
                                  (kube_pod_container_status_waiting_reason{
                                    reason=~"ErrImagePull|ImagePullBackOff|InvalidImageName"}) > 0""")
                        .forMinutes(10)
                        .says(
                                "{{ $labels.namespace }}/{{ $labels.pod }}: the image of {{ $labels.container }}"
                                        + " cannot be pulled",
                                "The registry refuses it, or it is not there."),
                Alert.warning("ContainerConfigurationMissing", PRODUCT)
                        .when(
                                """
                                sum by (namespace, pod, container)
                                  (kube_pod_container_status_waiting_reason{
                                    reason="CreateContainerConfigError"}) > 0""")
                        .forMinutes(5)
                        .says(
                                "{{ $labels.namespace }}/{{ $labels.pod }}: {{ $labels.container }} lacks a secret or"
                                        + " a config map",
                                "It cannot start before that is there."),
                Alert.warning("ScheduledTaskMissed", PRODUCT)
                        .when(
                                """
                                time() - max by (namespace, cronjob) (kube_cronjob_next_schedule_time) > 3600
                                  and on (namespace, cronjob) max by (namespace, cronjob)
                                    (kube_cronjob_spec_suspend) == 0""")
                        .forMinutes(10)
                        .says(
                                "{{ $labels.namespace }}/{{ $labels.cronjob }} did not start when it should have",
                                "It is {{ $value | humanizeDuration }} late."),
                Alert.info("ContainerRequestsTooLittle", PRODUCT)
                        .when(
                                """
                                sum by (namespace, pod, container)
                                  (rate(container_cpu_usage_seconds_total{container!=""}[30m]))
                                  / on (namespace, pod, container) max by (namespace, pod, container)
                                    (kube_pod_container_resource_requests{resource="cpu"}) > 3""")
                        .forMinutes(6 * 60)
                        .says(
                                "{{ $labels.namespace }}/{{ $labels.pod }}: {{ $labels.container }} uses far more than"
                                        + " it requests",
                                "It uses more than three times what it is sure to get, for six hours: a busy neighbour"
                                        + " slows it at once."));
    }
}
