package io.ashlar.policies.security.kubernetes.namespace;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotTheDefaultNamespaceTest {
    private static final Rule RULE = new NotTheDefaultNamespace();

    @Test
    void a_namespace_of_its_own_passes() {
        given("kubernetes:core/v1:ConfigMap")
                .with("metadata", Map.of("namespace", "shop"))
                .expect(RULE, PASS);
    }

    @Test
    void the_provider_may_say_it() {
        given("kubernetes:core/v1:ConfigMap")
                .with("metadata", Map.of("name", "x"))
                .madeBy("kubernetes", Map.of("namespace", "shop"))
                .expect(RULE, PASS);
    }

    @Test
    void nobody_says_it() {
        given("kubernetes:core/v1:ConfigMap")
                .with("metadata", Map.of("name", "x"))
                .expect(RULE, FAIL, "metadata.namespace is default: put it into a namespace of its own");
    }

    @Test
    void a_chart_has_its_namespace_elsewhere() {
        given("kubernetes:helm.sh/v3:Release")
                .with("chart", "web")
                .with("namespace", "default")
                .expect(RULE, FAIL, "namespace is default: put it into a namespace of its own");
    }

    @Test
    void a_namespace_that_is_unknown_is_unknown() {
        given("kubernetes:core/v1:ConfigMap")
                .with("metadata", Map.of("namespace", UNKNOWN))
                .expect(RULE, Outcome.UNKNOWN, "metadata.namespace");
    }
}
