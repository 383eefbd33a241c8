package io.ashlar.policies.security.kubernetes.namespace;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PodSecurityLabelsTest {
    private static final Rule RULE = new PodSecurityLabels();

    @Test
    void a_namespace_that_enforces_a_standard_passes() {
        given("kubernetes:core/v1:Namespace")
                .with("metadata", Map.of("labels", Map.of("pod-security.kubernetes.io/enforce", "restricted")))
                .expect(RULE, PASS);
    }

    @Test
    void one_that_says_nothing_is_refused() {
        given("kubernetes:core/v1:Namespace")
                .with("metadata", Map.of("name", "shop"))
                .expect(
                        RULE,
                        FAIL,
                        "metadata.labels[pod-security.kubernetes.io/enforce] is not set: it must be restricted,"
                                + " baseline or privileged");
    }

    @Test
    void one_that_is_misspelt_is_refused() {
        given("kubernetes:core/v1:Namespace")
                .with("metadata", Map.of("labels", Map.of("pod-security.kubernetes.io/enforce", "strict")))
                .expect(
                        RULE,
                        FAIL,
                        "metadata.labels[pod-security.kubernetes.io/enforce] is strict: it must be restricted,"
                                + " baseline or privileged");
    }

    @Test
    void labels_that_are_unknown_are_unknown() {
        given("kubernetes:core/v1:Namespace")
                .unknown("metadata")
                .expect(RULE, Outcome.UNKNOWN, "metadata.labels.pod-security.kubernetes.io/enforce");
    }
}
