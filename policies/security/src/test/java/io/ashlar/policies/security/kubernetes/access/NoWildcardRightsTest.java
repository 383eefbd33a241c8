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

class NoWildcardRightsTest {
    private static final Rule RULE = new NoWildcardRights();

    @Test
    void named_verbs_and_resources_pass() {
        given("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole")
                .with(
                        "rules",
                        List.of(Map.of(
                                "apiGroups",
                                List.of(""),
                                "resources",
                                List.of("pods"),
                                "verbs",
                                List.of("get", "list"))))
                .expect(RULE, PASS);
    }

    @Test
    void who_may_only_look_may_look_at_everything() {
        given("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole")
                .with(
                        "rules",
                        List.of(Map.of(
                                "apiGroups",
                                List.of("*"),
                                "resources",
                                List.of("*"),
                                "verbs",
                                List.of("get", "list", "watch"))))
                .expect(RULE, PASS);
    }

    @Test
    void every_verb_is_refused() {
        given("kubernetes:rbac.authorization.k8s.io/v1:Role")
                .with(
                        "rules",
                        List.of(Map.of("apiGroups", List.of(""), "resources", List.of("pods"), "verbs", List.of("*"))))
                .expect(RULE, FAIL, "rules[0].verbs holds *: name the verbs");
    }

    @Test
    void every_resource_is_refused_where_it_may_be_changed() {
        given("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole")
                .with(
                        "rules",
                        List.of(Map.of(
                                "apiGroups",
                                List.of("*"),
                                "resources",
                                List.of("*"),
                                "verbs",
                                List.of("get", "create"))))
                .expect(RULE, FAIL, "rules[0].resources holds *: name the resources that may be changed");
    }

    @Test
    void every_resource_of_one_operator_passes() {
        given("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole")
                .with(
                        "rules",
                        List.of(Map.of(
                                "apiGroups",
                                List.of("velero.io"),
                                "resources",
                                List.of("*"),
                                "verbs",
                                List.of("delete"))))
                .expect(RULE, PASS);
    }

    @Test
    void every_right_does_not() {
        given("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole")
                .with(
                        "rules",
                        List.of(Map.of(
                                "apiGroups",
                                List.of("rbac.authorization.k8s.io"),
                                "resources",
                                List.of("*"),
                                "verbs",
                                List.of("create"))))
                .expect(RULE, FAIL, "rules[0].resources holds *: name the resources that may be changed");
    }

    @Test
    void a_wildcard_outweighs_a_rule_that_is_unknown() {
        given("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole")
                .with(
                        "rules",
                        List.of(
                                UNKNOWN,
                                Map.of("apiGroups", List.of("*"), "resources", List.of("*"), "verbs", List.of("*"))))
                .expect(RULE, FAIL, "rules[1].verbs holds *: name the verbs");
    }

    @Test
    void rules_that_are_unknown_are_unknown() {
        given("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole")
                .unknown("rules")
                .expect(RULE, Outcome.UNKNOWN, "rules");
    }
}
