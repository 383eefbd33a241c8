package io.ashlar.policies.security.aws.rds;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class RdsMinorUpgradesTest {
    private static final RdsMinorUpgrades RULE = new RdsMinorUpgrades();
    private static final String INSTANCE = "aws:rds/instance:Instance";
    private static final String CLUSTER_INSTANCE = "aws:rds/clusterInstance:ClusterInstance";

    @Test
    void automatic_upgrades_pass_which_is_the_default() {
        given(INSTANCE).expect(RULE, PASS);
    }

    @Test
    void upgrades_by_hand_fail() {
        given(INSTANCE)
                .with("autoMinorVersionUpgrade", false)
                .expect(RULE, FAIL, "autoMinorVersionUpgrade is false: minor versions must be installed by themselves");
    }

    @Test
    void it_is_put_right() {
        given(CLUSTER_INSTANCE)
                .with("autoMinorVersionUpgrade", false)
                .expectRemedy(RULE, true, "autoMinorVersionUpgrade");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(INSTANCE).unknown("autoMinorVersionUpgrade").expect(RULE, UNKNOWN, "autoMinorVersionUpgrade");
    }
}
