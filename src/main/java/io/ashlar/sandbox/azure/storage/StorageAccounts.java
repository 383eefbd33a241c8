package io.ashlar.sandbox.azure.storage;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.Identities;
import io.ashlar.sandbox.azure.arm.Locations;
import io.ashlar.sandbox.azure.keyvault.KeyUse;
import io.ashlar.sandbox.azure.network.Subnets;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Storage accounts. */
final class StorageAccounts {
    static final String ACCOUNT = "azure-native:storage:StorageAccount";
    static final String KIND = "Microsoft.Storage/storageAccounts";

    /** https://learn.microsoft.com/azure/storage/common/storage-account-overview#types-of-storage-accounts. */
    private static final Map<String, List<String>> KINDS_OF_SKU = Map.of(
            "Premium_ZRS", List.of("BlockBlobStorage", "FileStorage"),
            "Premium_LRS", List.of("BlockBlobStorage", "FileStorage", "StorageV2", "Storage"),
            "Standard_ZRS", List.of("StorageV2"),
            "Standard_GZRS", List.of("StorageV2"),
            "Standard_RAGZRS", List.of("StorageV2"),
            "Standard_LRS", List.of("StorageV2", "Storage", "BlobStorage"),
            "Standard_GRS", List.of("StorageV2", "Storage", "BlobStorage"),
            "Standard_RAGRS", List.of("StorageV2", "Storage", "BlobStorage"));

    private StorageAccounts() {}

    static ResourceModel account() {
        return Arm.resource(ACCOUNT, KIND, "accountName")
                .source("https://learn.microsoft.com/azure/storage/common/storage-account-overview")
                .source("https://learn.microsoft.com/rest/api/storagerp/storage-accounts/create")
                .with(Arm::regional)
                .with(Identities::listed)
                .defaultsTo("enableHttpsTrafficOnly", true)
                .defaultsTo("minimumTlsVersion", "TLS1_2")
                .defaultsTo("allowBlobPublicAccess", false)
                .defaultsTo("allowSharedKeyAccess", true)
                .computed("primaryEndpoints", StorageAccounts::endpoints)
                .computed("primaryLocation", account -> Arm.location(account))
                .computed("statusOfPrimary", account -> "available")
                .computed("creationTime", account -> "2026-11-21T00:00:00Z")
                .replaceOn(
                        "isHnsEnabled", "enableNfsV3", "encryption.requireInfrastructureEncryption", "dnsEndpointType")
                .replaceOn("immutableStorageWithVersioning.enabled")
                .rule(
                        "immutableStorageWithVersioning.immutabilityPolicy.immutabilityPeriodSinceCreationInDays",
                        Rules.between(1, 146_000))
                .rule("accountName", Rules.length(3, 24), Rules.matches("[a-z0-9]+", "lower-case letters and digits"))
                .check(StorageAccounts::kindFitsSku)
                .check(StorageAccounts::encryption)
                .uniqueWorldwide(
                        "accountName",
                        "StorageAccountAlreadyTaken",
                        "The storage account named {value} is already taken.")
                .refersTo("networkRuleSet.virtualNetworkRules[].virtualNetworkResourceId", Subnets.use())
                .quota(
                        250,
                        "MaxStorageAccountsCountPerSubscriptionExceeded",
                        "Subscription already contains 250 storage accounts in this region.")
                .admit(StorageAccounts::zonesAreThere)
                .admit(StorageAccounts::immutability)
                .admit(account -> KeyUse.check(
                        account,
                        account.text("encryption.keyVaultProperties.keyVaultUri")
                                .orElse(""),
                        account.text("encryption.keyVaultProperties.keyName").orElse(""),
                        account.text("encryption.encryptionIdentity.encryptionUserAssignedIdentity")
                                .orElse("")))
                .takesAlongWhatRefersBy("accountName")
                .build();
    }

