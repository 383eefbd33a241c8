package io.ashlar.policies.security.aws.rds;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class RdsTagsCopiedTest {
    private static final RdsTagsCopied RULE = new RdsTagsCopied();
    private static final String INSTANCE = "aws:rds/instance:Instance";
    private static final String CLUSTER = "aws:rds/cluster:Cluster";

    @Test
    void copied_tags_pass() {
        given(INSTANCE).with("copyTagsToSnapshot", true).expect(RULE, PASS);
    }

    @Test
    void bare_snapshots_fail() {
        given(CLUSTER).expect(RULE, FAIL, "copyTagsToSnapshot is not true: snapshots must carry the tags");
    }

    @Test
    void it_is_put_right() {
        given(INSTANCE).with("copyTagsToSnapshot", false).expectRemedy(RULE, true, "copyTagsToSnapshot");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(INSTANCE).unknown("copyTagsToSnapshot").expect(RULE, UNKNOWN, "copyTagsToSnapshot");
    }
}
