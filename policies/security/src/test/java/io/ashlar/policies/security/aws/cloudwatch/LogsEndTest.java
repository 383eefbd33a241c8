package io.ashlar.policies.security.aws.cloudwatch;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class LogsEndTest {
    private static final LogsEnd RULE = new LogsEnd();
    private static final String GROUP = "aws:cloudwatch/logGroup:LogGroup";

    @Test
    void a_retention_passes() {
        given(GROUP).with("retentionInDays", 30).expect(RULE, PASS);
    }

    @Test
    void logs_for_ever_fail_which_is_the_default() {
        given(GROUP).expect(RULE, FAIL, "retentionInDays is not set, which keeps logs for ever: set it");
        given(GROUP).with("retentionInDays", 0).expect(RULE, FAIL);
    }

    @Test
    void the_days_can_be_set() {
        given(GROUP)
                .with("retentionInDays", 30)
                .setting(LogsEnd.DAYS, 365)
                .expect(RULE, FAIL, "retentionInDays is 30: keep logs for 365 days or more");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(GROUP).unknown("retentionInDays").expect(RULE, UNKNOWN, "retentionInDays");
    }
}
