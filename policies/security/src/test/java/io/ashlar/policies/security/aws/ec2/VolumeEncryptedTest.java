package io.ashlar.policies.security.aws.ec2;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import org.junit.jupiter.api.Test;

class VolumeEncryptedTest {
    private static final VolumeEncrypted RULE = new VolumeEncrypted();

    private static Given volume() {
        return given("aws:ebs/volume:Volume");
    }

    @Test
    void an_encrypted_volume_passes() {
        volume().with("encrypted", true).expect(RULE, PASS);
    }

    @Test
    void an_open_volume_fails() {
        volume().with("size", 10).expect(RULE, FAIL, "encrypted is not true: a volume must be encrypted");
    }

    @Test
    void unknown_stays_unknown() {
        volume().unknown("encrypted").expect(RULE, UNKNOWN, "encrypted");
    }

    @Test
    void it_can_be_put_right() {
        volume().with("encrypted", false).expectRemedy(RULE, true, "encrypted");
    }
}
