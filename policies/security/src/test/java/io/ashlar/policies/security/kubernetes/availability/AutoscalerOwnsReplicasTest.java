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

class AutoscalerOwnsReplicasTest {
    private static final Rule RULE = new AutoscalerOwnsReplicas();

    @Test
    void a_workload_that_says_no_number_passes() {
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
                .expect(RULE, PASS);
    }

    @Test
    void a_fixed_number_is_told() {
        workload(
                        "apps/v1:Deployment",
                        "web",
                        Map.of("replicas", 3),
                        Map.of("containers", List.of(Map.of("name", "web"))))
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
                .expect(
                        RULE,
                        FAIL,
                        "spec.replicas is set, and an autoscaler sets it too: remove it or ignore its changes");
    }

    @Test
    void an_autoscaler_whose_target_comes_from_the_workload_is_one_even_if_it_is_unknown() {
        workload(
                        "apps/v1:Deployment",
                        "web",
                        Map.of("replicas", 3),
                        Map.of("containers", List.of(Map.of("name", "web"))))
                .beside(object("autoscaling/v2:HorizontalPodAutoscaler", "web")
                        .from(
                                "spec",
                                workload(
                                        "apps/v1:Deployment",
                                        "web",
                                        Map.of("replicas", 3),
                                        Map.of("containers", List.of(Map.of("name", "web"))))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.replicas is set, and an autoscaler sets it too: remove it or ignore its changes");
    }

    @Test
    void without_an_autoscaler_any_number_passes() {
        workload(
                        "apps/v1:Deployment",
                        "web",
                        Map.of("replicas", 3),
                        Map.of("containers", List.of(Map.of("name", "web"))))
                .expect(RULE, NOT_APPLICABLE, "no autoscaler of this stack targets it");
    }

    @Test
    void a_target_that_is_unknown_is_unknown() {
        workload(
                        "apps/v1:Deployment",
                        "web",
                        Map.of("replicas", 3),
                        Map.of("containers", List.of(Map.of("name", "web"))))
                .beside(object("autoscaling/v2:HorizontalPodAutoscaler", "web").unknown("spec"))
                .expect(RULE, Outcome.UNKNOWN, "spec.scaleTargetRef.kind");
    }
}
