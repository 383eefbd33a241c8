package io.ashlar.policies.security.kubernetes.container;

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

class ProbesPresentTest {
    private static final Rule RULE = new ProbesPresent();

    @Test
    void both_probes_pass() {
        running(Map.of(
                        "livenessProbe",
                        Map.of("httpGet", Map.of("path", "/live")),
                        "readinessProbe",
                        Map.of("httpGet", Map.of("path", "/ready"))))
                .expect(RULE, PASS);
    }

    @Test
    void each_that_is_missing_is_told() {
        running(Map.of("name", "web"))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.containers[0].livenessProbe is not set",
                        "spec.template.spec.containers[0].readinessProbe is not set");
    }

    @Test
    void a_probe_that_is_unknown_is_unknown() {
        running(Map.of("livenessProbe", UNKNOWN, "readinessProbe", Map.of("httpGet", Map.of("path", "/ready"))))
                .expect(RULE, Outcome.UNKNOWN, "spec.template.spec.containers[0].livenessProbe");
    }

    @Test
    void containers_that_run_before_the_others_need_none() {
        deployment(Map.of(
                        "initContainers",
                        List.of(Map.of("name", "init")),
                        "containers",
                        List.of(Map.of(
                                "livenessProbe",
                                Map.of("exec", Map.of()),
                                "readinessProbe",
                                Map.of("exec", Map.of())))))
                .expect(RULE, PASS);
    }
}
