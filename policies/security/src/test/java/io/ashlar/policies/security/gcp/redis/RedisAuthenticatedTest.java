package io.ashlar.policies.security.gcp.redis;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import org.junit.jupiter.api.Test;

class RedisAuthenticatedTest {
    private static final Rule RULE = new RedisAuthenticated();

    @Test
    void an_instance_with_a_password_passes() {
        given("gcp:redis/instance:Instance").with("authEnabled", true).expect(RULE, PASS);
    }

    @Test
    void so_does_a_cluster_with_identities() {
        given("gcp:redis/cluster:Cluster")
                .with("authorizationMode", "AUTH_MODE_IAM_AUTH")
                .expect(RULE, PASS);
    }

    @Test
    void an_instance_without_is_refused() {
        given("gcp:redis/instance:Instance").expect(RULE, FAIL, "authEnabled is not true");
    }

    @Test
    void so_is_a_cluster() {
        given("gcp:redis/cluster:Cluster")
                .with("authorizationMode", "AUTH_MODE_DISABLED")
                .expect(RULE, FAIL, "authorizationMode is not AUTH_MODE_IAM_AUTH");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("gcp:redis/instance:Instance").unknown("authEnabled").expect(RULE, Outcome.UNKNOWN, "authEnabled");
    }
}
