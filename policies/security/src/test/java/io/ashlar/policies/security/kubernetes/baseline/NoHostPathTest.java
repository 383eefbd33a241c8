package io.ashlar.policies.security.kubernetes.baseline;

import static io.ashlar.policies.security.kubernetes.Workloads.deployment;
import static io.ashlar.policies.security.kubernetes.Workloads.running;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoHostPathTest {
    private static final Rule RULE = new NoHostPath();

    @Test
    void other_volumes_pass() {
        deployment(Map.of("volumes", List.of(Map.of("name", "tmp", "emptyDir", Map.of()))))
                .expect(RULE, PASS);
    }

    @Test
    void a_path_of_the_node_is_refused() {
        deployment(Map.of(
                        "volumes",
                        List.of(
                                Map.of("name", "tmp", "emptyDir", Map.of()),
                                Map.of("name", "docker", "hostPath", Map.of("path", "/var/run/docker.sock")))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.volumes[1] is a hostPath: a pod may not mount its node's files");
    }

    @Test
    void a_volume_that_is_unknown_is_unknown() {
        deployment(Map.of("volumes", List.of(UNKNOWN)))
                .expect(RULE, Outcome.UNKNOWN, "spec.template.spec.volumes[0].hostPath");
    }

    @Test
    void a_pod_without_volumes_has_nothing_to_judge() {
        running(Map.of("name", "web")).expect(RULE, NOT_APPLICABLE);
    }
}
