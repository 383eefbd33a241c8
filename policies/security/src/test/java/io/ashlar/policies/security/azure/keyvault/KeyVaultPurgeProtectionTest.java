package io.ashlar.policies.security.azure.keyvault;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyVaultPurgeProtectionTest {
    private static final Rule RULE = new KeyVaultPurgeProtection();

    @Test
    void what_is_asked_for_passes() {
        given("azure-native:keyvault:Vault")
                .with("properties", Map.of("enablePurgeProtection", true))
                .expect(RULE, PASS);
    }

    @Test
    void what_is_not_is_told() {
        given("azure-native:keyvault:Vault")
                .with("properties", Map.of("enableSoftDelete", true))
                .expect(RULE, FAIL, "properties.enablePurgeProtection is not true");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("azure-native:keyvault:Vault")
                .unknown("properties")
                .expect(RULE, Outcome.UNKNOWN, "properties.enablePurgeProtection");
    }
}
