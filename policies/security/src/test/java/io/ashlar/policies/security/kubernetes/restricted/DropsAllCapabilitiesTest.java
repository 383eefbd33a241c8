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

class DropsAllCapabilitiesTest {
    private static final Rule RULE = new DropsAllCapabilities();

    @Test
    void all_dropped_and_one_port_kept_passes() {
        running(Map.of(
                        "name",
                        "web",
                        "securityContext",
                        Map.of("capabilities", Map.of("drop", List.of("ALL"), "add", List.of("NET_BIND_SERVICE")))))
                .expect(RULE, PASS);
    }

    @Test
    void nothing_dropped_is_refused() {
        running(Map.of("name", "web"))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.containers[0].securityContext.capabilities.drop does not hold ALL: it"
                                + " must");
    }

    @Test
    void both_faults_are_told() {
        running(Map.of(
                        "name",
                        "web",
                        "securityContext",
                        Map.of("capabilities", Map.of("drop", List.of("NET_RAW"), "add", List.of("CHOWN")))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.containers[0].securityContext.capabilities.drop does not hold ALL: it must",
                        "spec.template.spec.containers[0].securityContext.capabilities.add holds CHOWN: it may hold"
                                + " NET_BIND_SERVICE only");
    }

    @Test
    void Windows_has_none() {
        deployment(Map.of("os", Map.of("name", "windows"), "containers", List.of(Map.of("name", "web"))))
                .expect(RULE, NOT_APPLICABLE, "Windows has no capabilities");
    }

    @Test
    void a_security_context_that_is_unknown_is_unknown() {
        running(Map.of("name", "web", "securityContext", UNKNOWN))
                .expect(
                        RULE,
                        Outcome.UNKNOWN,
                        "spec.template.spec.containers[0].securityContext.capabilities.drop",
                        "spec.template.spec.containers[0].securityContext.capabilities.add");
    }
}
