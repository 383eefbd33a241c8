package io.ashlar.policies.security.aws.rds;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import org.junit.jupiter.api.Test;

class RdsStorageEncryptedTest {
    private static final RdsStorageEncrypted RULE = new RdsStorageEncrypted();
    private static final String INSTANCE = "aws:rds/instance:Instance";
    private static final String CLUSTER = "aws:rds/cluster:Cluster";

    @Test
    void encrypted_storage_passes() {
        given(INSTANCE).with("storageEncrypted", true).expect(RULE, PASS);
        given(CLUSTER).with("storageEncrypted", true).expect(RULE, PASS);
    }

    @Test
    void storage_in_clear_fails_which_is_the_default() {
        given(INSTANCE).expect(RULE, FAIL, "storageEncrypted is not true: storage must be encrypted");
        given(CLUSTER)
                .with("storageEncrypted", false)
                .expect(RULE, FAIL, "storageEncrypted is not true: storage must be encrypted");
    }

    @Test
    void a_replica_is_as_its_source_is() {
        given(INSTANCE)
                .with("replicateSourceDb", "orders")
                .expect(RULE, NOT_APPLICABLE, "a replica takes this over from its source");
        given(CLUSTER).unknown("replicationSourceIdentifier").expect(RULE, NOT_APPLICABLE);
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(INSTANCE).unknown("storageEncrypted").expect(RULE, UNKNOWN, "storageEncrypted");
    }
}
