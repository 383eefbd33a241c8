package io.ashlar.policies.security.kubernetes.network;

import static io.ashlar.policies.security.kubernetes.Workloads.object;
import static io.ashlar.policies.security.kubernetes.Workloads.workload;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkPolicyCoversPodsTest {
    private static final Rule RULE = new NetworkPolicyCoversPods();

    @Test
    void a_policy_for_all_pods_of_the_namespace_covers_it() {
        workload("apps/v1:Deployment", "web", Map.of(), Map.of("containers", List.of(Map.of("name", "web"))))
                .beside(object("networking.k8s.io/v1:NetworkPolicy", "all")
                        .with("spec", Map.of("podSelector", Map.of())))
                .expect(RULE, PASS);
    }

    @Test
    void so_does_one_that_names_its_label() {
        workload("apps/v1:Deployment", "web", Map.of(), Map.of("containers", List.of(Map.of("name", "web"))))
                .beside(object("networking.k8s.io/v1:NetworkPolicy", "web")
                        .with("spec", Map.of("podSelector", Map.of("matchLabels", Map.of("app", "web")))))
                .expect(RULE, PASS);
    }

    @Test
    void so_does_one_that_says_it_by_expressions() {
        workload("apps/v1:Deployment", "web", Map.of(), Map.of("containers", List.of(Map.of("name", "web"))))
                .beside(object("networking.k8s.io/v1:NetworkPolicy", "web")
                        .with(
                                "spec",
                                Map.of(
                                        "podSelector",
                                        Map.of(
                                                "matchExpressions",
                                                List.of(
                                                        Map.of(
                                                                "key",
                                                                "app",
                                                                "operator",
                                                                "In",
                                                                "values",
                                                                List.of("web", "api")),
                                                        Map.of("key", "app", "operator", "Exists"),
                                                        Map.of("key", "old", "operator", "DoesNotExist"),
                                                        Map.of(
                                                                "key",
                                                                "app",
                                                                "operator",
                                                                "NotIn",
                                                                "values",
                                                                List.of("x")))))))
                .expect(RULE, PASS);
    }

    @Test
    void one_for_other_pods_does_not() {
        workload("apps/v1:Deployment", "web", Map.of(), Map.of("containers", List.of(Map.of("name", "web"))))
                .beside(object("networking.k8s.io/v1:NetworkPolicy", "api")
                        .with("spec", Map.of("podSelector", Map.of("matchLabels", Map.of("app", "api")))))
                .expect(RULE, FAIL, "no NetworkPolicy of this stack selects its pods");
    }

    @Test
    void one_of_another_namespace_does_not() {
        workload("apps/v1:Deployment", "web", Map.of(), Map.of("containers", List.of(Map.of("name", "web"))))
                .beside(given("kubernetes:networking.k8s.io/v1:NetworkPolicy")
                        .with("metadata", Map.of("namespace", "other"))
                        .with("spec", Map.of("podSelector", Map.of())))
                .expect(RULE, FAIL, "no NetworkPolicy of this stack selects its pods");
    }

    @Test
    void there_is_none() {
        workload("apps/v1:Deployment", "web", Map.of(), Map.of("containers", List.of(Map.of("name", "web"))))
                .expect(RULE, FAIL, "no NetworkPolicy of this stack selects its pods");
    }

    @Test
    void one_that_is_unknown_may_cover_it() {
        workload("apps/v1:Deployment", "web", Map.of(), Map.of("containers", List.of(Map.of("name", "web"))))
                .beside(object("networking.k8s.io/v1:NetworkPolicy", "api")
                        .with("spec", Map.of("podSelector", Map.of("matchLabels", Map.of("app", "api")))))
                .beside(object("networking.k8s.io/v1:NetworkPolicy", "later").unknown("spec"))
                .expect(RULE, Outcome.UNKNOWN, "spec.podSelector");
    }
}
