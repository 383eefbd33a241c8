package io.ashlar.policies.security.kubernetes.container;

import static io.ashlar.policies.security.kubernetes.Workloads.running;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImageTaggedTest {
    private static final Rule RULE = new ImageTagged();

    @Test
    void a_version_passes() {
        running(Map.of("image", "registry.example.com:5000/web:1.4.2")).expect(RULE, PASS);
    }

    @Test
    void a_digest_passes_without_a_tag() {
        running(Map.of("image", "web@sha256:0123")).expect(RULE, PASS);
    }

    @Test
    void latest_is_refused() {
        running(Map.of("image", "web:latest"))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.containers[0].image is 'web:latest': it must have a tag other than latest,"
                                + " or a digest");
    }

    @Test
    void no_tag_is_latest_and_the_port_of_the_registry_is_no_tag() {
        running(Map.of("image", "registry.example.com:5000/web"))
                .expect(
                        RULE,
                        FAIL,
                        "spec.template.spec.containers[0].image is 'registry.example.com:5000/web': it must have a tag"
                                + " other than latest, or a digest");
    }

    @Test
    void an_image_that_is_unknown_is_unknown() {
        running(Map.of("image", UNKNOWN)).expect(RULE, Outcome.UNKNOWN, "spec.template.spec.containers[0].image");
    }
}
