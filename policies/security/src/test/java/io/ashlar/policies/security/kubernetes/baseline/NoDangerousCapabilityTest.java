package io.ashlar.policies.security.kubernetes.baseline;

import static io.ashlar.policies.security.kubernetes.Workloads.running;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoDangerousCapabilityTest {
    private static final Rule RULE = new NoDangerousCapability();

    @Test
    void harmless_capabilities_pass() {
        running(Map.of(
                        "name",
                        "web",
                        "securityContext",
                        Map.of("capabilities", Map.of("add", List.of("NET_BIND_SERVICE", "CHOWN")))))
                .expect(RULE, PASS);
    }

    @Test
    void a_dangerous_one_is_refused_even_beside_one_that_is_unknown() {
        running(Map.of(
                        "name",
                        "web",
                        "securityContext",
                        Map.of("capabilities", Map.of("add", List.of(UNKNOWN, "SYS_ADMIN")))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.containers[0].securityContext.capabilities.add holds SYS_ADMIN: only"
                                + " AUDIT_WRITE, CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL, MKNOD, NET_BIND_SERVICE,"
                                + " SETFCAP, SETGID, SETPCAP, SETUID, SYS_CHROOT may be added");
    }

    @Test
    void one_that_is_unknown_is_unknown() {
        running(Map.of(
                        "name",
                        "web",
                        "securityContext",
                        Map.of("capabilities", Map.of("add", List.of(UNKNOWN, "CHOWN")))))
                .expect(RULE, Outcome.UNKNOWN, "spec.template.spec.containers[0].securityContext.capabilities.add");
    }
}
