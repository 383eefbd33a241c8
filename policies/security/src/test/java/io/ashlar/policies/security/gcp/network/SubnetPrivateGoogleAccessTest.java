package io.ashlar.policies.security.gcp.network;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import org.junit.jupiter.api.Test;

class SubnetPrivateGoogleAccessTest {
    private static final Rule RULE = new SubnetPrivateGoogleAccess();

    @Test
    void what_is_asked_for_passes() {
        given("gcp:compute/subnetwork:Subnetwork")
                .with("privateIpGoogleAccess", true)
                .expect(RULE, PASS);
    }

    @Test
    void what_is_not_is_told() {
        given("gcp:compute/subnetwork:Subnetwork").expect(RULE, FAIL, "privateIpGoogleAccess is not true");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("gcp:compute/subnetwork:Subnetwork")
                .unknown("privateIpGoogleAccess")
                .expect(RULE, Outcome.UNKNOWN, "privateIpGoogleAccess");
    }
}
