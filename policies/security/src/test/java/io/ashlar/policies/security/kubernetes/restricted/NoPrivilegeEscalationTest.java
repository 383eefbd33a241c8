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

class NoPrivilegeEscalationTest {
    private static final Rule RULE = new NoPrivilegeEscalation();

    @Test
    void false_passes() {
        running(Map.of("name", "web", "securityContext", Map.of("allowPrivilegeEscalation", false)))
                .expect(RULE, PASS);
    }

    @Test
    void absent_means_true() {
        running(Map.of("name", "web"))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation is not false: no"
                                + " container may gain privileges");
    }

    @Test
    void Windows_has_none() {
        deployment(Map.of("os", Map.of("name", "windows"), "containers", List.of(Map.of("name", "web"))))
                .expect(RULE, NOT_APPLICABLE, "Windows has no setuid");
    }

    @Test
    void the_remedy_sets_it_on_every_container_and_keeps_the_rest() {
        deployment(Map.of(
                        "initContainers",
                        List.of(Map.of("name", "init")),
                        "containers",
                        List.of(Map.of("name", "web", "env", UNKNOWN))))
                .expectRemedy(
                        RULE,
                        List.of(Map.of("name", "init", "securityContext", Map.of("allowPrivilegeEscalation", false))),
                        "spec",
                        "template",
                        "spec",
                        "initContainers");
    }

    @Test
    void a_security_context_that_is_unknown_is_unknown() {
        running(Map.of("name", "web", "securityContext", UNKNOWN))
                .expect(
                        RULE,
                        Outcome.UNKNOWN,
                        "spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation");
    }
}
