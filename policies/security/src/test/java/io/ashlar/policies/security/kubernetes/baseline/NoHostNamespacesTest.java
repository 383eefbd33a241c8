package io.ashlar.policies.security.kubernetes.baseline;

import static io.ashlar.policies.security.kubernetes.Workloads.deployment;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoHostNamespacesTest {
    private static final Rule RULE = new NoHostNamespaces();

    @Test
    void a_pod_with_namespaces_of_its_own_passes() {
        deployment(Map.of("hostNetwork", false, "containers", List.of())).expect(RULE, PASS);
    }

    @Test
    void each_namespace_of_the_host_is_refused() {
        deployment(Map.of("hostNetwork", true, "hostPID", true, "hostIPC", true))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.hostNetwork is true: a pod may not share it with its node",
                        "spec.template.spec.hostPID is true: a pod may not share it with its node",
                        "spec.template.spec.hostIPC is true: a pod may not share it with its node");
    }

    @Test
    void one_that_is_on_outweighs_one_that_is_unknown() {
        deployment(Map.of("hostNetwork", UNKNOWN, "hostPID", true))
                .expect(RULE, FAIL, "spec.template.spec.hostPID is true: a pod may not share it with its node");
    }

    @Test
    void one_that_is_unknown_is_unknown() {
        deployment(Map.of("hostNetwork", UNKNOWN)).expect(RULE, Outcome.UNKNOWN, "spec.template.spec.hostNetwork");
    }

    @Test
    void a_bare_pod_has_its_spec_elsewhere() {
        given("kubernetes:core/v1:Pod")
                .with("spec", Map.of("hostPID", true))
                .expect(RULE, FAIL, "spec.hostPID is true: a pod may not share it with its node");
    }
}
