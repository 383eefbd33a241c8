package io.ashlar.sandbox.azure.compute;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.Identities;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.List;

/** The types whose tokens begin with {@code azure-native:compute:}. */
public final class ComputeTable implements ModelTable {
    /** The type of disk encryption sets. */
    public static final String ENCRYPTION_SET = "azure-native:compute:DiskEncryptionSet";

    /** A key's address with the version that encrypts. */
    private static final String KEY =
            "https://[a-z0-9-]+\\.(vault|managedhsm)\\.[a-z.]+/keys/[A-Za-z0-9-]+(/[0-9a-f]{32})?";

    @Override
    public List<ResourceModel> resources() {
        return List.of(encryptionSet());
    }

    private static ResourceModel encryptionSet() {
        return Arm.resource(ENCRYPTION_SET, "Microsoft.Compute/diskEncryptionSets", "diskEncryptionSetName")
                .source("https://learn.microsoft.com/rest/api/compute/disk-encryption-sets/create-or-update")
                .source("https://learn.microsoft.com/azure/virtual-machines/disk-encryption#customer-managed-keys")
                .with(Arm::regional)
                .with(Identities::listed)
                .computed("provisioningState", set -> "Succeeded")
                .replaceOn("encryptionType")
                .rule(
                        "diskEncryptionSetName",
                        Rules.length(1, 80),
                        Rules.matches("[A-Za-z0-9_-]+", "letters, digits, underscores and dashes"))
                .rule(
                        "encryptionType",
                        Rules.oneOf(
                                "EncryptionAtRestWithCustomerKey",
                                "EncryptionAtRestWithPlatformAndCustomerKeys",
                                "ConfidentialVmEncryptedWithCustomerKey"))
                .rule("activeKey.keyUrl", Rules.matches(KEY, "the address of a key in a vault"))
                .check(ComputeTable::knowsItsKey)
                .build();
    }

    private static void knowsItsKey(Properties inputs, Findings findings) {
        if (!inputs.has("activeKey") && !inputs.isUnknown("activeKey")) {
            findings.add("activeKey", "'activeKey' must be given");
        }
        if (!inputs.has("identity") && !inputs.isUnknown("identity")) {
            findings.add("identity", "'identity' must be given: it is who uses the key");
        }
        boolean versioned = inputs.text("activeKey.keyUrl")
                .filter(url -> url.matches(".*/[0-9a-f]{32}"))
                .isPresent();
        if (inputs.has("activeKey.keyUrl") && !versioned && !inputs.isTrue("rotationToLatestKeyVersionEnabled")) {
            findings.add(
                    "activeKey.keyUrl",
                    "'activeKey.keyUrl' must name a version unless 'rotationToLatestKeyVersionEnabled' is true");
        }
    }
}
