package io.ashlar.policies.security.kubernetes.container;

import static io.ashlar.policies.security.kubernetes.Workloads.running;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourcesSetTest {
    private static final Rule RULE = new ResourcesSet();

    @Test
    void requests_and_the_memory_limit_pass_a_limit_of_CPU_is_not_asked_for() {
        running(Map.of(
                        "resources",
                        Map.of(
                                "requests",
                                Map.of("cpu", "100m", "memory", "64Mi"),
                                "limits",
                                Map.of("memory", "64Mi"))))
                .expect(RULE, PASS);
    }

    @Test
    void each_that_is_missing_is_told() {
        running(Map.of("resources", Map.of("requests", Map.of("memory", "64Mi"))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.containers[0].resources.requests.cpu is not set",
                        "spec.template.spec.containers[0].resources.limits.memory is not set");
    }

    @Test
    void what_is_unknown_is_unknown() {
        running(Map.of(
                        "resources",
                        Map.of(
                                "requests",
                                Map.of("cpu", UNKNOWN, "memory", "64Mi"),
                                "limits",
                                Map.of("memory", "64Mi"))))
                .expect(RULE, Outcome.UNKNOWN, "spec.template.spec.containers[0].resources.requests.cpu");
    }
}
