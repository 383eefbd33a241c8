package io.ashlar.policies.security.kubernetes.restricted;

import static io.ashlar.policies.security.kubernetes.Workloads.deployment;
import static io.ashlar.policies.security.kubernetes.Workloads.running;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeccompDefaultTest {
    private static final Rule RULE = new SeccompDefault();

    @Test
    void the_pod_may_say_it_for_all() {
        deployment(Map.of(
                        "securityContext",
                        Map.of("seccompProfile", Map.of("type", "RuntimeDefault")),
                        "containers",
                        List.of(Map.of("name", "web"))))
                .expect(RULE, PASS);
    }

    @Test
    void nobody_says_it() {
        running(Map.of("name", "web"))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.containers[0].securityContext.seccompProfile.type is not set, nor is the"
                                + " pod's: it must be RuntimeDefault or Localhost");
    }

    @Test
    void a_container_takes_it_back() {
        deployment(Map.of(
                        "securityContext",
                        Map.of("seccompProfile", Map.of("type", "RuntimeDefault")),
                        "containers",
                        List.of(Map.of(
                                "name",
                                "web",
                                "securityContext",
                                Map.of("seccompProfile", Map.of("type", "Unconfined"))))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.containers[0].securityContext.seccompProfile.type is Unconfined: it must"
                                + " be RuntimeDefault or Localhost");
    }

    @Test
    void Windows_has_none() {
        deployment(Map.of("os", Map.of("name", "windows"), "containers", List.of(Map.of("name", "web"))))
                .expect(RULE, NOT_APPLICABLE, "Windows has no seccomp");
    }

    @Test
    void the_remedy_sets_it_on_the_pod() {
        running(Map.of("name", "web"))
                .expectRemedy(
                        RULE,
                        "RuntimeDefault",
                        "spec",
                        "template",
                        "spec",
                        "securityContext",
                        "seccompProfile",
                        "type");
    }

    @Test
    void the_remedy_also_mends_the_container_that_takes_it_back() {
        running(Map.of("name", "web", "securityContext", Map.of("seccompProfile", Map.of("type", "Unconfined"))))
                .expectRemedy(
                        RULE,
                        List.of(Map.of(
                                "name",
                                "web",
                                "securityContext",
                                Map.of("seccompProfile", Map.of("type", "RuntimeDefault")))),
                        "spec",
                        "template",
                        "spec",
                        "containers");
    }

    @Test
    void a_security_context_that_is_unknown_is_unknown() {
        running(Map.of("name", "web", "securityContext", UNKNOWN))
                .expect(RULE, Outcome.UNKNOWN, "spec.template.spec.containers[0].securityContext.seccompProfile.type");
    }
}
