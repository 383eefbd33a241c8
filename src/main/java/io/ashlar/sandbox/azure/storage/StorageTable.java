package io.ashlar.sandbox.azure.storage;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.FunctionModel.Call;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Seed;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types whose tokens begin with {@code azure-native:storage:}. */
public final class StorageTable implements ModelTable {
    private static final String CONTAINER = "azure-native:storage:BlobContainer";

    @Override
    public List<ResourceModel> resources() {
        return List.of(StorageAccounts.account(), container(), blobService(), managementPolicy());
    }

    @Override
    public List<FunctionModel> functions() {
        return List.of(new FunctionModel(
                "azure-native:storage:listStorageAccountKeys",
                "https://learn.microsoft.com/rest/api/storagerp/storage-accounts/list-keys",
                StorageTable::keys));
    }

    private static Properties keys(Call call) {
        String id = Arm.id(
                call.provider().scope().account(), StorageAccounts.KIND, call.arguments(), List.of("accountName"));
        CloudResource account = call.cloud()
                .find(call.provider().scope(), StorageAccounts.ACCOUNT, "id", id)
                .orElseThrow(() -> Refusal.notFound("ResourceNotFound", "The Resource '" + id + "' was not found."));
        return Properties.of(Map.of("keys", List.of(key(account, "key1"), key(account, "key2"))));
    }

    private static Map<String, Object> key(CloudResource account, String name) {
        return Map.of(
                "keyName",
                name,
                "permissions",
                "FULL",
                "creationTime",
                "2026-11-21T00:00:00Z",
                "value",
                new Seed(account.id() + name).letters(86) + "==");
    }

    private static ResourceModel container() {
        return inAccount(CONTAINER, "blobServices/default/containers", "containerName")
                .source(
                        "https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata")
                .source("https://learn.microsoft.com/azure/storage/blobs/anonymous-read-access-prevent")
                .defaultsTo("publicAccess", "None")
                .computed("hasImmutabilityPolicy", container -> false)
                .computed("hasLegalHold", container -> false)
                .computed("leaseState", container -> "Available")
                .computed("leaseStatus", container -> "Unlocked")
                .replaceOn("immutableStorageWithVersioning", "defaultEncryptionScope", "denyEncryptionScopeOverride")
                .rule(
                        "containerName",
                        Rules.length(3, 63),
                        Rules.matches(
                                "\\$root|\\$web|\\$logs|[a-z0-9]+(-[a-z0-9]+)*",
                                "lower-case letters, digits and single dashes, beginning and ending with a letter or digit"))
                .admit(StorageTable::publicAccessIsAllowed)
                .build();
    }

    /** Its parts in between are always the same. */
    private static ResourceModelBuilder inAccount(String type, String path, String name) {
        return Arm.child(type, StorageAccounts.KIND + "/" + lastOf(path), StorageAccounts.ACCOUNT, "accountName", name)
                .called(StorageAccounts.KIND + "/" + path.replace("/default", ""))
                .id(part -> Arm.id(part.scope().account(), StorageAccounts.KIND, part.inputs(), List.of("accountName"))
                        + "/" + path + "/" + part.text(name).orElse(""));
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Optional<CloudResource> account(Subject part) {
        return part.find(
                StorageAccounts.ACCOUNT,
                Arm.id(part.scope().account(), StorageAccounts.KIND, part.inputs(), List.of("accountName")));
    }

    private static void publicAccessIsAllowed(Subject container) {
        boolean isPublic = !container.text("publicAccess").orElse("None").equals("None");
        boolean allowed = account(container)
                .filter(account -> account.inputs().isTrue("allowBlobPublicAccess"))
                .isPresent();
        if (isPublic && !allowed) {
            throw Refusal.invalid(
                    "PublicAccessNotPermitted", "Public access is not permitted on this storage account.");
        }
    }

    private static ResourceModel blobService() {
        return inAccount("azure-native:storage:BlobServiceProperties", "blobServices", "blobServicesName")
                .source("https://learn.microsoft.com/rest/api/storagerp/blob-services/set-service-properties")
                .rule("blobServicesName", Rules.oneOf("default"))
                .rule("deleteRetentionPolicy.days", Rules.between(1, 365))
                .rule("containerDeleteRetentionPolicy.days", Rules.between(1, 365))
                .rule("changeFeed.retentionInDays", Rules.between(1, 146_000))
                .rule("restorePolicy.days", Rules.between(1, 365))
                .check((inputs, findings) -> {
                    // https://learn.microsoft.com/azure/storage/blobs/point-in-time-restore-overview
                    boolean restores = inputs.isTrue("restorePolicy.enabled");
                    if (restores
                            && (!inputs.isTrue("isVersioningEnabled")
                                    || !inputs.isTrue("changeFeed.enabled")
                                    || !inputs.isTrue("deleteRetentionPolicy.enabled"))) {
                        findings.add(
                                "restorePolicy.enabled",
                                "point-in-time restore needs 'isVersioningEnabled', 'changeFeed.enabled' and"
                                        + " 'deleteRetentionPolicy.enabled'");
                    }
                    long restoreDays = inputs.number("restorePolicy.days").orElse(0);
                    long keptDays = inputs.number("deleteRetentionPolicy.days").orElse(Long.MAX_VALUE);
                    if (restores && restoreDays >= keptDays) {
                        findings.add(
                                "restorePolicy.days",
                                "'restorePolicy.days' must be less than 'deleteRetentionPolicy.days'");
                    }
                })
                .build();
    }

    private static ResourceModel managementPolicy() {
        return inAccount("azure-native:storage:ManagementPolicy", "managementPolicies", "managementPolicyName")
                .source("https://learn.microsoft.com/azure/storage/blobs/lifecycle-management-policy-structure")
                .rule("managementPolicyName", Rules.oneOf("default"))
                .rule(
                        "policy.rules[].name",
                        Rules.length(1, 256),
                        Rules.matches("[A-Za-z0-9-]+", "letters, digits and dashes"))
                .check((inputs, findings) -> {
                    List<Properties> rules = inputs.objects("policy.rules");
                    if (rules.size() > 100) {
                        findings.add("policy.rules", "a policy takes at most 100 rules");
                    }
                    for (int i = 0; i < rules.size(); i++) {
                        if (rules.get(i).object("definition.actions").asMap().isEmpty()
                                && !rules.get(i).isUnknown("definition")) {
                            findings.add(
                                    "policy.rules[" + i + "].definition.actions",
                                    "a rule must have at least one action");
                        }
                    }
                })
                .build();
    }
}
