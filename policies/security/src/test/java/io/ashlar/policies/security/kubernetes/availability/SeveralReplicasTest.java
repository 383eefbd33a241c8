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

class SeveralReplicasTest {
    private static final Rule RULE = new SeveralReplicas();

    @Test
    void two_pods_pass() {
        workload(
                        "apps/v1:Deployment",
                        "web",
                        Map.of("replicas", 2),
                        Map.of("containers", List.of(Map.of("name", "web"))))
                .expect(RULE, PASS);
    }

    @Test
    void absent_means_one() {
        workload("apps/v1:Deployment", "web", Map.of(), Map.of("containers", List.of(Map.of("name", "web"))))
                .expect(RULE, FAIL, "as few as 1 pods run: at least 2 should");
    }

    @Test
    void the_autoscaler_decides() {
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
    void an_autoscaler_of_another_workload_does_not() {
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
                                        Map.of("kind", "Deployment", "name", "api"))))
                .expect(RULE, FAIL, "as few as 1 pods run: at least 2 should");
    }

    @Test
    void a_number_that_is_unknown_is_unknown() {
        object("apps/v1:Deployment", "web").unknown("spec").expect(RULE, Outcome.UNKNOWN, "spec.replicas");
    }
}
