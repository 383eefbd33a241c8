package io.ashlar.policies.security.kubernetes.baseline;

import static io.ashlar.policies.security.kubernetes.Workloads.deployment;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnlySafeSysctlsTest {
    private static final Rule RULE = new OnlySafeSysctls();

    @Test
    void a_safe_one_passes() {
        deployment(Map.of(
                        "securityContext",
                        Map.of("sysctls", List.of(Map.of("name", "net.ipv4.tcp_keepalive_time", "value", "60")))))
                .expect(RULE, PASS);
    }

    @Test
    void another_is_refused() {
        deployment(Map.of(
                        "securityContext",
                        Map.of("sysctls", List.of(Map.of("name", "kernel.msgmax", "value", "65536")))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.securityContext.sysctls[0].name is kernel.msgmax: only safe ones may be"
                                + " set, e.g. net.ipv4.tcp_keepalive_time");
    }

    @Test
    void one_that_is_unknown_is_unknown() {
        deployment(Map.of("securityContext", Map.of("sysctls", List.of(UNKNOWN))))
                .expect(RULE, Outcome.UNKNOWN, "spec.template.spec.securityContext.sysctls[0].name");
    }
}
