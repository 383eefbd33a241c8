package io.ashlar.policies.security.gcp.redis;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import org.junit.jupiter.api.Test;

class RedisTlsTest {
    private static final Rule RULE = new RedisTls();

    @Test
    void an_instance_that_authenticates_itself_passes() {
        given("gcp:redis/instance:Instance")
                .with("transitEncryptionMode", "SERVER_AUTHENTICATION")
                .expect(RULE, PASS);
    }

    @Test
    void so_does_a_cluster() {
        given("gcp:redis/cluster:Cluster")
                .with("transitEncryptionMode", "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION")
                .expect(RULE, PASS);
    }

    @Test
    void in_clear_is_refused() {
        given("gcp:redis/instance:Instance")
                .with("transitEncryptionMode", "DISABLED")
                .expect(RULE, FAIL, "transitEncryptionMode is DISABLED: the server must authenticate itself");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("gcp:redis/instance:Instance")
                .unknown("transitEncryptionMode")
                .expect(RULE, Outcome.UNKNOWN, "transitEncryptionMode");
    }
}
