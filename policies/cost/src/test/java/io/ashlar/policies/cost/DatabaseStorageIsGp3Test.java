package io.ashlar.policies.cost;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class DatabaseStorageIsGp3Test {
    private static final DatabaseStorageIsGp3 RULE = new DatabaseStorageIsGp3();
    private static final String DATABASE = "aws:rds/instance:Instance";

    @Test
    void gp3_passes() {
        given(DATABASE).with("storageType", "gp3").expect(RULE, PASS);
    }

    @Test
    void gp2_fails() {
        given(DATABASE)
                .with("storageType", "gp2")
                .expect(RULE, FAIL, "storageType is gp2: gp3 gives more for the same price");
    }

    @Test
    void a_type_that_is_not_known_yet_is_unknown() {
        given(DATABASE).unknown("storageType").expect(RULE, UNKNOWN, "storageType");
    }
}
