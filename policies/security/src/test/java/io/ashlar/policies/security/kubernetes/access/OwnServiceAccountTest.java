package io.ashlar.policies.security.kubernetes.access;

import static io.ashlar.policies.security.kubernetes.Workloads.deployment;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnServiceAccountTest {
    private static final Rule RULE = new OwnServiceAccount();

    @Test
    void an_account_of_its_own_passes() {
        deployment(Map.of("serviceAccountName", "web")).expect(RULE, PASS);
    }

    @Test
    void a_pod_without_a_token_needs_none() {
        deployment(Map.of("automountServiceAccountToken", false)).expect(RULE, PASS);
    }

    @Test
    void the_default_account_is_refused_also_where_nobody_names_it() {
        deployment(Map.of("automountServiceAccountToken", true))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.serviceAccountName is default: the pod must have an account of its own, or"
                                + " none mounted");
    }

    @Test
    void an_account_that_is_unknown_is_unknown() {
        deployment(Map.of("serviceAccountName", UNKNOWN))
                .expect(RULE, Outcome.UNKNOWN, "spec.template.spec.serviceAccountName");
    }
}
