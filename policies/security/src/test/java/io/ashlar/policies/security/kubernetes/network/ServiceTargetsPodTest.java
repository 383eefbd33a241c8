package io.ashlar.policies.security.kubernetes.network;

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

class ServiceTargetsPodTest {
    private static final Rule RULE = new ServiceTargetsPod();

    @Test
    void a_selector_that_a_template_has_passes() {
        object("core/v1:Service", "web")
                .with("spec", Map.of("selector", Map.of("app", "web")))
                .beside(workload(
                        "apps/v1:Deployment", "web", Map.of(), Map.of("containers", List.of(Map.of("name", "web")))))
                .expect(RULE, PASS);
    }

    @Test
    void one_that_no_template_has_is_told() {
        object("core/v1:Service", "web")
                .with("spec", Map.of("selector", Map.of("app", "wbe")))
                .beside(workload(
                        "apps/v1:Deployment", "web", Map.of(), Map.of("containers", List.of(Map.of("name", "web")))))
                .expect(RULE, FAIL, "spec.selector matches the pods of no workload of this stack in its namespace");
    }

    @Test
    void a_service_without_a_selector_selects_nothing() {
        object("core/v1:Service", "web")
                .with("spec", Map.of("clusterIP", "None"))
                .beside(workload(
                        "apps/v1:Deployment", "web", Map.of(), Map.of("containers", List.of(Map.of("name", "web")))))
                .expect(RULE, NOT_APPLICABLE, "it selects no pods");
    }

    @Test
    void pods_may_come_from_elsewhere() {
        object("core/v1:Service", "web")
                .with("spec", Map.of("selector", Map.of("app", "web")))
                .expect(RULE, NOT_APPLICABLE, "no workload of this stack is in its namespace");
    }

    @Test
    void labels_that_are_unknown_are_unknown() {
        object("core/v1:Service", "web")
                .with("spec", Map.of("selector", Map.of("app", "web")))
                .beside(object("apps/v1:Deployment", "web").unknown("spec"))
                .expect(RULE, Outcome.UNKNOWN, "spec.template");
    }
}
