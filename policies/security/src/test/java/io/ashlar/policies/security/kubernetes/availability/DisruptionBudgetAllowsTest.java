package io.ashlar.policies.security.kubernetes.availability;

import static io.ashlar.policies.security.kubernetes.Workloads.object;
import static io.ashlar.policies.security.kubernetes.Workloads.workload;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisruptionBudgetAllowsTest {
    private static final Rule RULE = new DisruptionBudgetAllows();

    @Test
    void one_pod_less_than_run_passes() {
        object("policy/v1:PodDisruptionBudget", "web")
                .with("spec", Map.of("selector", Map.of("matchLabels", Map.of("app", "web")), "minAvailable", 2))
                .beside(workload(
                        "apps/v1:Deployment",
                        "web",
                        Map.of("replicas", 3),
                        Map.of("containers", List.of(Map.of("name", "web")))))
                .expect(RULE, PASS);
    }

    @Test
    void no_disruption_at_all_is_refused() {
        object("policy/v1:PodDisruptionBudget", "web")
                .with("spec", Map.of("selector", Map.of("matchLabels", Map.of("app", "web")), "maxUnavailable", "0%"))
                .expect(RULE, FAIL, "spec.maxUnavailable is 0%: nothing may be evicted, ever");
    }

    @Test
    void nor_may_all_be_needed() {
        object("policy/v1:PodDisruptionBudget", "web")
                .with("spec", Map.of("selector", Map.of("matchLabels", Map.of("app", "web")), "minAvailable", "100%"))
                .expect(RULE, FAIL, "spec.minAvailable is 100%: nothing may be evicted, ever");
    }

    @Test
    void as_many_as_run_is_refused() {
        object("policy/v1:PodDisruptionBudget", "web")
                .with("spec", Map.of("selector", Map.of("matchLabels", Map.of("app", "web")), "minAvailable", 3))
                .beside(workload(
                        "apps/v1:Deployment",
                        "web",
                        Map.of("replicas", 3),
                        Map.of("containers", List.of(Map.of("name", "web")))))
                .expect(RULE, FAIL, "spec.minAvailable is 3, and as few as 3 pods of web run: it must be less");
    }

    @Test
    void as_many_as_the_autoscaler_may_leave_is_refused() {
        object("policy/v1:PodDisruptionBudget", "web")
                .with("spec", Map.of("selector", Map.of("matchLabels", Map.of("app", "web")), "minAvailable", 2))
                .beside(workload(
                        "apps/v1:Deployment",
                        "web",
                        Map.of("replicas", 3),
                        Map.of("containers", List.of(Map.of("name", "web")))))
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
                .expect(RULE, FAIL, "spec.minAvailable is 2, and as few as 2 pods of web run: it must be less");
    }

    @Test
    void a_budget_that_is_unknown_is_unknown() {
        object("policy/v1:PodDisruptionBudget", "web").unknown("spec").expect(RULE, Outcome.UNKNOWN, "spec");
    }
}
