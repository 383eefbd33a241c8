package io.ashlar.policies.security.kubernetes.access;

import static io.ashlar.policies.security.kubernetes.Workloads.deployment;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenMountDecidedTest {
    private static final Rule RULE = new TokenMountDecided();

    @Test
    void a_pod_without_a_token_passes() {
        deployment(Map.of("automountServiceAccountToken", false)).expect(RULE, PASS);
    }

    @Test
    void so_does_one_for_which_somebody_decided() {
        deployment(Map.of("automountServiceAccountToken", true, "serviceAccountName", "web"))
                .expect(RULE, PASS);
    }

    @Test
    void absent_means_a_token_for_everyone() {
        deployment(Map.of("containers", List.of()))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.automountServiceAccountToken is not set, which means true: say false, or"
                                + " true where the pod talks to the API");
    }

    @Test
    void what_is_unknown_is_unknown() {
        deployment(Map.of("automountServiceAccountToken", UNKNOWN))
                .expect(RULE, Outcome.UNKNOWN, "spec.template.spec.automountServiceAccountToken");
    }
}
