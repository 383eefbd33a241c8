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
import java.util.Set;

/** Storage speaks no TLS that is broken. */
public final class StorageTlsVersion implements ResourceRule, Remediation {
    private static final RuleInfo INFO = RuleInfo.of(
                    "azure-storage-tls-version", "Storage accounts accept TLS 1.2 and later only")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("TLS 1.0 and 1.1 can be read by who sits between.")
            .fix("Set minimumTlsVersion to TLS1_2.")
            .reference(Framework.CHECKOV, "CKV_AZURE_44")
            .build();

    private static final Types TYPES = Types.ofEveryVersion("azure-native:storage:StorageAccount");

    private static final Set<String> ALLOWED = Set.of("TLS1_2", "TLS1_3");

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
        String version = resource.properties().text("minimumTlsVersion").orElse("not set");
        return Verdict.require(
                ALLOWED.contains(version), "minimumTlsVersion is %s: it must be TLS1_2".formatted(version));
    }

    @Override
    public PropertyMap remedy(Resource resource, Context context) {
        return resource.properties().with("TLS1_2", "minimumTlsVersion");
    }
}
