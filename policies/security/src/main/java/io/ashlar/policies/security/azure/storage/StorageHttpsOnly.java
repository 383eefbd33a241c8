package io.ashlar.policies.security.azure.storage;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Remediation;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Storage speaks nothing in clear. */
public final class StorageHttpsOnly implements ResourceRule, Remediation {
    private static final RuleInfo INFO = RuleInfo.of(
                    "azure-storage-https-only", "Storage accounts answer over HTTPS only")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Over HTTP keys, signatures and data go over the wire in clear.")
            .fix("Leave enableHttpsTrafficOnly true.")
            .reference(Framework.CHECKOV, "CKV_AZURE_3")
            .build();

    private static final Types TYPES = Types.ofEveryVersion("azure-native:storage:StorageAccount");

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
                resource.properties().flag("enableHttpsTrafficOnly").orElse(true),
                "enableHttpsTrafficOnly is false: it must be true");
    }

    @Override
    public PropertyMap remedy(Resource resource, Context context) {
        return resource.properties().with(true, "enableHttpsTrafficOnly");
    }
}
