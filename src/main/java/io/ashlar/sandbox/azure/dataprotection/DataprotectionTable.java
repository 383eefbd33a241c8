package io.ashlar.sandbox.azure.dataprotection;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types whose tokens begin with {@code azure-native:dataprotection:}. */
public final class DataprotectionTable implements ModelTable {
    private static final String VAULT = "azure-native:dataprotection:BackupVault";
    private static final String POLICY = "azure-native:dataprotection:BackupPolicy";
    private static final String INSTANCE = "azure-native:dataprotection:BackupInstance";
    private static final String KIND = "Microsoft.DataProtection/backupVaults";

    /** https://learn.microsoft.com/rest/api/dataprotection/backup-policies/create-or-update. */
    private static final Rules.ValueRule DATASOURCE = Rules.oneOf(
            "Microsoft.Compute/disks",
            "Microsoft.ContainerService/managedClusters",
            "Microsoft.DBforMySQL/flexibleServers",
            "Microsoft.DBforPostgreSQL/flexibleServers",
            "Microsoft.DBforPostgreSQL/servers/databases",
            "Microsoft.Storage/storageAccounts/blobServices",
            "Microsoft.Storage/storageAccounts/adlsBlobServices");

    private static final List<String> IMMUTABILITY = List.of("Disabled", "Unlocked", "Locked");

    @Override
    public List<ResourceModel> resources() {
        return List.of(vault(), policy(), instance());
    }

    private static ResourceModel vault() {
        return Arm.resource(VAULT, KIND, "vaultName")
                .source("https://learn.microsoft.com/azure/backup/backup-vault-overview")
                .source("https://learn.microsoft.com/azure/backup/backup-azure-immutable-vault-concept")
                .with(Arm::regional)
                .derived("identity", DataprotectionTable::identity)
                .replaceOn("properties.storageSettings")
                .rule(
                        "vaultName",
                        Rules.length(2, 50),
                        Rules.matches("[A-Za-z][A-Za-z0-9-]*", "letters, digits and dashes, beginning with a letter"))
                .rule(
                        "properties.storageSettings[].type",
                        Rules.oneOf("LocallyRedundant", "ZoneRedundant", "GeoRedundant"))
                .rule(
                        "properties.storageSettings[].datastoreType",
                        Rules.oneOf("VaultStore", "OperationalStore", "ArchiveStore"))
                .rule(
                        "properties.securitySettings.immutabilitySettings.state",
                        Rules.oneOf("Disabled", "Unlocked", "Locked"))
                .rule("properties.securitySettings.softDeleteSettings.state", Rules.oneOf("On", "Off", "AlwaysOn"))
                .rule("properties.securitySettings.softDeleteSettings.retentionDurationInDays", Rules.between(14, 180))
                .check((inputs, findings) -> {
                    if (inputs.objects("properties.storageSettings").isEmpty()
                            && !inputs.isUnknown("properties.storageSettings")) {
                        findings.add(
                                "properties.storageSettings", "'properties.storageSettings' must hold one setting");
                    }
                })
                .admit(DataprotectionTable::locksStay)
                .beforeDeletion(DataprotectionTable::protectsNothing)
                .takesAlongWhatRefersBy("vaultName")
                .build();
    }

    private static Object identity(Subject vault) {
        if (!vault.needs("identity")) {
            return Unknown.VALUE;
        }
        Map<String, Object> identity =
                new LinkedHashMap<>(vault.inputs().object("identity").asMap());
        if ("SystemAssigned".equals(identity.get("type"))) {
            identity.put(
                    "principalId",
                    vault.existing()
                            .flatMap(existing -> existing.outputs().text("identity.principalId"))
                            .orElseGet(() -> Arm.uuid(vault, "principal")));
        }
        return identity.isEmpty() ? Optional.empty() : identity;
    }

    /** Immutability that is locked, and soft delete that is always on, are there for good. */
    private static void locksStay(Subject vault) {
        String path = "properties.securitySettings.immutabilitySettings.state";
        Optional<String> before =
                vault.existing().flatMap(existing -> existing.inputs().text(path));
        String after = vault.text(path).orElse("Disabled");
        if (before.equals(Optional.of("Locked")) && IMMUTABILITY.indexOf(after) < IMMUTABILITY.indexOf("Locked")) {
            throw Refusal.invalid(
                    "BMSUserErrorImmutabilityLockedCannotBeChanged",
                    "Immutability of the vault is locked and cannot be changed to " + after + ".");
        }
        String soft = "properties.securitySettings.softDeleteSettings.state";
        Optional<String> softBefore =
                vault.existing().flatMap(existing -> existing.inputs().text(soft));
        if (softBefore.equals(Optional.of("AlwaysOn")) && !vault.text(soft).equals(softBefore)) {
            throw Refusal.invalid(
                    "BMSUserErrorSoftDeleteAlwaysOnCannotBeChanged",
                    "Soft delete of the vault is always on and cannot be changed.");
        }
    }

