package io.ashlar.policies.security.aws.lb;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpRedirectedTest {
    private static final HttpRedirected RULE = new HttpRedirected();

    private static Given listener() {
        return given("aws:lb/listener:Listener").with("protocol", "HTTP").with("loadBalancerArn", "arn:lb");
    }

    private static Given balancer(boolean internal) {
        return given("aws:lb/loadBalancer:LoadBalancer").with("arn", "arn:lb").with("internal", internal);
    }

    @Test
    void a_redirect_to_HTTPS_passes() {
        listener()
                .with(
                        "defaultActions",
                        List.of(Map.of(
                                "type", "redirect", "redirect", Map.of("protocol", "HTTPS", "statusCode", "HTTP_301"))))
                .expect(RULE, PASS);
    }

    @Test
    void serving_over_HTTP_fails() {
        listener()
                .with("defaultActions", List.of(Map.of("type", "forward", "targetGroupArn", "arn:tg")))
                .beside(balancer(false))
                .expect(RULE, FAIL, "defaultActions do not redirect to HTTPS: nothing may be served over HTTP");
    }

    @Test
    void a_redirect_that_stays_on_HTTP_fails() {
        given("aws:alb/listener:Listener")
                .with("protocol", "HTTP")
                .with(
                        "defaultActions",
                        List.of(Map.of(
                                "type",
                                "redirect",
                                "redirect",
                                Map.of("host", "example.com", "statusCode", "HTTP_301"))))
                .expect(RULE, FAIL);
    }

    @Test
    void HTTPS_and_internal_load_balancers_are_not_judged() {
        given("aws:lb/listener:Listener")
                .with("protocol", "HTTPS")
                .expect(RULE, NOT_APPLICABLE, "it does not take HTTP");
        listener().beside(balancer(true)).expect(RULE, NOT_APPLICABLE, "its load balancer is internal");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        listener().unknown("defaultActions").expect(RULE, UNKNOWN, "defaultActions");
    }
}
