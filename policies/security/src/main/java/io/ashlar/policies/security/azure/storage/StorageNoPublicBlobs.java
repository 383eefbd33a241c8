package io.ashlar.policies.security.azure.storage;

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

/** No blob can be published by mistake. */
public final class StorageNoPublicBlobs implements ResourceRule, Remediation {
    private static final RuleInfo INFO = RuleInfo.of("azure-storage-no-public-blobs", "Blobs cannot be made public")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .rationale("With the setting on, one container with public access shows its files to everyone.")
            .fix("Set allowBlobPublicAccess to false on the account and publicAccess to None on containers.")
            .reference(Framework.CHECKOV, "CKV_AZURE_34", "CKV_AZURE_190")
            .build();

    private static final Types TYPES =
            Types.ofEveryVersion("azure-native:storage:BlobContainer", "azure-native:storage:StorageAccount");

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
        PropertyMap storage = resource.properties();
        if (isContainer(resource)) {
            String access = storage.text("publicAccess").orElse("None");
            return Verdict.require(
                    access.equalsIgnoreCase("None"), "publicAccess is %s: it must be None".formatted(access));
        }
        return Verdict.require(
                !storage.flag("allowBlobPublicAccess").orElse(true), "allowBlobPublicAccess is not false: it must be");
    }

    @Override
    public PropertyMap remedy(Resource resource, Context context) {
        return isContainer(resource)
                ? resource.properties().with("None", "publicAccess")
                : resource.properties().with(false, "allowBlobPublicAccess");
    }

    private static boolean isContainer(Resource resource) {
        return resource.type().endsWith(":BlobContainer");
    }
}
