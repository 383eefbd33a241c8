package io.ashlar.policies.security.kubernetes.availability;

import static io.ashlar.policies.security.kubernetes.Workloads.object;
import static io.ashlar.policies.security.kubernetes.Workloads.workload;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisruptionBudgetPresentTest {
    private static final Rule RULE = new DisruptionBudgetPresent();

    @Test
    void a_budget_for_its_pods_passes() {
        workload(
                        "apps/v1:Deployment",
                        "web",
                        Map.of("replicas", 3),
                        Map.of("containers", List.of(Map.of("name", "web"))))
                .beside(object("policy/v1:PodDisruptionBudget", "web")
                        .with(
                                "spec",
                                Map.of("selector", Map.of("matchLabels", Map.of("app", "web")), "maxUnavailable", 1)))
                .expect(RULE, PASS);
    }

    @Test
    void there_is_none() {
        workload(
                        "apps/v1:Deployment",
                        "web",
                        Map.of("replicas", 3),
                        Map.of("containers", List.of(Map.of("name", "web"))))
                .expect(RULE, FAIL, "no PodDisruptionBudget of this stack selects its pods");
    }

    @Test
    void a_single_pod_has_nothing_to_keep_back() {
        workload("apps/v1:Deployment", "web", Map.of(), Map.of("containers", List.of(Map.of("name", "web"))))
                .expect(RULE, NOT_APPLICABLE, "it runs a single pod");
    }

    @Test
    void the_autoscaler_counts_not_the_template() {
        workload("apps/v1:Deployment", "web", Map.of(), Map.of("containers", List.of(Map.of("name", "web"))))
                .beside(object("autoscaling/v2:HorizontalPodAutoscaler", "web")
                        .with(
                                "spec",
                                Map.of(
                                        "minReplicas",
                                        2,
                                        "maxReplicas",
                                        9,
                                        "scaleTargetRef",
                                        Map.of("kind", "Deployment", "name", "web"))))
                .expect(RULE, FAIL, "no PodDisruptionBudget of this stack selects its pods");
    }

    @Test
    void a_budget_that_is_unknown_may_be_the_one() {
        workload(
                        "apps/v1:Deployment",
                        "web",
                        Map.of("replicas", 3),
                        Map.of("containers", List.of(Map.of("name", "web"))))
                .beside(object("policy/v1:PodDisruptionBudget", "later").unknown("spec"))
                .expect(RULE, Outcome.UNKNOWN, "spec.selector");
    }
}
