package io.ashlar.policies.security.kubernetes.baseline;

import static io.ashlar.policies.security.kubernetes.Workloads.deployment;
import static io.ashlar.policies.security.kubernetes.Workloads.running;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoPrivilegedContainerTest {
    private static final Rule RULE = new NoPrivilegedContainer();

    @Test
    void a_container_without_privileges_passes() {
        running(Map.of("name", "web", "securityContext", Map.of("privileged", false)))
                .expect(RULE, PASS);
    }

    @Test
    void every_kind_of_container_is_judged() {
        deployment(Map.of(
                        "initContainers",
                        List.of(Map.of("name", "web", "securityContext", Map.of("privileged", true))),
                        "containers",
                        List.of(
                                Map.of("name", "web"),
                                Map.of("name", "web", "securityContext", Map.of("privileged", true)))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.initContainers[0].securityContext.privileged is true: no container may be"
                                + " privileged",
                        "spec.template.spec.containers[1].securityContext.privileged is true: no container may be"
                                + " privileged");
    }

    @Test
    void the_pods_of_a_cron_job_are_judged() {
        given("kubernetes:batch/v1:CronJob")
                .with(
                        "spec",
                        Map.of(
                                "jobTemplate",
                                Map.of(
                                        "spec",
                                        Map.of(
                                                "template",
                                                Map.of(
                                                        "spec",
                                                        Map.of(
                                                                "containers",
                                                                List.of(
                                                                        Map.of(
                                                                                "name",
                                                                                "web",
                                                                                "securityContext",
                                                                                Map.of("privileged", true)))))))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.jobTemplate.spec.template.spec.containers[0].securityContext.privileged is true: no"
                                + " container may be privileged");
    }

    @Test
    void a_pod_template_is_judged() {
        given("kubernetes:core/v1:PodTemplate")
                .with(
                        "template",
                        Map.of(
                                "spec",
                                Map.of("containers", List.of(Map.of("securityContext", Map.of("privileged", true))))))
                .expect(
                        RULE,
                        FAIL,
                        "template.spec.containers[0].securityContext.privileged is true: no container may be"
                                + " privileged");
    }

    @Test
    void containers_that_are_unknown_are_unknown() {
        deployment(Map.of("containers", UNKNOWN)).expect(RULE, Outcome.UNKNOWN, "spec.template.spec.containers");
    }

    @Test
    void a_security_context_that_is_unknown_is_unknown() {
        running(Map.of("name", "web", "securityContext", UNKNOWN))
                .expect(RULE, Outcome.UNKNOWN, "spec.template.spec.containers[0].securityContext.privileged");
    }
}
