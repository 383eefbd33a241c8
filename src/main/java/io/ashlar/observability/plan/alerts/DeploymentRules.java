package io.ashlar.observability.plan.alerts;

import static io.ashlar.observability.plan.alerts.Team.PRODUCT;

/**
 * What is being delivered, and whether it arrives. Row C16's documents ask for a notice of each deployment.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/operator-manual/metrics/">Argo CD's metrics</a>
 * @see <a href="https://argo-rollouts.readthedocs.io/en/stable/features/controller-metrics/">Argo Rollouts' metrics</a>
 */
final class DeploymentRules {
    private DeploymentRules() {}

    static RuleGroup deployments() {
        return RuleGroup.of(
                "deployments",
                Alert.info("DeploymentChanged", PRODUCT)
                        .when(
                                """
                                sum by (namespace, deployment)
                                  (changes(kube_deployment_status_observed_generation[10m])) > 0""")
                        .forMinutes(0)
                        .says(
                                "{{ $labels.namespace }}/{{ $labels.deployment }} was deployed or scaled",
                                "For whoever looks for what changed."),
                Alert.warning("ApplicationOutOfSync", PRODUCT)
                        .when("sum by (project, name) (argocd_app_info{sync_status=\"OutOfSync\"}) > 0")
                        .forMinutes(60)
                        .says(
                                "{{ $labels.project }}/{{ $labels.name }} differs from what is in Git",
                                "It has for an hour: somebody changed it by hand, or its synchronisation fails."),
                Alert.warning("ApplicationUnhealthy", PRODUCT)
                        .when("sum by (project, name) (argocd_app_info{health_status=~\"Degraded|Missing\"}) > 0")
                        .forMinutes(15)
                        .says(
                                "{{ $labels.project }}/{{ $labels.name }} is not healthy",
                                "Argo CD finds it degraded, or parts of it missing."),
                Alert.warning("ApplicationSyncFailed", PRODUCT)
                        .when(
                                """
                                sum by (project, name)
                                  (increase(argocd_app_sync_total{phase=~"Error|Failed"}[30m])) > 0""")
                        .forMinutes(0)
                        .says(
                                "{{ $labels.project }}/{{ $labels.name }} could not be synchronised",
                                "What was merged has not arrived."),
                Alert.critical("RolloutDegraded", PRODUCT)
                        .when("max by (namespace, name) (rollout_info{phase=\"Degraded\"}) == 1")
                        .forMinutes(5)
                        .says(
                                "The rollout of {{ $labels.namespace }}/{{ $labels.name }} was aborted",
                                "Its analysis failed or its pods do not start; traffic is back on the old version."),
                Alert.info("RolloutWaits", PRODUCT)
                        .when("max by (namespace, name) (rollout_info{phase=\"Paused\"}) == 1")
                        .forMinutes(60)
                        .says(
                                "The rollout of {{ $labels.namespace }}/{{ $labels.name }} waits for somebody",
                                "Two versions have been serving for an hour."));
    }
}
