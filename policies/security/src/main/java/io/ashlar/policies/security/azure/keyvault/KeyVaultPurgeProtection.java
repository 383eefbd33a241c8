package io.ashlar.policies.security.azure.keyvault;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Keys cannot be deleted for good at once. */
public final class KeyVaultPurgeProtection implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "azure-key-vault-purge-protection", "Key vaults are protected from purging")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("Without it whoever may delete a key may destroy everything that is encrypted with it, within a"
                    + " minute.")
            .fix("Set properties.enablePurgeProtection to true; it cannot be taken back.")
            .reference(Framework.CHECKOV, "CKV_AZURE_110")
            .build();

    private static final Types TYPES = Types.ofEveryVersion("azure-native:keyvault:Vault");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return TYPES;
    }

    @Override
    public Verdict judge(Resource resource, Context context) {
        return Verdict.require(
                resource.properties().isTrue("properties", "enablePurgeProtection"),
                "properties.enablePurgeProtection is not true");
    }
}
