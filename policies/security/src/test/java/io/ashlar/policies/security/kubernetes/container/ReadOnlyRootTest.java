package io.ashlar.policies.security.kubernetes.container;

import static io.ashlar.policies.security.kubernetes.Workloads.running;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadOnlyRootTest {
    private static final Rule RULE = new ReadOnlyRoot();

    @Test
    void a_readonly_root_passes() {
        running(Map.of("securityContext", Map.of("readOnlyRootFilesystem", true)))
                .expect(RULE, PASS);
    }

    @Test
    void absent_means_that_the_container_may_write() {
        running(Map.of("name", "web"))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem is not true");
    }

    @Test
    void what_is_unknown_is_unknown() {
        running(Map.of("securityContext", UNKNOWN))
                .expect(
                        RULE,
                        Outcome.UNKNOWN,
                        "spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem");
    }
}
