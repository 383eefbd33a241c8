package io.ashlar.policies.security.aws.eks;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EksSecretsEncryptedTest {
    private static final EksSecretsEncrypted RULE = new EksSecretsEncrypted();

    @Test
    void secrets_under_a_key_pass_also_while_the_key_is_still_being_made() {
        given("aws:eks/cluster:Cluster")
                .with(
                        "encryptionConfig",
                        Map.of(
                                "resources",
                                List.of("secrets"),
                                "provider",
                                Map.of("keyArn", "arn:aws:kms:eu-west-1:123456789012:key/1")))
                .expect(RULE, PASS);
        given("aws:eks/cluster:Cluster")
                .with(
                        "encryptionConfig",
                        Map.of("resources", List.of("secrets"), "provider", Map.of("keyArn", Given.UNKNOWN)))
                .expect(RULE, PASS);
    }

    @Test
    void no_encryption_fails() {
        given("aws:eks/cluster:Cluster")
                .expect(RULE, FAIL, "encryptionConfig is not set: secrets must be encrypted with a KMS key");
        given("aws:eks/cluster:Cluster")
                .with("encryptionConfig", Map.of("resources", List.of(), "provider", Map.of()))
                .expect(
                        RULE,
                        FAIL,
                        "encryptionConfig.resources does not hold \"secrets\": secrets must be encrypted",
                        "encryptionConfig.provider.keyArn is not set: name the key");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given("aws:eks/cluster:Cluster").unknown("encryptionConfig").expect(RULE, UNKNOWN, "encryptionConfig");
    }
}
