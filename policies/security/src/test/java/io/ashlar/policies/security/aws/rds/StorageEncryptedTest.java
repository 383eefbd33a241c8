package io.ashlar.policies.security.aws.rds;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import org.junit.jupiter.api.Test;

class StorageEncryptedTest {
    private static final StorageEncrypted RULE = new StorageEncrypted();

    private static Given database() {
        return given("aws:rds/instance:Instance");
    }

    @Test
    void encrypted_storage_passes() {
        database().with("storageEncrypted", true).expect(RULE, PASS);
        database().with("storageEncrypted", true).unknown("replicateSourceDb").expect(RULE, PASS);
    }

    @Test
    void open_storage_fails_also_where_nothing_is_said() {
        String message = "storageEncrypted is not true: the storage of a database must be encrypted";
        database().with("storageEncrypted", false).expect(RULE, FAIL, message);
        given("aws:rds/cluster:Cluster").expect(RULE, FAIL, message);
    }

    @Test
    void unknown_stays_unknown() {
        database().unknown("storageEncrypted").expect(RULE, UNKNOWN, "storageEncrypted");
    }

    @Test
    void a_replica_is_as_its_source() {
        database()
                .with("replicateSourceDb", "orders")
                .expect(RULE, NOT_APPLICABLE, "a replica is encrypted as its source is");
    }
}
