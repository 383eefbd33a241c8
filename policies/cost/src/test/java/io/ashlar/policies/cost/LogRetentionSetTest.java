package io.ashlar.policies.cost;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class LogRetentionSetTest {
    private static final LogRetentionSet RULE = new LogRetentionSet();
    private static final String GROUP = "aws:cloudwatch/logGroup:LogGroup";

    @Test
    void a_group_with_an_end_passes() {
        given(GROUP).with("retentionInDays", 30).expect(RULE, PASS);
    }

    @Test
    void a_group_without_one_fails() {
        given(GROUP).with("name", "a").expect(RULE, FAIL, "retentionInDays is not set: these logs are kept for ever");
        given(GROUP).with("retentionInDays", 0).expect(RULE, FAIL);
    }

    @Test
    void an_end_that_is_not_known_yet_is_unknown() {
        given(GROUP).unknown("retentionInDays").expect(RULE, UNKNOWN, "retentionInDays");
    }
}
