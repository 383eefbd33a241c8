package io.ashlar.policies.security.aws.lb;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BalancerAccessLoggedTest {
    private static final BalancerAccessLogged RULE = new BalancerAccessLogged();
    private static final String BALANCER = "aws:lb/loadBalancer:LoadBalancer";

    @Test
    void access_logs_pass() {
        given(BALANCER)
                .with("accessLogs", Map.of("enabled", true, "bucket", "logs"))
                .expect(RULE, PASS);
    }

    @Test
    void no_access_logs_fail() {
        given(BALANCER).expect(RULE, FAIL, "accessLogs.enabled is not true: requests must be written down");
        given("aws:alb/loadBalancer:LoadBalancer")
                .with("accessLogs", Map.of("bucket", "logs"))
                .expect(RULE, FAIL);
    }

    @Test
    void a_gateway_load_balancer_has_none() {
        given(BALANCER)
                .with("loadBalancerType", "gateway")
                .expect(RULE, NOT_APPLICABLE, "gateway load balancers have no access logs");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(BALANCER)
                .with("accessLogs", Map.of("enabled", Given.UNKNOWN))
                .expect(RULE, UNKNOWN, "accessLogs.enabled");
    }
}
