package io.ashlar.policies.security.aws.kms;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class KeyRotatedTest {
    private static final KeyRotated RULE = new KeyRotated();
    private static final String KEY = "aws:kms/key:Key";

    @Test
    void a_rotated_key_passes() {
        given(KEY).with("enableKeyRotation", true).expect(RULE, PASS);
    }

    @Test
    void a_key_for_ever_fails_which_is_the_default() {
        given(KEY).expect(RULE, FAIL, "enableKeyRotation is not true: keys must be rotated");
        given(KEY)
                .with("customerMasterKeySpec", "SYMMETRIC_DEFAULT")
                .with("enableKeyRotation", false)
                .expect(RULE, FAIL);
    }

    @Test
    void keys_that_cannot_be_rotated_are_not_judged() {
        given(KEY)
                .with("customerMasterKeySpec", "RSA_2048")
                .expect(RULE, NOT_APPLICABLE, "KMS rotates symmetric keys of its own only");
        given(KEY).with("customKeyStoreId", "cks-1").expect(RULE, NOT_APPLICABLE);
    }

    @Test
    void it_is_put_right() {
        given(KEY).expectRemedy(RULE, true, "enableKeyRotation");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(KEY).unknown("enableKeyRotation").expect(RULE, UNKNOWN, "enableKeyRotation");
    }
}
