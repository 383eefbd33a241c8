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

class RunsAsNonRootTest {
    private static final Rule RULE = new RunsAsNonRoot();

    @Test
    void the_pod_may_say_it_for_all() {
        deployment(Map.of(
                        "securityContext", Map.of("runAsNonRoot", true), "containers", List.of(Map.of("name", "web"))))
                .expect(RULE, PASS);
    }

    @Test
    void each_container_may_say_it() {
        running(Map.of("name", "web", "securityContext", Map.of("runAsNonRoot", true)))
                .expect(RULE, PASS);
    }

    @Test
    void nobody_says_it() {
        running(Map.of("name", "web"))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.containers[0].securityContext.runAsNonRoot is not set, nor is the pod's:"
                                + " it must be true");
    }

    @Test
    void a_container_takes_it_back() {
        deployment(Map.of(
                        "securityContext",
                        Map.of("runAsNonRoot", true),
                        "containers",
                        List.of(Map.of("name", "web", "securityContext", Map.of("runAsNonRoot", false)))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.containers[0].securityContext.runAsNonRoot is false: it must be true");
    }

    @Test
    void a_pod_that_allows_root_is_refused_whatever_its_containers_say() {
        deployment(Map.of(
                        "securityContext",
                        Map.of("runAsNonRoot", false),
                        "containers",
                        List.of(Map.of("name", "web", "securityContext", Map.of("runAsNonRoot", true)))))
                .expect(RULE, FAIL, "spec.template.spec.securityContext.runAsNonRoot is false: it must be true");
    }

    @Test
    void what_is_unknown_on_the_pod_is_unknown() {
        deployment(Map.of(
                        "securityContext",
                        Map.of("runAsNonRoot", UNKNOWN),
                        "containers",
                        List.of(Map.of("name", "web"))))
                .expect(RULE, Outcome.UNKNOWN, "spec.template.spec.securityContext.runAsNonRoot");
    }
}
