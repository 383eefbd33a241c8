package io.ashlar.policies.security.kubernetes.baseline;

import static io.ashlar.policies.security.kubernetes.Workloads.running;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppArmorKeptTest {
    private static final Rule RULE = new AppArmorKept();

    @Test
    void the_profile_of_the_runtime_passes() {
        running(Map.of("name", "web", "securityContext", Map.of("appArmorProfile", Map.of("type", "RuntimeDefault"))))
                .expect(RULE, PASS);
    }

    @Test
    void a_profile_that_is_off_is_refused() {
        running(Map.of("name", "web", "securityContext", Map.of("appArmorProfile", Map.of("type", "Unconfined"))))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.containers[0].securityContext.appArmorProfile.type is Unconfined: it may"
                                + " be RuntimeDefault or Localhost");
    }

    @Test
    void so_is_the_annotation_that_came_before() {
        given("kubernetes:core/v1:Pod")
                .with(
                        "metadata",
                        Map.of(
                                "annotations",
                                Map.of("container.apparmor.security.beta.kubernetes.io/web", "unconfined")))
                .with("spec", Map.of("containers", List.of(Map.of("name", "web"))))
                .expect(
                        RULE,
                        FAIL,
                        "metadata.annotations.container.apparmor.security.beta.kubernetes.io/web is unconfined: it may"
                                + " be runtime/default or localhost/…");
    }

    @Test
    void an_annotation_that_keeps_it_passes() {
        given("kubernetes:core/v1:Pod")
                .with(
                        "metadata",
                        Map.of(
                                "annotations",
                                Map.of(
                                        "container.apparmor.security.beta.kubernetes.io/web",
                                        "localhost/web",
                                        "note",
                                        "x")))
                .with("spec", Map.of("containers", List.of(Map.of("name", "web"))))
                .expect(RULE, PASS);
    }

    @Test
    void a_security_context_that_is_unknown_is_unknown() {
        running(Map.of("name", "web", "securityContext", UNKNOWN))
                .expect(RULE, Outcome.UNKNOWN, "spec.template.spec.containers[0].securityContext.appArmorProfile.type");
    }
}
