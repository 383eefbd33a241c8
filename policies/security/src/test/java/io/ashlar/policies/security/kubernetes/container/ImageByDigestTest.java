package io.ashlar.policies.security.kubernetes.container;

import static io.ashlar.policies.security.kubernetes.Workloads.running;
import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.UNKNOWN;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImageByDigestTest {
    private static final Rule RULE = new ImageByDigest();

    @Test
    void a_digest_passes() {
        running(Map.of("image", "web:1.4.2@sha256:0123")).expect(RULE, PASS);
    }

    @Test
    void a_tag_alone_is_told() {
        running(Map.of("image", "web:1.4.2"))
                .expect(RULE, FAIL, "spec.template.spec.containers[0].image is 'web:1.4.2': it has no digest");
    }

    @Test
    void an_image_that_is_unknown_is_unknown() {
        running(Map.of("image", UNKNOWN)).expect(RULE, Outcome.UNKNOWN, "spec.template.spec.containers[0].image");
    }
}
