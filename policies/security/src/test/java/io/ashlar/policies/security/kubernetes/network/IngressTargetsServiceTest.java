package io.ashlar.policies.security.kubernetes.network;

import static io.ashlar.policies.security.kubernetes.Workloads.object;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngressTargetsServiceTest {
    private static final Rule RULE = new IngressTargetsService();

    @Test
    void a_service_of_the_namespace_passes() {
        object("networking.k8s.io/v1:Ingress", "web")
                .with(
                        "spec",
                        Map.of(
                                "rules",
                                List.of(Map.of(
                                        "http",
                                        Map.of(
                                                "paths",
                                                List.of(Map.of(
                                                        "backend", Map.of("service", Map.of("name", "web")))))))))
                .beside(object("core/v1:Service", "web").with("spec", Map.of("selector", Map.of("app", "web"))))
                .expect(RULE, PASS);
    }

    @Test
    void a_service_that_is_not_there_is_told() {
        object("networking.k8s.io/v1:Ingress", "web")
                .with(
                        "spec",
                        Map.of(
                                "rules",
                                List.of(Map.of(
                                        "http",
                                        Map.of(
                                                "paths",
                                                List.of(Map.of(
                                                        "backend", Map.of("service", Map.of("name", "wbe")))))))))
                .beside(object("core/v1:Service", "web").with("spec", Map.of("selector", Map.of("app", "web"))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.rules[0].http.paths[0].backend.service.name is wbe: no service of this stack in its"
                                + " namespace is called so");
    }

    @Test
    void also_as_the_default() {
        object("networking.k8s.io/v1:Ingress", "web")
                .with("spec", Map.of("defaultBackend", Map.of("service", Map.of("name", "wbe"))))
                .beside(object("core/v1:Service", "web").with("spec", Map.of("selector", Map.of("app", "web"))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.defaultBackend.service.name is wbe: no service of this stack in its namespace is called"
                                + " so");
    }

    @Test
    void services_may_come_from_elsewhere() {
        object("networking.k8s.io/v1:Ingress", "web")
                .with(
                        "spec",
                        Map.of(
                                "rules",
                                List.of(Map.of(
                                        "http",
                                        Map.of(
                                                "paths",
                                                List.of(Map.of(
                                                        "backend", Map.of("service", Map.of("name", "web")))))))))
                .expect(RULE, NOT_APPLICABLE, "no service of this stack is in its namespace");
    }

    @Test
    void a_name_that_is_unknown_is_unknown() {
        object("networking.k8s.io/v1:Ingress", "web")
                .with(
                        "spec",
                        Map.of(
                                "rules",
                                List.of(Map.of(
                                        "http",
                                        Map.of(
                                                "paths",
                                                List.of(Map.of(
                                                        "backend", Map.of("service", Map.of("name", UNKNOWN)))))))))
                .beside(object("core/v1:Service", "web").with("spec", Map.of("selector", Map.of("app", "web"))))
                .expect(RULE, Outcome.UNKNOWN, "spec.rules[0].http.paths[0].backend.service.name");
    }
}
