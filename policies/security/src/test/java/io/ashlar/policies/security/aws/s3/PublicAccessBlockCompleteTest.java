package io.ashlar.policies.security.aws.s3;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicAccessBlockCompleteTest {
    private static final PublicAccessBlockComplete RULE = new PublicAccessBlockComplete();
    private static final String BLOCK = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
    private static final Map<String, Boolean> ALL = Map.of(
            "blockPublicAcls",
            true,
            "blockPublicPolicy",
            true,
            "ignorePublicAcls",
            true,
            "restrictPublicBuckets",
            true);

    @Test
    void all_four_pass() {
        given(BLOCK).with(ALL).expect(RULE, PASS);
    }

    @Test
    void each_one_left_open_fails() {
        given(BLOCK)
                .with(ALL)
                .with("ignorePublicAcls", false)
                .expect(RULE, FAIL, "ignorePublicAcls is not true: all four ways must be blocked");
        given("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock")
                .with("blockPublicAcls", true)
                .expect(
                        RULE,
                        FAIL,
                        "blockPublicPolicy is not true: all four ways must be blocked",
                        "ignorePublicAcls is not true: all four ways must be blocked",
                        "restrictPublicBuckets is not true: all four ways must be blocked");
    }

    @Test
    void it_is_put_right() {
        given(BLOCK).expectRemedy(RULE, true, "restrictPublicBuckets");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(BLOCK).with(ALL).unknown("blockPublicPolicy").expect(RULE, UNKNOWN, "blockPublicPolicy");
    }
}
