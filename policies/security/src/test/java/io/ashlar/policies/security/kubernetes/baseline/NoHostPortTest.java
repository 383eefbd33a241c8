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

class NoHostPortTest {
    private static final Rule RULE = new NoHostPort();

    @Test
    void ports_of_the_pod_pass_and_0_is_none() {
        running(Map.of(
                        "name",
                        "web",
                        "ports",
                        List.of(Map.of("containerPort", 8080), Map.of("containerPort", 9090, "hostPort", 0))))
                .expect(RULE, PASS);
    }

    @Test
    void a_port_of_the_node_is_refused() {
        running(Map.of("name", "web", "ports", List.of(Map.of("containerPort", 8080, "hostPort", 80))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.containers[0].ports[0].hostPort is 80: a container may take no port of its"
                                + " node");
    }

    @Test
    void a_port_that_is_unknown_is_unknown() {
        running(Map.of("name", "web", "ports", List.of(Map.of("containerPort", 8080, "hostPort", UNKNOWN))))
                .expect(RULE, Outcome.UNKNOWN, "spec.template.spec.containers[0].ports[0].hostPort");
    }
}
