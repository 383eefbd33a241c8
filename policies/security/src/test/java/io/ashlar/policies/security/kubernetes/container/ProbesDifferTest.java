package io.ashlar.policies.security.kubernetes.container;

import static io.ashlar.policies.security.kubernetes.Workloads.running;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProbesDifferTest {
    private static final Rule RULE = new ProbesDiffer();

    @Test
    void a_liveness_probe_that_is_more_patient_passes() {
        running(Map.of(
                        "livenessProbe",
                        Map.of("httpGet", Map.of("path", "/up"), "failureThreshold", 6),
                        "readinessProbe",
                        Map.of("httpGet", Map.of("path", "/up"))))
                .expect(RULE, PASS);
    }

    @Test
    void the_same_probe_twice_is_told() {
        running(Map.of(
                        "livenessProbe",
                        Map.of("httpGet", Map.of("path", "/up")),
                        "readinessProbe",
                        Map.of("httpGet", Map.of("path", "/up"))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.containers[0] has a livenessProbe equal to its readinessProbe: they must"
                                + " differ");
    }

    @Test
    void one_probe_cannot_equal_another() {
        running(Map.of("livenessProbe", Map.of("httpGet", Map.of("path", "/up"))))
                .expect(RULE, NOT_APPLICABLE, "there are not two probes");
    }

    @Test
    void a_probe_that_is_unknown_is_unknown() {
        running(Map.of("livenessProbe", UNKNOWN, "readinessProbe", Map.of("exec", Map.of())))
                .expect(RULE, Outcome.UNKNOWN, "spec.template.spec.containers[0].livenessProbe");
    }
}
