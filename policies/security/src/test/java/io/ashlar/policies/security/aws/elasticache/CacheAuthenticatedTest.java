package io.ashlar.policies.security.aws.elasticache;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

class CacheAuthenticatedTest {
    private static final CacheAuthenticated RULE = new CacheAuthenticated();
    private static final String GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";

    @Test
    void users_or_a_token_pass_known_or_not() {
        given(GROUP).with("userGroupIds", List.of("app")).expect(RULE, PASS);
        given(GROUP).unknown("userGroupIds").expect(RULE, PASS);
        given(GROUP).with("authToken", Given.secret("x")).expect(RULE, PASS);
    }

    @Test
    void nobody_asked_fails() {
        given(GROUP).expect(RULE, FAIL, "neither userGroupIds nor authToken is set: the cache must ask for a login");
    }
}