    private static void protectsNothing(Subject vault) {
        if (!vault.referrers(vault.existing().orElseThrow(), INSTANCE).isEmpty()) {
            throw Refusal.inUse(
                    "BMSUserErrorVaultDeleteNotAllowed",
                    "The vault cannot be deleted as there are existing backup instances within the vault.");
        }
    }

    private static ResourceModel policy() {
        return Arm.child(POLICY, KIND + "/backupPolicies", VAULT, "vaultName", "backupPolicyName")
                .source("https://learn.microsoft.com/rest/api/dataprotection/backup-policies/create-or-update")
                .replaceOn("properties")
                .rule(
                        "backupPolicyName",
                        Rules.length(3, 150),
                        Rules.matches(
                                "[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]",
                                "letters, digits and dashes, beginning with a letter and not ending with a dash"))
                .rule("properties.datasourceTypes[]", DATASOURCE)
                .rule("properties.objectType", Rules.oneOf("BackupPolicy"))
                .check(DataprotectionTable::rules)
                .build();
    }

    private static void rules(Properties inputs, Findings findings) {
        if (inputs.isUnknown("properties.policyRules")) {
            return;
        }
        List<Properties> rules = inputs.objects("properties.policyRules");
        boolean retains = rules.stream()
                .anyMatch(rule -> rule.text("objectType").orElse("").equals("AzureRetentionRule")
                        && rule.text("name").orElse("").equals("Default"));
        if (!retains) {
            findings.add(
                    "properties.policyRules",
                    "'properties.policyRules' must hold an AzureRetentionRule named Default, which says how long backups"
                            + " are kept");
        }
        for (int i = 0; i < rules.size(); i++) {
            String at = "properties.policyRules[" + i + "].";
            List<Properties> cycles = rules.get(i).objects("lifecycles");
            if (rules.get(i).text("objectType").orElse("").equals("AzureRetentionRule") && cycles.isEmpty()) {
                findings.add(at + "lifecycles", "'" + at + "lifecycles' must hold at least one");
            }
            for (Properties cycle : cycles) {
                cycle.text("deleteAfter.duration")
                        .filter(duration -> !duration.matches("P(\\d+[DWMY])+"))
                        .ifPresent(duration -> findings.add(
                                at + "lifecycles",
                                "'" + duration + "' is not an ISO 8601 duration of days, weeks, months or years like"
                                        + " P30D"));
            }
        }
    }

    private static ResourceModel instance() {
        return Arm.child(INSTANCE, KIND + "/backupInstances", VAULT, "vaultName", "backupInstanceName")
                .source("https://learn.microsoft.com/rest/api/dataprotection/backup-instances/create-or-update")
                .replaceOn("properties.dataSourceInfo")
                .rule("properties.objectType", Rules.oneOf("BackupInstance"))
                .rule("properties.dataSourceInfo.datasourceType", DATASOURCE)
                .refersTo(
                        "properties.policyInfo.policyId",
                        Reference.to(POLICY)
                                .anywhere()
                                .missing("BMSUserErrorPolicyNotFound", "The backup policy {value} was not found.")
                                .blocksDeletion(
                                        "BMSUserErrorPolicyInUse",
                                        "The policy {target} cannot be deleted: {referrer} is protected by it."))
                .admit(DataprotectionTable::policyFits)
                .build();
    }

    private static void policyFits(Subject instance) {
        Optional<CloudResource> policy = instance.text("properties.policyInfo.policyId")
                .flatMap(id -> instance.cloud().findAnywhere(POLICY, "id", id));
        Optional<String> kind = instance.text("properties.dataSourceInfo.datasourceType");
        if (policy.isPresent()
                && kind.isPresent()
                && !policy.get().inputs().texts("properties.datasourceTypes").contains(kind.get())) {
            throw Refusal.invalid(
                    "UserErrorDatasourceTypeNotSupportedByPolicy",
                    "The policy " + policy.get().id() + " is for "
                            + String.join(", ", policy.get().inputs().texts("properties.datasourceTypes"))
                            + " and not for " + kind.get() + ".");
        }
        if (policy.isPresent()
                && !Arm.parentOf(policy.get().id())
                        .equals(Arm.parentOf(instance.id().isEmpty() ? own(instance) : instance.id()))) {
            throw Refusal.invalid(
                    "UserErrorPolicyInOtherVault", "The policy " + policy.get().id() + " belongs to another vault.");
        }
    }

    private static String own(Subject instance) {
        return Arm.id(
                instance.scope().account(),
                KIND + "/backupInstances",
                instance.inputs(),
                List.of("vaultName", "backupInstanceName"));
    }
}
