package io.ashlar.policies.security.aws.lb;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import org.junit.jupiter.api.Test;

class TlsModernTest {
    private static final TlsModern RULE = new TlsModern();

    private static Given listener(String policy) {
        return given("aws:lb/listener:Listener").with("protocol", "HTTPS").with("sslPolicy", policy);
    }

    @Test
    void policies_from_TLS_1_2_on_pass() {
        listener("ELBSecurityPolicy-TLS13-1-2-2021-06").expect(RULE, PASS);
        listener("ELBSecurityPolicy-TLS13-1-3-2021-06").expect(RULE, PASS);
        listener("ELBSecurityPolicy-FS-1-2-Res-2020-10").expect(RULE, PASS);
    }

    @Test
    void older_policies_fail_and_so_does_the_default() {
        listener("ELBSecurityPolicy-TLS13-1-0-2021-06")
                .expect(
                        RULE,
                        FAIL,
                        "sslPolicy is ELBSecurityPolicy-TLS13-1-0-2021-06, which takes TLS older than 1.2: use"
                                + " ELBSecurityPolicy-TLS13-1-2-2021-06");
        given("aws:alb/listener:Listener")
                .with("protocol", "TLS")
                .expect(
                        RULE,
                        FAIL,
                        "sslPolicy is ELBSecurityPolicy-2016-08, which takes TLS older than 1.2: use"
                                + " ELBSecurityPolicy-TLS13-1-2-2021-06");
    }

    @Test
    void other_protocols_are_not_judged() {
        given("aws:lb/listener:Listener").with("protocol", "TCP").expect(RULE, NOT_APPLICABLE, "it does not take TLS");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given("aws:lb/listener:Listener")
                .with("protocol", "HTTPS")
                .unknown("sslPolicy")
                .expect(RULE, UNKNOWN, "sslPolicy");
    }
}
