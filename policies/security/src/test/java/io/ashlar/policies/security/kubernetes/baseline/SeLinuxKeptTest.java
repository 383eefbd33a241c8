package io.ashlar.policies.security.kubernetes.baseline;

import static io.ashlar.policies.security.kubernetes.Workloads.running;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeLinuxKeptTest {
    private static final Rule RULE = new SeLinuxKept();

    @Test
    void a_type_of_containers_passes() {
        running(Map.of(
                        "name",
                        "web",
                        "securityContext",
                        Map.of("seLinuxOptions", Map.of("type", "container_t", "level", "s0:c1"))))
                .expect(RULE, PASS);
    }

    @Test
    void another_type_a_user_and_a_role_are_refused() {
        running(Map.of(
                        "name",
                        "web",
                        "securityContext",
                        Map.of("seLinuxOptions", Map.of("type", "spc_t", "user", "root_u", "role", "r"))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.containers[0].securityContext.seLinuxOptions.type is spc_t: it may be"
                                + " container_t, container_init_t, container_kvm_t, container_engine_t",
                        "spec.template.spec.containers[0].securityContext.seLinuxOptions.user is set: it may not be",
                        "spec.template.spec.containers[0].securityContext.seLinuxOptions.role is set: it may not be");
    }

    @Test
    void a_security_context_that_is_unknown_is_unknown() {
        running(Map.of("name", "web", "securityContext", UNKNOWN))
                .expect(RULE, Outcome.UNKNOWN, "spec.template.spec.containers[0].securityContext.seLinuxOptions.type");
    }
}
