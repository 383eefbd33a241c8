package io.ashlar.policies.security.aws.elasticache;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class CacheEncryptedInTransitTest {
    private static final CacheEncryptedInTransit RULE = new CacheEncryptedInTransit();
    private static final String GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";

    @Test
    void TLS_passes() {
        given(GROUP).with("transitEncryptionEnabled", true).expect(RULE, PASS);
        given(GROUP)
                .with("transitEncryptionEnabled", true)
                .with("transitEncryptionMode", "required")
                .expect(RULE, PASS);
    }

    @Test
    void connections_in_clear_fail() {
        given(GROUP).expect(RULE, FAIL, "transitEncryptionEnabled is not true: only TLS may be taken");
        given(GROUP)
                .with("transitEncryptionEnabled", true)
                .with("transitEncryptionMode", "preferred")
                .expect(
                        RULE,
                        FAIL,
                        "transitEncryptionMode is preferred, which takes connections in clear too: set it to required");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(GROUP).unknown("transitEncryptionEnabled").expect(RULE, UNKNOWN, "transitEncryptionEnabled");
    }
}
