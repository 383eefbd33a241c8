package io.ashlar.policies.security.kubernetes.baseline;

import static io.ashlar.policies.security.kubernetes.Workloads.deployment;
import static io.ashlar.policies.security.kubernetes.Workloads.running;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeccompKeptTest {
    private static final Rule RULE = new SeccompKept();

    @Test
    void a_pod_that_says_nothing_passes_Baseline() {
        running(Map.of("name", "web")).expect(RULE, PASS);
    }

    @Test
    void Unconfined_is_refused_on_the_pod_and_on_its_containers() {
        deployment(Map.of(
                        "securityContext",
                        Map.of("seccompProfile", Map.of("type", "Unconfined")),
                        "containers",
                        List.of(Map.of(
                                "name",
                                "web",
                                "securityContext",
                                Map.of("seccompProfile", Map.of("type", "Unconfined"))))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.securityContext.seccompProfile.type is Unconfined: it may be"
                                + " RuntimeDefault or Localhost",
                        "spec.template.spec.containers[0].securityContext.seccompProfile.type is Unconfined: it may be"
                                + " RuntimeDefault or Localhost");
    }

    @Test
    void a_security_context_that_is_unknown_is_unknown() {
        running(Map.of("name", "web", "securityContext", UNKNOWN))
                .expect(RULE, Outcome.UNKNOWN, "spec.template.spec.containers[0].securityContext.seccompProfile.type");
    }
}
