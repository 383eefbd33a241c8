package io.ashlar.policies.security.kubernetes.baseline;

import static io.ashlar.policies.security.kubernetes.Workloads.running;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultProcMountTest {
    private static final Rule RULE = new DefaultProcMount();

    @Test
    void the_default_passes() {
        running(Map.of("name", "web", "securityContext", Map.of("procMount", "Default")))
                .expect(RULE, PASS);
    }

    @Test
    void an_unmasked_one_is_refused() {
        running(Map.of("name", "web", "securityContext", Map.of("procMount", "Unmasked")))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.containers[0].securityContext.procMount is Unmasked: it may be Default");
    }

    @Test
    void a_security_context_that_is_unknown_is_unknown() {
        running(Map.of("name", "web", "securityContext", UNKNOWN))
                .expect(RULE, Outcome.UNKNOWN, "spec.template.spec.containers[0].securityContext.procMount");
    }
}
