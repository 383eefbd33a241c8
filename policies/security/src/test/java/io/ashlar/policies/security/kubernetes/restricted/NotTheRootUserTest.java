package io.ashlar.policies.security.kubernetes.restricted;

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

class NotTheRootUserTest {
    private static final Rule RULE = new NotTheRootUser();

    @Test
    void another_user_passes() {
        running(Map.of("name", "web", "securityContext", Map.of("runAsUser", 10001)))
                .expect(RULE, PASS);
    }

    @Test
    void user_0_is_refused() {
        running(Map.of("name", "web", "securityContext", Map.of("runAsUser", 0)))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.containers[0].securityContext.runAsUser is 0: it must be a user other than"
                                + " root");
    }

    @Test
    void also_on_the_pod() {
        deployment(Map.of("securityContext", Map.of("runAsUser", 0), "containers", List.of(Map.of("name", "web"))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.securityContext.runAsUser is 0: it must be a user other than root");
    }

    @Test
    void a_security_context_that_is_unknown_is_unknown() {
        running(Map.of("name", "web", "securityContext", UNKNOWN))
                .expect(RULE, Outcome.UNKNOWN, "spec.template.spec.containers[0].securityContext.runAsUser");
    }
}
