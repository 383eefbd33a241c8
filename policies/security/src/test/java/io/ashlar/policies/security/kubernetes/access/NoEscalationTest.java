package io.ashlar.policies.security.kubernetes.access;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoEscalationTest {
    private static final Rule RULE = new NoEscalation();

    @Test
    void other_verbs_pass() {
        given("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole")
                .with(
                        "rules",
                        List.of(Map.of(
                                "apiGroups",
                                List.of("rbac.authorization.k8s.io"),
                                "resources",
                                List.of("roles"),
                                "verbs",
                                List.of("get"))))
                .expect(RULE, PASS);
    }

    @Test
    void impersonation_is_refused() {
        given("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole")
                .with(
                        "rules",
                        List.of(Map.of(
                                "apiGroups",
                                List.of(""),
                                "resources",
                                List.of("users"),
                                "verbs",
                                List.of("get", "impersonate"))))
                .expect(RULE, FAIL, "rules[0].verbs holds impersonate: it lets the role give itself more rights");
    }

    @Test
    void verbs_that_are_unknown_are_unknown() {
        given("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole")
                .with("rules", List.of(Map.of("verbs", UNKNOWN)))
                .expect(RULE, Outcome.UNKNOWN, "rules[0].verbs");
    }
}
