package io.ashlar.policies.security.aws.elasticache;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class CacheEncryptedAtRestTest {
    private static final CacheEncryptedAtRest RULE = new CacheEncryptedAtRest();
    private static final String GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";

    @Test
    void an_encrypted_group_passes() {
        given(GROUP).with("atRestEncryptionEnabled", true).expect(RULE, PASS);
    }

    @Test
    void Redis_is_in_clear_by_default_Valkey_is_not() {
        given(GROUP)
                .with("engine", "redis")
                .expect(RULE, FAIL, "atRestEncryptionEnabled is not true: what is written to disk must be encrypted");
        given(GROUP).with("engine", "valkey").expect(RULE, PASS);
        given(GROUP)
                .with("engine", "valkey")
                .with("atRestEncryptionEnabled", false)
                .expect(RULE, FAIL);
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(GROUP).unknown("atRestEncryptionEnabled").expect(RULE, UNKNOWN, "atRestEncryptionEnabled");
    }
}
