package io.ashlar.policies.security.aws.ecr;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ImagesImmutableAndScannedTest {
    private static final ImagesImmutableAndScanned RULE = new ImagesImmutableAndScanned();
    private static final String REPOSITORY = "aws:ecr/repository:Repository";

    @Test
    void immutable_tags_and_scanning_pass() {
        given(REPOSITORY)
                .with("imageTagMutability", "IMMUTABLE")
                .with("imageScanningConfiguration", Map.of("scanOnPush", true))
                .expect(RULE, PASS);
    }

    @Test
    void the_defaults_fail() {
        given(REPOSITORY)
                .expect(
                        RULE,
                        FAIL,
                        "imageTagMutability is MUTABLE: tags must be immutable",
                        "imageScanningConfiguration.scanOnPush is not true: images must be scanned");
        given(REPOSITORY)
                .with("imageTagMutability", "IMMUTABLE")
                .expect(RULE, FAIL, "imageScanningConfiguration.scanOnPush is not true: images must be scanned");
    }

    @Test
    void it_is_put_right() {
        given(REPOSITORY).expectRemedy(RULE, true, "imageScanningConfiguration", "scanOnPush");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(REPOSITORY)
                .with("imageTagMutability", "IMMUTABLE")
                .unknown("imageScanningConfiguration")
                .expect(RULE, UNKNOWN, "imageScanningConfiguration.scanOnPush");
    }
}
