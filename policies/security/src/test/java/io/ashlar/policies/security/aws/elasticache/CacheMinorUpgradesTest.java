package io.ashlar.policies.security.aws.elasticache;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class CacheMinorUpgradesTest {
    private static final CacheMinorUpgrades RULE = new CacheMinorUpgrades();
    private static final String GROUP = "aws:elasticache/replicationGroup:ReplicationGroup";
    private static final String CLUSTER = "aws:elasticache/cluster:Cluster";

    @Test
    void automatic_upgrades_pass_which_is_the_default() {
        given(GROUP).expect(RULE, PASS);
    }

    @Test
    void upgrades_by_hand_fail_also_where_the_provider_takes_a_text() {
        given(GROUP)
                .with("autoMinorVersionUpgrade", false)
                .expect(RULE, FAIL, "autoMinorVersionUpgrade is false: minor versions must be installed by themselves");
        given(CLUSTER).with("autoMinorVersionUpgrade", "false").expect(RULE, FAIL);
    }

    @Test
    void it_is_put_right() {
        given(GROUP).with("autoMinorVersionUpgrade", false).expectRemedy(RULE, true, "autoMinorVersionUpgrade");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(GROUP).unknown("autoMinorVersionUpgrade").expect(RULE, UNKNOWN, "autoMinorVersionUpgrade");
    }
}