    private static Object endpoints(Subject account) {
        String name = account.text("accountName").orElse("");
        Map<String, Object> endpoints = new LinkedHashMap<>();
        for (String service : List.of("blob", "dfs", "file", "queue", "table")) {
            endpoints.put(service, "https://" + name + "." + service + ".core.windows.net/");
        }
        endpoints.put("web", "https://" + name + ".z6.web.core.windows.net/");
        return endpoints;
    }

    private static void kindFitsSku(Properties inputs, Findings findings) {
        String sku = inputs.text("sku.name").orElse("");
        Optional<String> kind = inputs.text("kind");
        List<String> kinds = KINDS_OF_SKU.getOrDefault(sku, List.of());
        if (kind.isPresent() && !kinds.isEmpty() && !kinds.contains(kind.get())) {
            findings.add(
                    "kind", "'kind' is '" + kind.get() + "': the sku " + sku + " is for " + String.join(", ", kinds));
        }
        if (kind.equals(Optional.of("BlobStorage")) && !inputs.has("accessTier")) {
            findings.add("accessTier", "'accessTier' must be given for the kind BlobStorage");
        }
        if (inputs.has("accessTier")
                && kind.filter(given -> given.equals("Storage")
                                || given.equals("FileStorage")
                                || given.equals("BlockBlobStorage"))
                        .isPresent()) {
            findings.add("accessTier", "'accessTier' cannot be set for the kind " + kind.get());
        }
        if (inputs.isTrue("enableNfsV3") && !inputs.isTrue("isHnsEnabled") && !inputs.isUnknown("isHnsEnabled")) {
            findings.add("enableNfsV3", "'enableNfsV3' needs 'isHnsEnabled'");
        }
        if (inputs.isTrue("isSftpEnabled") && !inputs.isTrue("isHnsEnabled") && !inputs.isUnknown("isHnsEnabled")) {
            findings.add("isSftpEnabled", "'isSftpEnabled' needs 'isHnsEnabled'");
        }
    }

    private static void encryption(Properties inputs, Findings findings) {
        boolean own = inputs.text("encryption.keySource").orElse("").equals("Microsoft.Keyvault");
        if (own && !inputs.has("encryption.keyVaultProperties")) {
            findings.add(
                    "encryption.keyVaultProperties",
                    "'encryption.keyVaultProperties' must be given with 'encryption.keySource' Microsoft.Keyvault");
        }
        if (own && !inputs.has("identity")) {
            findings.add("identity", "'identity' must be given with a key of your own, which it reads");
        }
    }

    /** https://learn.microsoft.com/rest/api/storagerp/storage-accounts/create#accountimmutabilitypolicystate. */
    private static void immutability(Subject account) {
        String policy = "immutableStorageWithVersioning.immutabilityPolicy.";
        boolean locks = account.text(policy + "state").orElse("").equals("Locked");
        boolean wasUnlocked = account.existing()
                .filter(before ->
                        before.inputs().text(policy + "state").orElse("").equals("Unlocked"))
                .isPresent();
        Optional<Properties> before = account.existing()
                .map(existing -> existing.inputs())
                .filter(inputs -> inputs.text(policy + "state").orElse("").equals("Locked"));
        if (locks && before.isEmpty() && !wasUnlocked) {
            throw Refusal.invalid(
                    "InvalidImmutabilityPolicyState",
                    "Only a policy in an Unlocked state can transition to a Locked state.");
        }
        String days = policy + "immutabilityPeriodSinceCreationInDays";
        boolean shorter = before.isPresent()
                && (!locks
                        || account.inputs().number(days).orElse(0)
                                < before.get().number(days).orElse(0));
        if (shorter) {
            throw Refusal.invalid(
                    "ImmutabilityPolicyLocked", "A locked immutability policy can be neither removed nor shortened.");
        }
    }

    private static void zonesAreThere(Subject account) {
        String sku = account.text("sku.name").orElse("");
        String location = Arm.location(account).orElse("");
        if (sku.contains("ZRS") && Locations.zones(location).isEmpty()) {
            throw Refusal.invalid(
                    "InvalidSkuForLocation",
                    "The sku " + sku + " is not available in location '" + location
                            + "', which has no availability zones.");
        }
    }
}
