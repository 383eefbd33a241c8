package io.ashlar.policies.security.aws.lb;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class InvalidHeadersDroppedTest {
    private static final InvalidHeadersDropped RULE = new InvalidHeadersDropped();
    private static final String BALANCER = "aws:lb/loadBalancer:LoadBalancer";

    @Test
    void dropped_headers_pass() {
        given(BALANCER).with("dropInvalidHeaderFields", true).expect(RULE, PASS);
    }

    @Test
    void headers_let_through_fail_which_is_the_default() {
        given(BALANCER).expect(RULE, FAIL, "dropInvalidHeaderFields is not true: invalid headers must be dropped");
    }

    @Test
    void a_network_load_balancer_reads_no_headers() {
        given(BALANCER)
                .with("loadBalancerType", "network")
                .expect(RULE, NOT_APPLICABLE, "only application load balancers read headers");
    }

    @Test
    void it_is_put_right() {
        given("aws:alb/loadBalancer:LoadBalancer").expectRemedy(RULE, true, "dropInvalidHeaderFields");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(BALANCER).unknown("dropInvalidHeaderFields").expect(RULE, UNKNOWN, "dropInvalidHeaderFields");
    }
}
