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

class NoHostProcessTest {
    private static final Rule RULE = new NoHostProcess();

    @Test
    void a_linux_pod_passes() {
        running(Map.of("name", "web")).expect(RULE, PASS);
    }

    @Test
    void a_host_process_is_refused_on_the_pod_and_on_its_containers() {
        deployment(Map.of(
                        "securityContext",
                        Map.of("windowsOptions", Map.of("hostProcess", true)),
                        "containers",
                        List.of(Map.of(
                                "name",
                                "web",
                                "securityContext",
                                Map.of("windowsOptions", Map.of("hostProcess", true))))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.securityContext.windowsOptions.hostProcess is true: no container may be a"
                                + " process of its host",
                        "spec.template.spec.containers[0].securityContext.windowsOptions.hostProcess is true: no"
                                + " container may be a process of its host");
    }

    @Test
    void a_security_context_that_is_unknown_is_unknown() {
        running(Map.of("name", "web", "securityContext", UNKNOWN))
                .expect(
                        RULE,
                        Outcome.UNKNOWN,
                        "spec.template.spec.containers[0].securityContext.windowsOptions.hostProcess");
    }
}
